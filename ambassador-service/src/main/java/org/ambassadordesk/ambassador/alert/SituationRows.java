package org.ambassadordesk.ambassador.alert;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.ambassadordesk.contract.directory.AlertRule;
import org.jdbi.v3.core.Handle;

/** Reads what a rule looks at. A broken promise counts when it broke, a kept one when the answer came. */
final class SituationRows {
    private static final int MOST_DEADLINES = 10_000;
    /** What was finished elsewhere is nothing to be alarmed about. */
    private static final String TOPIC = "(:topic::text IS NULL OR topic = :topic) AND import_number IS NULL";

    private static final String COUNTS =
            """
            WITH kept AS (
                SELECT FROM response_time
                WHERE answered_at > :from AND answered_at <= :now AND answered_at <= due_at AND
            """ + TOPIC + """
            ), broken AS (
                SELECT answered_at FROM response_time
                WHERE due_at > :from AND due_at <= :now AND (answered_at IS NULL OR answered_at > due_at)
                    AND (closed_at IS NULL OR closed_at > due_at) AND
            """ + TOPIC + """
            )
            SELECT (SELECT count(*) FROM kept) AS met,
                (SELECT count(*) FROM broken WHERE answered_at IS NULL) AS unanswered,
                (SELECT count(*) FROM kept) + (SELECT count(*) FROM broken) AS decided,
                (SELECT count(*) FROM response_time WHERE due_at > :from AND due_at <= :now
                    AND (answered_at IS NOT NULL OR closed_at IS NULL OR closed_at > due_at) AND
            """ + TOPIC + """
                ) AS due,
                (SELECT min(started_at) FROM response_time WHERE answered_at IS NULL AND closed_at IS NULL AND
            """ + TOPIC + """
                ) AS oldest,
                (SELECT count(*) FROM response_time WHERE answered_at > :from AND answered_at <= :now AND
            """ + TOPIC + """
                ) AS answered,
                (SELECT count(*) FROM response_time WHERE started_at > :from AND started_at <= :now AND
            """ + TOPIC + ") AS arrived";
    private static final String DEADLINES = """
            SELECT due_at FROM response_time
            WHERE answered_at IS NULL AND closed_at IS NULL AND due_at > :now AND due_at <= :to AND
            """ + TOPIC + " ORDER BY due_at LIMIT " + MOST_DEADLINES;

    private SituationRows() {}

    static Situation read(Handle handle, AlertRule rule, Instant now) {
        List<Instant> deadlines = handle.createQuery(DEADLINES)
                .bind("now", now)
                .bind("to", now.plus(rule.window()))
                .bind("topic", rule.topic())
                .mapTo(Instant.class)
                .list();
        return handle.createQuery(COUNTS)
                .bind("now", now)
                .bind("from", now.minus(rule.window()))
                .bind("topic", rule.topic())
                .map((row, context) -> {
                    Timestamp oldest = row.getTimestamp("oldest");
                    return new Situation(
                            now,
                            row.getLong("decided"),
                            row.getLong("met"),
                            row.getLong("unanswered"),
                            row.getLong("due"),
                            oldest == null ? null : oldest.toInstant(),
                            deadlines,
                            row.getLong("answered"),
                            row.getLong("arrived"));
                })
                .one();
    }
}
