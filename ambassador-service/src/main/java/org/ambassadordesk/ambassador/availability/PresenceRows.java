package org.ambassadordesk.ambassador.availability;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** The table of who is signed in. */
final class PresenceRows {
    private PresenceRows() {}

    /** Notes that somebody was seen; tells whether they were here already. */
    static boolean see(Handle handle, String ambassador, Instant now) {
        boolean wasHere = handle.createQuery("SELECT present FROM presence WHERE ambassador = :ambassador FOR UPDATE")
                .bind("ambassador", ambassador)
                .mapTo(boolean.class)
                .findOne()
                .orElse(false);
        handle.createUpdate("""
                        INSERT INTO presence (ambassador, present, seen_at) VALUES (:ambassador, true, :now)
                        ON CONFLICT (ambassador) DO UPDATE SET seen_at = excluded.seen_at, present = true
                        """).bind("ambassador", ambassador).bind("now", now).execute();
        return wasHere;
    }

    static boolean isHere(Handle handle, String ambassador) {
        return handle.createQuery("SELECT EXISTS (SELECT FROM presence WHERE ambassador = :ambassador AND present)")
                .bind("ambassador", ambassador)
                .mapTo(boolean.class)
                .one();
    }

    /** Those who were not seen since. */
    static List<String> leave(Handle handle, Instant since) {
        return handle.createQuery(
                        "UPDATE presence SET present = false WHERE present AND seen_at < :since RETURNING ambassador")
                .bind("since", since)
                .mapTo(String.class)
                .list();
    }
}
