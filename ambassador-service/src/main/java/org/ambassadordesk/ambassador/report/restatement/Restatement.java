package org.ambassadordesk.ambassador.report.restatement;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A period was judged anew.
 *
 * @param from (inclusive) customers that began to wait then
 * @param to exclusive
 * @param directoryVersion whose promises and calendars count
 * @param changed of how many answers and ends of matters another moment is due now
 * @param effect what it made of the verdicts, counted when it was made; null where that was not kept yet, and for whoever
 *     may not see figures of all of it
 */
public record Restatement(
        UUID id,
        Instant from,
        Instant to,
        List<String> topics,
        long directoryVersion,
        String reason,
        String by,
        Instant at,
        long changed,
        @Nullable Effect effect) {
    Restatement with(long count, @Nullable Effect made) {
        return new Restatement(id, from, to, topics, directoryVersion, reason, by, at, count, made);
    }

    Restatement withoutFigures() {
        return with(changed, null);
    }
}
