package org.ambassadordesk.ambassador.report.restatement;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.ambassadordesk.ambassador.audit.AuditTrail;
import org.ambassadordesk.ambassador.directory.DirectoryHistory;
import org.ambassadordesk.ambassador.report.day.Versions;
import org.ambassadordesk.contract.directory.Directory;
import org.jdbi.v3.core.Handle;

/** Carries a restatement out: what counts is replaced, what was said is added, and the trail has it. */
@ApplicationScoped
class Judging {
    private final DirectoryHistory directories;
    private final AuditTrail audit;

    Judging(DirectoryHistory directories, AuditTrail audit) {
        this.directories = directories;
        this.audit = audit;
    }

    /**
     * Only within a transaction in which no other restatement is at it.
     *
     * @return the same with what came of it
     */
    Restatement judge(Handle handle, Restatement wished, Directory present) {
        RestatementRows.add(handle, wished);
        Restatement restatement = judged(handle, wished, new Restating(present, new StillClock(directories::find)));
        RestatementRows.judged(handle, restatement);
        Versions.raiseAll(handle, wished.from(), wished.to());
        audit.add(
                wished.by(),
                "verdicts.restated",
                null,
                "%s to %s, %s, directory %d: %s"
                        .formatted(wished.from(), wished.to(), wished.topics(), present.version(), wished.reason()));
        return restatement;
    }

    private static Restatement judged(Handle handle, Restatement wished, Restating restating) {
        var changed = new AtomicLong();
        var effect = new AtomicReference<>(Effect.NONE);
        RestatementRows.promised(handle, wished.from(), wished.to(), wished.topics(), page -> {
            List<Judged> judged = page.stream()
                    .map(one -> new Judged(one, restating.due(one).orElse(null), wished.at()))
                    .toList();
            changed.addAndGet(judged.stream().filter(Judged::isDueOtherwise).count());
            effect.updateAndGet(sum -> sum.plus(judged));
            RestatementRows.count(handle, wished.id(), judged);
            VerdictRows.keep(handle, wished.id(), judged);
        });
        return wished.with(changed.get(), effect.get());
    }
}
