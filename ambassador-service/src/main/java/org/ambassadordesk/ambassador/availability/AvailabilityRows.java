package org.ambassadordesk.ambassador.availability;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The table of what people said about being there. */
public final class AvailabilityRows {
    private AvailabilityRows() {}

    /**
     * What somebody said; {@code until} null means until they say something else.
     *
     * @param reason {@code no-reaction} where the desk concluded it because nobody reacted; null where somebody said it
     */
    public record Said(
            AvailabilityState state,
            @Nullable Instant until,
            @Nullable String reason) {
        /** What a person said. */
        Said(AvailabilityState state, @Nullable Instant until) {
            this(state, until, null);
        }
    }

    static Optional<Said> find(Handle handle, String ambassador) {
        return handle.createQuery("SELECT state, until, reason FROM availability WHERE ambassador = :ambassador")
                .bind("ambassador", ambassador)
                .map((row, context) -> said(row))
                .findOne();
    }

    static Map<String, Said> all(Handle handle) {
        return handle
                .createQuery("SELECT ambassador, state, until, reason FROM availability")
                .map((row, context) -> Map.entry(row.getString("ambassador"), said(row)))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Said said(ResultSet row) throws SQLException {
        Timestamp until = row.getTimestamp("until");
        return new Said(
                AvailabilityState.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                until == null ? null : until.toInstant(),
                row.getString("reason"));
    }

    /** Tells whether it was taken down: what was said later stays. */
    static boolean save(Handle handle, String ambassador, Said said, String by, Instant now) {
        return handle.createUpdate("""
                                INSERT INTO availability (ambassador, state, until, reason, said_by, said_at)
                        VALUES (:ambassador, :state, :until, :reason, :by, :now)
                        ON CONFLICT (ambassador) DO UPDATE SET state = excluded.state, until = excluded.until,
                            reason = excluded.reason, said_by = excluded.said_by, said_at = excluded.said_at
                        WHERE availability.said_at <= excluded.said_at
                        """)
                        .bind("ambassador", ambassador)
                        .bind("state", said.state().code())
                        .bind("until", said.until())
                        .bind("reason", said.reason())
                        .bind("by", by)
                        .bind("now", now)
                        .execute()
                == 1;
    }

    /** The desk no longer takes them to be away; tells whether it did. */
    static boolean forget(Handle handle, String ambassador, String reason, Instant at) {
        return handle.createUpdate(
                                "DELETE FROM availability WHERE ambassador = :ambassador AND reason = :reason AND said_at <= :at")
                        .bind("ambassador", ambassador)
                        .bind("reason", reason)
                        .bind("at", at)
                        .execute()
                == 1;
    }

    static List<String> endAbsences(Handle handle, Instant now) {
        return handle.createQuery("""
                        DELETE FROM availability WHERE state <> 'available' AND until <= :now RETURNING ambassador
                        """).bind("now", now).mapTo(String.class).list();
    }

    static List<String> endStays(Handle handle, Instant now) {
        return handle.createQuery("""
                        DELETE FROM availability WHERE state = 'available' AND until <= :now RETURNING ambassador
                        """).bind("now", now).mapTo(String.class).list();
    }
}
