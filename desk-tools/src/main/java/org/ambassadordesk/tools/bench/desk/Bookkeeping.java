package org.ambassadordesk.tools.bench.desk;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.ambassadordesk.tools.ToolFailure;

/** What ambassador-service notes down for its reports, seen in its database. For a desk made for measuring only. */
public final class Bookkeeping implements AutoCloseable {
    private static final Duration LOOK = Duration.ofMillis(100);
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private static final String UNPACKED = """
            SELECT count(*) FROM response_day LEFT JOIN packed_day USING (day)
            WHERE response_day.version IS DISTINCT FROM packed_day.version
            """;
    private static final String BEHIND = "SELECT greatest(0, last_id - read_up_to) FROM live_counter, report_progress";

    private final Connection connection;

    private Bookkeeping(Connection connection) {
        this.connection = connection;
    }

    /**
     * That of a desk.
     *
     * @param database as JDBC takes it
     */
    public static Bookkeeping in(String database) {
        try {
            return new Bookkeeping(DriverManager.getConnection(database, "desk", "desk"));
        } catch (SQLException e) {
            throw new ToolFailure("the database of the desk cannot be reached", e);
        }
    }

    /** The number of the last change that was committed. */
    public long lastChange() {
        return number("SELECT last_id FROM live_counter");
    }

    /** Until every day is packed as it is. */
    public void awaitPacked() throws InterruptedException {
        await(UNPACKED);
    }

    /** Until every change is in the figures. */
    public void awaitCaughtUp() throws InterruptedException {
        await(BEHIND);
    }

    /** Runs something while nothing is noted down; it is made up for afterwards. */
    public void whileItRests(RunningDesk.Work work) throws InterruptedException {
        long upTo = number("SELECT read_up_to FROM report_progress");
        execute("UPDATE report_progress SET read_up_to = " + Long.MAX_VALUE);
        try {
            work.run();
        } finally {
            execute("UPDATE report_progress SET read_up_to = " + upTo);
        }
    }

    private void await(String left) throws InterruptedException {
        long begin = System.nanoTime();
        while (number(left) > 0) {
            if (System.nanoTime() - begin > PATIENCE.toNanos()) {
                throw new ToolFailure("the desk does not come to an end with its figures: " + number(left) + " left");
            }
            Thread.sleep(LOOK);
        }
    }

    private long number(String sql) {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new ToolFailure("the database of the desk broke off: " + e.getMessage(), e);
        }
    }

    private void execute(String sql) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new ToolFailure("the database of the desk broke off: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new ToolFailure("the database of the desk broke off", e);
        }
    }
}
