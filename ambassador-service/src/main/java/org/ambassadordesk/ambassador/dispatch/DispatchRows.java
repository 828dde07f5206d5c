package org.ambassadordesk.ambassador.dispatch;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntFunction;
import org.ambassadordesk.ambassador.dispatch.Dispatch.Hook;
import org.ambassadordesk.ambassador.dispatch.Dispatch.Mail;
import org.jdbi.v3.core.Handle;

/** The table of dispatches. */
final class DispatchRows {
    private DispatchRows() {}

    /** One to send, for the how-manieth time. */
    record Due(Dispatch dispatch, int attempt) {}

    static void add(Handle handle, Dispatch dispatch, Instant now) {
        var insert = handle.createUpdate("""
                        INSERT INTO dispatch (id, way, recipient, secret_env, subject, body, next_attempt_at)
                        VALUES (:id, :way, :recipient, :secretEnv, :subject, :body, :now)
                        """)
                .bind("id", dispatch.id())
                .bind("way", Dispatches.way(dispatch))
                .bind("now", now);
        switch (dispatch) {
            case Mail mail ->
                insert.bind("recipient", mail.to())
                        .bind("secretEnv", (String) null)
                        .bind("subject", mail.subject())
                        .bind("body", mail.body());
            case Hook hook ->
                insert.bind("recipient", hook.url())
                        .bind("secretEnv", hook.secretEnv())
                        .bind("subject", hook.subject())
                        .bind("body", hook.body());
        }
        insert.execute();
    }

    /** @param next when to try again, after so many attempts, if this one is not heard of again */
    static Optional<Due> take(Handle handle, Instant now, IntFunction<Instant> next) {
        Optional<Due> due = handle.createQuery("""
                        SELECT id, way, recipient, secret_env, subject, body, attempts FROM dispatch
                        WHERE next_attempt_at <= :now ORDER BY next_attempt_at LIMIT 1 FOR UPDATE SKIP LOCKED
                        """)
                .bind("now", now)
                .map((row, context) -> new Due(dispatch(row), row.getInt("attempts") + 1))
                .findOne();
        due.ifPresent(one -> handle.createUpdate(
                        "UPDATE dispatch SET attempts = :attempt, next_attempt_at = :next WHERE id = :id")
                .bind("attempt", one.attempt())
                .bind("next", next.apply(one.attempt() - 1))
                .bind("id", one.dispatch().id())
                .execute());
        return due;
    }

    static void sent(Handle handle, UUID id, Instant now) {
        handle.createUpdate("UPDATE dispatch SET sent_at = :now, next_attempt_at = NULL, detail = NULL WHERE id = :id")
                .bind("now", now)
                .bind("id", id)
                .execute();
    }

    static void failed(Handle handle, UUID id, String why, boolean forGood) {
        handle.createUpdate("""
                        UPDATE dispatch SET detail = :why,
                            next_attempt_at = CASE WHEN :forGood THEN NULL ELSE next_attempt_at END WHERE id = :id
                        """)
                .bind("why", why)
                .bind("forGood", forGood)
                .bind("id", id)
                .execute();
    }

    private static Dispatch dispatch(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        String recipient = row.getString("recipient");
        String subject = row.getString("subject");
        String body = row.getString("body");
        return "mail".equals(row.getString("way"))
                ? new Mail(id, recipient, subject, body)
                : new Hook(id, recipient, row.getString("secret_env"), subject, body);
    }
}
