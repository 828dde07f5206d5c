package org.ambassadordesk.outbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * What an outbox still holds, for metrics and alarms.
 *
 * @param waiting rows that Kafka does not have yet
 * @param oldestSeconds age of the oldest of them by the database's clock; 0 where there is none
 * @param refused rows that Kafka will never take as they are; what follows under their keys waits too
 */
public record OutboxBacklog(long waiting, double oldestSeconds, long refused) {
    private static final String LOOK = """
            SELECT count(*), coalesce(extract(epoch FROM clock_timestamp() - min(created_at)), 0),
                   count(*) FILTER (WHERE refused IS NOT NULL)
            FROM outbox
            """;

    /** What is there now. */
    public static OutboxBacklog of(Connection connection) throws SQLException {
        try (PreparedStatement look = connection.prepareStatement(LOOK);
                ResultSet row = look.executeQuery()) {
            row.next();
            return new OutboxBacklog(row.getLong(1), row.getDouble(2), row.getLong(3));
        }
    }
}
