package org.ambassadordesk.ambassador.delivery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.ambassadordesk.ambassador.delivery.webhook.AttemptOutcome;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The tables of deliveries and their attempts. */
final class DeliveryRows {
    private DeliveryRows() {}

    /** A delivery somebody tries now. {@code attempt} is its number, from 1, and the fence of its outcome. */
    record Claimed(
            UUID replyId,
            UUID conversationId,
            String author,
            String source,
            String body,
            int attempt,
            boolean perhapsArrived) {}

    /** @param body null where the source asks for it itself: then it is delivered at once */
    static void insert(Handle handle, Outgoing outgoing, @Nullable String body, Instant now, Instant firstAttemptAt) {
        handle.createUpdate("""
                        INSERT INTO delivery (reply_id, conversation_id, author, source, state, body, intended_at,
                            next_attempt_at, ended_at)
                        VALUES (:reply, :conversation, :author, :source, :state, :body, :now, :next, :ended)
                        """)
                .bind("reply", outgoing.replyId())
                .bind("conversation", outgoing.conversationId())
                .bind("author", outgoing.author())
                .bind("source", outgoing.source())
                .bind("state", body == null ? "delivered" : "queued")
                .bind("body", body)
                .bind("now", now)
                .bind("next", body == null ? null : firstAttemptAt)
                .bind("ended", body == null ? now : null)
                .execute();
    }

    /** Held back until then. */
    static void insertHeld(Handle handle, Outgoing outgoing, @Nullable String body, Instant now, Instant until) {
        handle.createUpdate("""
                        INSERT INTO delivery (reply_id, conversation_id, author, source, state, body, intended_at,
                            next_attempt_at)
                        VALUES (:reply, :conversation, :author, :source, 'held', :body, :now, :until)
                        """)
                .bind("reply", outgoing.replyId())
                .bind("conversation", outgoing.conversationId())
                .bind("author", outgoing.author())
                .bind("source", outgoing.source())
                .bind("body", body)
                .bind("now", now)
                .bind("until", until)
                .execute();
    }

    /** The reply whose time to be taken back is over longest, with its conversation. */
    static Optional<Held> dueHeld(Handle handle, Instant now) {
        return handle.createQuery("""
                        SELECT reply_id, conversation_id, author FROM delivery
                        WHERE state = 'held' AND next_attempt_at <= :now ORDER BY next_attempt_at LIMIT 1
                        """)
                .bind("now", now)
                .map((row, context) -> held(row))
                .findOne();
    }

    /** A reply, where it is held back. */
    static Optional<Held> held(Handle handle, UUID reply) {
        return handle.createQuery("""
                        SELECT reply_id, conversation_id, author FROM delivery
                        WHERE state = 'held' AND reply_id = :reply
                        """)
                .bind("reply", reply)
                .map((row, context) -> held(row))
                .findOne();
    }

    private static Held held(ResultSet row) throws SQLException {
        return new Held(
                row.getObject("reply_id", UUID.class),
                row.getObject("conversation_id", UUID.class),
                row.getString("author"));
    }

    /** A reply that is held back. */
    record Held(UUID replyId, UUID conversationId, String author) {}

    /**
     * Ends the hold: it goes on to be sent, or is there for the source to ask for. Empty where it is not held (any more);
     * else whether it is sent.
     */
    static Optional<Boolean> release(Handle handle, UUID reply, Instant now) {
        return handle.createQuery("""
                        UPDATE delivery SET state = CASE WHEN body IS NULL THEN 'delivered' ELSE 'queued' END,
                            next_attempt_at = CASE WHEN body IS NULL THEN NULL ELSE CAST(:now AS timestamptz) END,
                            ended_at = CASE WHEN body IS NULL THEN CAST(:now AS timestamptz) END
                        WHERE reply_id = :reply AND state = 'held' RETURNING body IS NOT NULL AS pushed
                        """)
                .bind("reply", reply)
                .bind("now", now)
                .mapTo(Boolean.class)
                .findOne();
    }

    /** Taken back before anything went out; false where it is not held (any more). */
    static boolean withdraw(Handle handle, UUID reply, Instant now) {
        return handle.createUpdate("""
                                UPDATE delivery SET state = 'withdrawn', next_attempt_at = NULL, ended_at = :now
                                WHERE reply_id = :reply AND state = 'held'
                                """).bind("reply", reply).bind("now", now).execute() == 1;
    }

