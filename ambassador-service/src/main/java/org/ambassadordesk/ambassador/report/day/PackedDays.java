package org.ambassadordesk.ambassador.report.day;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.postgresql.PGStatement;

/** The table of packed days. */
final class PackedDays {
    /** Changes with the way days are packed: what was packed another way is packed anew. */
    static final int FORMAT = 2;

    private PackedDays() {}

    /** Those of these days that are packed as they are now. */
    static void read(
            Handle handle,
            Map<LocalDate, Long> versions,
            Counting counting,
            BiConsumer<LocalDate, MeasuredDay> result) {
        String sql =
                "SELECT day, version, wall, " + (counting == Counting.WALL ? "NULL::bytea AS calendar" : "calendar")
                        + " FROM packed_day WHERE day = ANY (?::date[]) AND format = ?";
        String days = "{"
                + String.join(
                        ",", versions.keySet().stream().map(LocalDate::toString).toList()) + "}";
        try (PreparedStatement statement = handle.getConnection().prepareStatement(sql)) {
            // bytes as they are; by default a statement's first runs bring them as text, twice as long
            statement.unwrap(PGStatement.class).setPrepareThreshold(-1);
            statement.setString(1, days);
            statement.setInt(2, FORMAT);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    LocalDate day = rows.getObject("day", LocalDate.class);
                    if (versions.getOrDefault(day, -1L) == rows.getLong("version")) {
                        result.accept(day, MeasuredDay.over(rows.getBytes("wall"), rows.getBytes("calendar")));
                    }
                }
            }
        } catch (SQLException e) {
            throw new UnableToExecuteStatementException("packed days not read", e, null);
        }
    }

    /**
     * A day that is not packed as it is, the newest first.
     *
     * @param packedBefore none that was packed so lately; earlier still by {@code rest} for each of its bytes
     */
    static Optional<Map.Entry<LocalDate, Long>> next(Handle handle, Instant packedBefore, Duration rest) {
        return handle.createQuery("""
                        SELECT day, response_day.version FROM response_day LEFT JOIN packed_day USING (day)
                        WHERE (response_day.version, :format) IS DISTINCT FROM (packed_day.version, packed_day.format)
                            AND (packed_at IS NULL OR packed_at
                                < :before::timestamptz - (octet_length(wall) + octet_length(calendar)) * :rest * interval '1 second')
                        ORDER BY day DESC LIMIT 1
                        """)
                .bind("format", FORMAT)
                .bind("before", packedBefore)
                .bind("rest", rest.toNanos() / 1e9)
                .map((row, context) -> Map.entry(row.getObject("day", LocalDate.class), row.getLong("version")))
                .findOne();
    }

    static void write(Handle handle, LocalDate day, long version, MeasuredDay rows, Instant now) {
        handle.createUpdate("""
                        INSERT INTO packed_day (day, version, format, packed_at, wall, calendar)
                        VALUES (:day, :version, :format, :now, :wall, :calendar)
                        ON CONFLICT (day) DO UPDATE SET version = excluded.version, format = excluded.format,
                            packed_at = excluded.packed_at, wall = excluded.wall, calendar = excluded.calendar
                        """)
                .bind("day", day)
                .bind("version", version)
                .bind("format", FORMAT)
                .bind("now", now)
                .bind("wall", rows.wallBytes())
                .bind("calendar", rows.calendarBytes())
                .execute();
    }
}
