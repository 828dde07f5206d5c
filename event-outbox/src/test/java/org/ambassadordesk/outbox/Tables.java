package org.ambassadordesk.outbox;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.ambassadordesk.testing.TestServers;
import org.postgresql.ds.PGSimpleDataSource;

/** A database of its own with the tables of the outbox and one more, {@code effect}, for what handlers do. */
final class Tables {
    private static final AtomicInteger COUNT = new AtomicInteger();

    private final DataSource database;

    private Tables(DataSource database) {
        this.database = database;
    }

    static Tables create() throws SQLException, IOException {
        TestServers servers = TestServers.start();
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(
                servers.createDatabase("outbox_" + ProcessHandle.current().pid() + "_" + COUNT.incrementAndGet()));
        source.setUser(servers.user());
        source.setPassword(servers.password());
        Tables tables = new Tables(source);
        for (String script : List.of("V0__inbox_outbox_offsets", "V100__outbox_traceparent")) {
            try (InputStream sql = Tables.class.getResourceAsStream("/db/outbox/" + script + ".sql")) {
                tables.execute(new String(Objects.requireNonNull(sql).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        tables.execute("CREATE TABLE effect (id bigint GENERATED ALWAYS AS IDENTITY, key text, value text)");
        return tables;
    }

    DataSource database() {
        return database;
    }

    void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** One column, as text. */
    List<String> list(String sql) {
        List<String> values = new ArrayList<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return values;
    }

    /** What handlers did, in the order in which they did it. */
    List<String> effects() {
        return list("SELECT value FROM effect ORDER BY id");
    }

    /** What a handler does: takes the batch in and writes one effect for each fresh record. */
    List<InboundRecord> takeEffect(Connection connection, InboundBatch batch) throws SQLException {
        List<InboundRecord> fresh = Inbox.accept(connection, batch);
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO effect (key, value) VALUES (?, ?)")) {
            for (InboundRecord inbound : fresh) {
                byte[] value = inbound.value();
                insert.setString(1, inbound.key());
                insert.setString(2, value == null ? "tombstone" : new String(value, StandardCharsets.UTF_8));
                insert.addBatch();
            }
            insert.executeBatch();
        }
        return fresh;
    }

    /** The whole activity, in one transaction. */
    void handle(InboundBatch batch) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            takeEffect(connection, batch);
            connection.commit();
        }
    }

    /** Appends in one transaction. */
    void append(OutboundRecord... records) throws SQLException {
        appendOneByOne(List.of(List.of(records)));
    }

    /** Appends in a transaction each. */
    void appendOneByOne(List<List<OutboundRecord>> transactions) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            for (List<OutboundRecord> records : transactions) {
                Outbox.append(connection, records);
                connection.commit();
            }
        }
    }

    static UUID id(int number) {
        return new UUID(0x5E44, number);
    }
}
