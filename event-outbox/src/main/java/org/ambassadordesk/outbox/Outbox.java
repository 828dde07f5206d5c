package org.ambassadordesk.outbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;

/**
 * The table a service puts its events into, in the same transaction as the state they tell of. Rows of one ordering key
 * must be appended under a lock on what they tell of, so that the order of ids is the order of commits.
 */
public final class Outbox {
    /** How many independent streams the relay may send side by side. */
    static final int SHARDS = 8;

    private static final String INSERT = """
            INSERT INTO outbox (shard, event_id, type, source, occurred_at, topic, key, value)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private Outbox() {}

    /** Appends in list order; takes effect with the caller's transaction. */
    public static void append(Connection connection, List<OutboundRecord> records) throws SQLException {
        if (records.isEmpty()) {
            return;
        }
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            for (OutboundRecord outbound : records) {
                insert.setInt(1, shardOf(outbound.orderingKey()));
                insert.setObject(2, outbound.id());
                insert.setString(3, outbound.type());
                insert.setString(4, outbound.source());
                insert.setTimestamp(5, Timestamp.from(outbound.time()));
                insert.setString(6, outbound.topic());
                insert.setString(7, outbound.key());
                insert.setBytes(8, outbound.value());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    static int shardOf(String orderingKey) {
        return Math.floorMod(orderingKey.hashCode(), SHARDS);
    }
}
