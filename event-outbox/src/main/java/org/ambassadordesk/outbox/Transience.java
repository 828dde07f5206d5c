package org.ambassadordesk.outbox;

import java.net.SocketException;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.Set;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;

/** Tells failures of the moment from failures of the record. */
final class Transience {
    /**
     * PostgreSQL's classes: 08 connection, 28 sign-in, 3D and 3F no such database or schema, 40 rollback, 53 resources, 55
     * locks, 57 operator, 58 system.
     */
    private static final Set<String> CLASSES = Set.of("08", "28", "3D", "3F", "40", "53", "55", "57", "58");

    /**
     * 25006 a standby that takes no writes, 25P03 a session that was ended; 42P01, 42703, 42501 a table, a column or a right
     * is missing: a migration is late, and no record is to blame. To park them all would empty the topic.
     */
    private static final Set<String> STATES = Set.of("25006", "25P03", "42P01", "42703", "42501");

    private Transience() {}

    /** True where the same batch may succeed later: lost connections, locks, restarts, full disks, an absent broker. */
    static boolean mayPass(@Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLTransientException
                    || cause instanceof KafkaException
                    || cause instanceof FencedException
                    || cause instanceof SocketException
                    || (cause instanceof SQLException sql && mayPass(sql.getSQLState()))) {
                return true;
            }
        }
        return false;
    }

    private static boolean mayPass(@Nullable String state) {
        return state == null || state.length() < 2 || CLASSES.contains(state.substring(0, 2)) || STATES.contains(state);
    }
}
