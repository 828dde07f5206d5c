package org.ambassadordesk.outbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Rows that are certain to be new, on their way into one table, written together with PostgreSQL's COPY in its binary
 * format: half the work of an INSERT with as many values on both sides. Rows keep their order. A row that is there already
 * fails them all.
 */
public final class NewRows {
    /** Of the columns, by what selects them: the database is asked once, and again where it refused. */
    private static final Map<String, List<BinaryType>> TYPES = new ConcurrentHashMap<>();

    private final String table;
    private final String columns;
    private final List<@Nullable Object[]> rows = new ArrayList<>();

    /**
     * No rows yet.
     *
     * @param columns as in SQL, separated by commas; the others take their defaults
     */
    public NewRows(String table, String columns) {
        this.table = table;
        this.columns = columns;
    }

    /**
     * One row more.
     *
     * @param values of the columns, in order, by the type of the column: numbers, truths, UUIDs, instants (kept to the
     *     nearest microsecond), bytes, collections of them, and texts and JSON by what they print
     */
    public void add(@Nullable Object... values) {
        rows.add(values);
    }

    /** Writes them all, as part of the connection's transaction; nothing where there are none. */
    public void write(Connection connection) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        String selecting = "SELECT " + columns + " FROM " + table;
        try {
            copy(connection, types(connection, selecting));
        } catch (SQLException e) {
            TYPES.remove(selecting);
            throw e;
        }
    }

    private void copy(Connection connection, List<BinaryType> types) throws SQLException {
        BinaryRows binary = new BinaryRows(types);
        rows.forEach(binary::add);
        CopyIn copy = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("COPY " + table + " (" + columns + ") FROM STDIN (FORMAT binary)");
        try {
            binary.writeTo(copy);
            copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    private static List<BinaryType> types(Connection connection, String selecting) throws SQLException {
        List<BinaryType> known = TYPES.get(selecting);
        if (known == null) {
            known = read(connection, selecting);
            TYPES.put(selecting, known);
        }
        return known;
    }

    private static List<BinaryType> read(Connection connection, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            ResultSetMetaData columns = statement.getMetaData();
            BinaryType[] types = new BinaryType[columns.getColumnCount()];
            for (int i = 0; i < types.length; i++) {
                types[i] = BinaryType.of(columns.getColumnTypeName(i + 1));
            }
            return Arrays.asList(types);
        }
    }
}
