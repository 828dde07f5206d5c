package org.ambassadordesk.ambassador.availability;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The table of what people said about being there. */
public final class AvailabilityRows {
    private AvailabilityRows() {}

    /** What somebody said; {@code until} null means until they say something else. */
    public record Said(AvailabilityState state, @Nullable Instant until) {}

    static Optional<Said> find(Handle handle, String ambassador) {
        return handle.createQuery("SELECT state, until FROM availability WHERE ambassador = :ambassador")
                .bind("ambassador", ambassador)
                .map((row, context) -> {
                    Timestamp until = row.getTimestamp("until");
                    return new Said(
                            AvailabilityState.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                            until == null ? null : until.toInstant());
                })
                .findOne();
    }

    static void save(Handle handle, String ambassador, Said said, String by, Instant now) {
        handle.createUpdate("""
                        INSERT INTO availability (ambassador, state, until, said_by, said_at)
                        VALUES (:ambassador, :state, :until, :by, :now)
                        ON CONFLICT (ambassador) DO UPDATE SET state = excluded.state, until = excluded.until,
                            said_by = excluded.said_by, said_at = excluded.said_at
                        """)
                .bind("ambassador", ambassador)
                .bind("state", said.state().code())
                .bind("until", said.until())
                .bind("by", by)
                .bind("now", now)
                .execute();
    }

    static List<String> endAbsences(Handle handle, Instant now) {
        return handle.createQuery("""
                        DELETE FROM availability WHERE state <> 'available' AND until <= :now RETURNING ambassador
                        """).bind("now", now).mapTo(String.class).list();
    }

    static List<String> endStays(Handle handle, Instant now) {
        return handle.createQuery("""
                        UPDATE availability SET state = 'busy', until = NULL, said_at = :now
                        WHERE state = 'available' AND until <= :now RETURNING ambassador
                        """).bind("now", now).mapTo(String.class).list();
    }
}
