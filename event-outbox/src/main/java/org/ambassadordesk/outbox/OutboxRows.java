package org.ambassadordesk.outbox;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The outbox as the relay sees it, over the connection that holds its locks. */
final class OutboxRows {
    /**
     * What follows a refused row under the same key waits with it: to overtake it would tell the story in the wrong order.
     */
    private static final String READ = """
            SELECT id, event_id, type, source, occurred_at, topic, key, value, traceparent
            FROM outbox AS waiting
            WHERE shard = ANY (?) AND refused IS NULL
              AND NOT EXISTS (SELECT FROM outbox AS stuck
                              WHERE stuck.refused IS NOT NULL AND stuck.shard = waiting.shard AND stuck.key = waiting.key)
            ORDER BY id LIMIT ?
            """;

    private static final String DELETE = "DELETE FROM outbox WHERE id = ANY (?)";
    private static final String REFUSE = "UPDATE outbox SET refused = ? WHERE id = ?";

    /**
     * A queue looks empty to the planner's statistics, whatever waits in it: left to itself it would read and sort all of
     * it for every batch. Walking the primary key is right at any size.
     *
     * <p>Nothing but deletes of what Kafka has acknowledged is written here, so no commit needs to wait for the disk: a
     * delete lost with the server's power sends its event again, under the same id.
     */
    private static final String TUNE = """
            SET enable_seqscan = off; SET enable_bitmapscan = off; SET enable_sort = off; SET synchronous_commit = off
            """;

    private static final String UNTUNE = """
            RESET enable_seqscan; RESET enable_bitmapscan; RESET enable_sort; RESET synchronous_commit
            """;

    private OutboxRows() {}

    record Row(long id, OutboundRecord content) {}

    static void tune(Connection connection) throws SQLException {
        execute(connection, TUNE);
    }

    static void untune(Connection connection) throws SQLException {
        execute(connection, UNTUNE);
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    static List<Row> read(Connection connection, List<Integer> shards, int limit) throws SQLException {
        List<Row> rows = new ArrayList<>();
        Array wanted = connection.createArrayOf("int4", shards.toArray());
        try (PreparedStatement read = connection.prepareStatement(READ)) {
            read.setArray(1, wanted);
            read.setInt(2, limit);
            try (ResultSet row = read.executeQuery()) {
                while (row.next()) {
                    rows.add(new Row(row.getLong("id"), content(row)));
                }
            }
        } finally {
            wanted.free();
        }
        return rows;
    }

    private static OutboundRecord content(ResultSet row) throws SQLException {
        String key = row.getString("key");
        return new OutboundRecord(
                row.getObject("event_id", UUID.class),
                row.getString("type"),
                row.getString("source"),
                row.getTimestamp("occurred_at").toInstant(),
                row.getString("topic"),
                key,
                key,
                row.getBytes("value"),
                row.getString("traceparent"));
    }

    static void delete(Connection connection, List<Long> ids) throws SQLException {
        Array array = connection.createArrayOf("int8", ids.toArray());
        try (PreparedStatement delete = connection.prepareStatement(DELETE)) {
            delete.setArray(1, array);
            delete.executeUpdate();
        } finally {
            array.free();
        }
    }

    /** Kafka will never take this row as it is. */
    static void refuse(Connection connection, long id, String reason) throws SQLException {
        try (PreparedStatement refuse = connection.prepareStatement(REFUSE)) {
            refuse.setString(1, reason);
            refuse.setLong(2, id);
            refuse.executeUpdate();
        }
    }
}
