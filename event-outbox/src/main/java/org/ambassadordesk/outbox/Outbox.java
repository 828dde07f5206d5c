package org.ambassadordesk.outbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * The table a service puts its events into, in the same transaction as the state they tell of. Rows of one ordering key
 * must be appended under a lock on what they tell of, so that the order of ids is the order of commits.
 */
public final class Outbox {
    /** How many independent streams the relay may send side by side. */
    static final int SHARDS = 8;

    private static final String COLUMNS = "shard, event_id, type, source, occurred_at, topic, key, value, traceparent";

    private Outbox() {}

    /** Appends in list order; takes effect with the caller's transaction. */
    public static void append(Connection connection, List<OutboundRecord> records) throws SQLException {
        NewRows rows = new NewRows("outbox", COLUMNS);
        for (OutboundRecord outbound : records) {
            rows.add(
                    shardOf(outbound.orderingKey()),
                    outbound.id(),
                    outbound.type(),
                    outbound.source(),
                    outbound.time(),
                    outbound.topic(),
                    outbound.key(),
                    outbound.value(),
                    outbound.traceparent());
        }
        rows.write(connection);
    }

    static int shardOf(String orderingKey) {
        return Math.floorMod(orderingKey.hashCode(), SHARDS);
    }
}
