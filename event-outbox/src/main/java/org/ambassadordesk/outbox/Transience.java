package org.ambassadordesk.outbox;

import java.sql.SQLException;
import java.sql.SQLTransientException;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;

/** Tells failures of the moment from failures of the record. */
final class Transience {
    private Transience() {}

    /** True where the same batch may succeed later: lost connections, locks, restarts, full disks, an absent broker. */
    static boolean mayPass(@Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLTransientException
                    || cause instanceof KafkaException
                    || cause instanceof java.net.SocketException
                    || (cause instanceof SQLException sql && mayPass(sql.getSQLState()))) {
                return true;
            }
        }
        return false;
    }

    /** PostgreSQL's classes 08 connection, 25 transaction state, 40 rollback, 53 resources, 55 locks, 57 operator. */
    private static boolean mayPass(@Nullable String state) {
        return state == null
                || state.startsWith("08")
                || state.startsWith("25")
                || state.startsWith("40")
                || state.startsWith("53")
                || state.startsWith("55")
                || state.startsWith("57")
                || state.startsWith("58");
    }
}
