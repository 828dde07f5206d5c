package org.ambassadordesk.router.store;

import java.sql.SQLException;
import org.ambassadordesk.router.routing.RoutingDesk;
import org.jdbi.v3.core.Handle;

/** The desk as a whole in the database: its version, and what a new instance needs to go on. */
public final class StoredDesk {
    private StoredDesk() {}

    /** Somebody else wrote since we read: read everything again. */
    public static final class StaleDeskException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        StaleDeskException(long version) {
            super("the desk has moved on from version " + version, null, false, false);
        }
    }

    public static long version(Handle handle) {
        return handle.createQuery("SELECT version FROM desk WHERE id = 1")
                .mapTo(Long.class)
                .one();
    }

    /**
     * Makes this transaction the only one that writes, and the desk's version one higher.
     *
     * @throws StaleDeskException what is in memory is out of date
     */
    public static void advance(Handle handle, long from) {
        int moved = handle.createUpdate("UPDATE desk SET version = version + 1 WHERE id = 1 AND version = :from")
                .bind("from", from)
                .execute();
        if (moved != 1) {
            throw new StaleDeskException(from);
        }
    }

    /**
     * Fills an empty desk; the transaction must see one state of the database throughout.
     *
     * @return how many conversations it remembers now
     */
    public static long restore(Handle handle, RoutingDesk desk) throws SQLException {
        desk.learn(ExperienceRows.all(handle));
        desk.restore(AttendanceRows.all(handle));
        long remembered = ConversationRows.forEachActive(handle, desk::recall);
        desk.recallPaces(PaceRows.all(handle));
        return remembered;
    }
}
