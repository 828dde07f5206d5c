package org.ambassadordesk.ambassador.report.restatement;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A period was judged anew.
 *
 * @param from (inclusive) customers that began to wait then
 * @param to exclusive
 * @param directoryVersion whose promises and calendars count
 * @param changed of how many answers and ends of matters another moment is due now
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
        long changed) {
    Restatement changing(long count) {
        return new Restatement(id, from, to, topics, directoryVersion, reason, by, at, count);
    }
}
