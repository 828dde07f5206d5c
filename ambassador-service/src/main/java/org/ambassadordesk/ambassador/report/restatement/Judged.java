package org.ambassadordesk.ambassador.report.restatement;

import java.time.Instant;
import java.util.Objects;
import org.ambassadordesk.ambassador.report.response.Standing;
import org.ambassadordesk.ambassador.report.restatement.RestatementRows.Promised;
import org.jspecify.annotations.Nullable;

/**
 * One answer, or end of a matter, that is judged anew.
 *
 * @param dueAt when it is due under the other promises; null where it is not promised there
 * @param now what still runs is judged as it stands then
 */
record Judged(Promised promised, @Nullable Instant dueAt, Instant now) {
    /** Compared with what was promised, not with what an earlier restatement made of it. */
    boolean isDueOtherwise() {
        return !Objects.equals(dueAt, promised.dueAt());
    }

    /** By what counted until now: the promise, or an earlier restatement. */
    Standing standingBefore() {
        return standing(promised.countedAt());
    }

    Standing standing() {
        return standing(dueAt);
    }

    private Standing standing(@Nullable Instant due) {
        return Standing.of(promised.doneAt(), promised.closedAt(), due, now);
    }
}
