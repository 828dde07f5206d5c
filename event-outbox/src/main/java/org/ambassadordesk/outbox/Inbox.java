package org.ambassadordesk.outbox;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.apache.kafka.common.TopicPartition;

/**
 * What a listener has already taken in, and how far it has read. Both are stored in the transaction of the effect, so
 * that they rewind together with it when a database falls back to an earlier state.
 */
public final class Inbox {
    private static final String ADVANCE = """
            UPDATE consumer_offset AS stored SET next_offset = read.next_offset
            FROM unnest(?::text[], ?::int[], ?::bigint[], ?::bigint[])
                AS read (topic, partition, next_offset, owner_epoch)
            WHERE stored.listener = ? AND stored.topic = read.topic AND stored.partition = read.partition
              AND stored.owner_epoch = read.owner_epoch
            """;
    private static final String TAKE = """
            INSERT INTO inbox (listener, event_id)
            SELECT ?, id FROM unnest(?::uuid[]) AS id ORDER BY id
            ON CONFLICT DO NOTHING
            RETURNING event_id
            """;
    private static final String CLAIM = """
            INSERT INTO consumer_offset (listener, topic, partition, next_offset, owner_epoch)
            VALUES (?, ?, ?, 0, 1)
            ON CONFLICT (listener, topic, partition) DO UPDATE SET owner_epoch = consumer_offset.owner_epoch + 1
            RETURNING next_offset, owner_epoch
            """;

    private static final String FORGET = """
            DELETE FROM inbox WHERE (listener, event_id) IN (
                SELECT listener, event_id FROM inbox WHERE received_at < now() - interval '45 days' LIMIT 20000)
            """;

    private Inbox() {}

    /**
     * Advances the stored offsets and returns those records that were never taken in before, first occurrence each, in
     * order.
     *
     * @throws FencedException another process has taken a partition over: nothing of this batch may take effect
     */
    public static List<InboundRecord> accept(Connection connection, InboundBatch batch) throws SQLException {
        advance(connection, batch);
        Map<UUID, InboundRecord> distinct = new LinkedHashMap<>();
        batch.records().forEach(inbound -> distinct.putIfAbsent(inbound.id(), inbound));
        Set<UUID> fresh = take(connection, batch.listener(), distinct.keySet());
        return distinct.values().stream()
                .filter(inbound -> fresh.contains(inbound.id()))
                .toList();
    }

    /** Takes a partition over from whoever read it before, and tells where to continue. */
    static InboundBatch.Claim claim(Connection connection, String listener, TopicPartition partition)
            throws SQLException {
        try (PreparedStatement claim = connection.prepareStatement(CLAIM)) {
            claim.setString(1, listener);
            claim.setString(2, partition.topic());
            claim.setInt(3, partition.partition());
            try (ResultSet row = claim.executeQuery()) {
                row.next();
                return new InboundBatch.Claim(row.getLong(1), row.getLong(2));
            }
        }
    }

    /** Forgets a part of what is older than any topic keeps; returns how much, 20,000 at the most. */
    static int forget(Connection connection) throws SQLException {
        try (PreparedStatement forget = connection.prepareStatement(FORGET)) {
            return forget.executeUpdate();
        }
    }

    private static void advance(Connection connection, InboundBatch batch) throws SQLException {
        List<Map.Entry<TopicPartition, InboundBatch.Claim>> claims =
                List.copyOf(batch.claims().entrySet());
        try (PreparedStatement advance = connection.prepareStatement(ADVANCE)) {
            advance.setArray(
                    1, array(connection, "text", claims, it -> it.getKey().topic()));
            advance.setArray(
                    2, array(connection, "int4", claims, it -> it.getKey().partition()));
            advance.setArray(
                    3, array(connection, "int8", claims, it -> it.getValue().nextOffset()));
            advance.setArray(
                    4, array(connection, "int8", claims, it -> it.getValue().ownerEpoch()));
            advance.setString(5, batch.listener());
            if (advance.executeUpdate() != claims.size()) {
                throw new FencedException(batch.listener() + " no longer owns all of "
                        + batch.claims().keySet());
            }
        }
    }

    private static <T> Array array(Connection connection, String type, List<T> rows, Function<T, Object> column)
            throws SQLException {
        return connection.createArrayOf(type, rows.stream().map(column).toArray());
    }

    private static Set<UUID> take(Connection connection, String listener, Set<UUID> ids) throws SQLException {
        Set<UUID> fresh = new HashSet<>();
        if (ids.isEmpty()) {
            return fresh;
        }
        Array array = connection.createArrayOf("uuid", ids.toArray());
        try (PreparedStatement take = connection.prepareStatement(TAKE)) {
            take.setString(1, listener);
            take.setArray(2, array);
            try (ResultSet rows = take.executeQuery()) {
                while (rows.next()) {
                    fresh.add(rows.getObject(1, UUID.class));
                }
            }
        } finally {
            array.free();
        }
        return fresh;
    }
}
