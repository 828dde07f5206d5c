package org.ambassadordesk.ambassador.report.restatement;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.ambassadordesk.ambassador.Database;
import org.ambassadordesk.ambassador.ProblemException;
import org.ambassadordesk.ambassador.access.Person;
import org.ambassadordesk.ambassador.audit.AuditTrail;
import org.ambassadordesk.ambassador.directory.CurrentDirectory;
import org.ambassadordesk.ambassador.report.Period;
import org.ambassadordesk.ambassador.report.ReportScope;
import org.ambassadordesk.ambassador.report.day.Versions;
import org.ambassadordesk.ambassador.report.restatement.RestatementRows.Due;
import org.ambassadordesk.contract.directory.Directory;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Judges a period that is over anew, under the present targets and calendars. What was promised then stays and can be asked
 * for; what is shown instead says who restated it, when, and why.
 */
@ApplicationScoped
public class Restatements {
    private final Database database;
    private final CurrentDirectory directory;
    private final AuditTrail audit;
    private final Supplier<UUID> ids;
    private final Clock clock;

    Restatements(Database database, CurrentDirectory directory, AuditTrail audit, Supplier<UUID> ids, Clock clock) {
        this.database = database;
        this.directory = directory;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Judges anew.
     *
     * @param topic null for all this lead leads
     */
    public Restatement restate(Person lead, Period period, @Nullable String topic, String reason) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        if (period.to().isAfter(now)) {
            throw ProblemException.invalid("to", "only what is over can be judged anew");
        }
        Directory present = directory.get();
        List<String> topics = topics(lead, present, topic);
        var wished = new Restatement(
                ids.get(), period.from(), period.to(), topics, present.version(), reason, lead.id(), now, 0);
        return database.inTransaction(handle -> {
            RestatementRows.add(handle, wished);
            Restatement restatement = wished.changing(judge(handle, wished, new Restating(present)));
            RestatementRows.changed(handle, restatement);
            Versions.raiseAll(handle, period.from(), period.to());
            audit.add(
                    lead.id(),
                    "verdicts.restated",
                    null,
                    "%s to %s, %s, directory %d: %s"
                            .formatted(period.from(), period.to(), topics, present.version(), reason));
            return restatement;
        });
    }

    /** How many are due at another moment. */
    private static long judge(Handle handle, Restatement restatement, Restating restating) {
        var changed = new AtomicLong();
        RestatementRows.promised(handle, restatement.from(), restatement.to(), restatement.topics(), promised -> {
            List<Due> dues = promised.stream().map(restating::due).toList();
            changed.addAndGet(IntStream.range(0, dues.size())
                    .filter(i ->
                            !Objects.equals(dues.get(i).dueAt(), promised.get(i).dueAt()))
                    .count());
            RestatementRows.add(handle, restatement.id(), dues);
        });
        return changed.get();
    }

    private static List<String> topics(Person lead, Directory present, @Nullable String topic) {
        ReportScope scope = ReportScope.of(lead, present, lead.ledTeams());
        List<String> allowed = present.topics().keySet().stream()
                .filter(id -> scope.everything() || scope.mine().contains(id))
                .toList();
        if (topic == null) {
            return allowed;
        }
        if (!allowed.contains(topic)) {
            throw ProblemException.invalid("topic", "is no topic that you lead");
        }
        return List.of(topic);
    }

    /** What in a period was judged anew and this person may see figures of, newest first. */
    public List<Restatement> touching(Person person, Period period) {
        Directory present = directory.get();
        ReportScope scope = ReportScope.of(person, present, person.ledTeams());
        return database.read(handle -> RestatementRows.touching(handle, period.from(), period.to())).stream()
                .filter(one -> scope.everything()
                        || one.topics().stream().anyMatch(topic -> scope.mine().contains(topic)))
                .toList();
    }
}