    /**
     * Takes the delivery that is due longest, for nobody else to take until {@code lostAt}. One that is due although it
     * is on the wire was lost with the process that sent it: perhaps it arrived.
     */
    static Optional<Claimed> claim(Handle handle, Collection<String> busySources, Instant now, Instant lostAt) {
        Optional<Claimed> claimed = handle.createQuery("""
                        UPDATE delivery SET ambiguous = ambiguous OR state = 'sent', state = 'sent',
                            attempts = attempts + 1, next_attempt_at = :lostAt
                        WHERE reply_id = (
                            SELECT reply_id FROM delivery
                            WHERE next_attempt_at <= :now AND state <> 'held' AND NOT source = ANY (:busy)
                            ORDER BY next_attempt_at LIMIT 1 FOR UPDATE SKIP LOCKED)
                        RETURNING reply_id, conversation_id, author, source, body, attempts, ambiguous
                        """)
                .bind("now", now)
                .bind("lostAt", lostAt)
                .bindArray("busy", String.class, busySources)
                .map((row, context) -> new Claimed(
                        row.getObject("reply_id", UUID.class),
                        row.getObject("conversation_id", UUID.class),
                        row.getString("author"),
                        row.getString("source"),
                        row.getString("body"),
                        row.getInt("attempts"),
                        row.getBoolean("ambiguous")))
                .findOne();
        claimed.ifPresent(delivery -> beginAttempt(handle, delivery, now));
        return claimed;
    }

    private static void beginAttempt(Handle handle, Claimed delivery, Instant now) {
        handle.createUpdate("""
                        UPDATE delivery_attempt SET outcome = 'unknown', ended_at = :now,
                            detail = 'the process ended before an answer was known'
                        WHERE reply_id = :reply AND outcome IS NULL
                        """)
                .bind("reply", delivery.replyId())
                .bind("now", now)
                .execute();
        handle.createUpdate(
                        "INSERT INTO delivery_attempt (reply_id, attempt, started_at) VALUES (:reply, :attempt, :now)")
                .bind("reply", delivery.replyId())
                .bind("attempt", delivery.attempt())
                .bind("now", now)
                .execute();
    }

    static void endAttempt(Handle handle, Claimed delivery, AttemptOutcome outcome, Instant now) {
        handle.createUpdate("""
                        UPDATE delivery_attempt SET outcome = :outcome, status = :status, detail = :detail,
                            ended_at = :now
                        WHERE reply_id = :reply AND attempt = :attempt AND outcome IS NULL
                        """)
                .bind("reply", delivery.replyId())
                .bind("attempt", delivery.attempt())
                .bind("outcome", outcome.code())
                .bind("status", outcome.status())
                .bind("detail", outcome.detail())
                .bind("now", now)
                .execute();
    }

    /** False where the attempt is no longer the present one: somebody else goes on with it. */
    static boolean conclude(Handle handle, Claimed delivery, Conclusion conclusion, Instant now) {
        return handle.createUpdate("""
                                UPDATE delivery SET state = :state, ambiguous = :ambiguous, detail = :detail,
                                    next_attempt_at = :next, ended_at = :ended
                                WHERE reply_id = :reply AND attempts = :attempt AND state = 'sent'
                                """)
                        .bind("reply", delivery.replyId())
                        .bind("attempt", delivery.attempt())
                        .bind("state", conclusion.state())
                        .bind("ambiguous", conclusion.perhapsArrived())
                        .bind("detail", conclusion.detail())
                        .bind("next", conclusion.nextAttemptAt())
                        .bind("ended", conclusion.nextAttemptAt() == null ? now : null)
                        .execute()
                == 1;
    }

    /** How a delivery stands after an attempt; {@code nextAttemptAt} is null once nobody tries any more. */
    record Conclusion(
            String state,
            boolean perhapsArrived,
            String detail,
            @Nullable Instant nextAttemptAt) {
        static Conclusion of(Verdict verdict, boolean perhapsArrived, String detail) {
            return switch (verdict) {
                case Verdict.Delivered _ -> new Conclusion("delivered", perhapsArrived, detail, null);
                case Verdict.Again again ->
                    new Conclusion(perhapsArrived ? "unknown" : "queued", perhapsArrived, detail, again.at());
                case Verdict.GivenUp _ ->
                    new Conclusion(perhapsArrived ? "unknown" : "failed", perhapsArrived, detail, null);
            };
        }
    }

    /** Once more by decision of a person; false where it is delivered or still tried. */
    static boolean queueAgain(Handle handle, UUID reply, Instant now) {
        return handle.createUpdate("""
                                UPDATE delivery SET state = 'queued', next_attempt_at = :now, ended_at = NULL
                                WHERE reply_id = :reply AND next_attempt_at IS NULL AND state IN ('failed', 'unknown')
                                """).bind("reply", reply).bind("now", now).execute() == 1;
    }

    static Standing standing(ResultSet row) throws SQLException {
        String state = row.getString("state");
        Instant endedAt = instant(row, "ended_at");
        return new Standing(
                state,
                row.getInt("attempts"),
                row.getString("detail"),
                instant(row, "next_attempt_at"),
                "delivered".equals(state) ? endedAt : null,
                "delivered".equals(state) ? null : endedAt);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
