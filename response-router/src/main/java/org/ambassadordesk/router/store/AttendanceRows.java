package org.ambassadordesk.router.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import org.ambassadordesk.router.roster.Absence;
import org.ambassadordesk.router.roster.Attendance;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/** The table of what people said about being there. */
final class AttendanceRows {
    private AttendanceRows() {}

    static List<Attendance> all(Handle handle) {
        return handle.createQuery("SELECT * FROM attendance")
                .map((row, context) -> read(row))
                .list();
    }

    static void put(Handle handle, Collection<Attendance> attendances) {
        if (attendances.isEmpty()) {
            return;
        }
        PreparedBatch batch = handle.prepareBatch("""
                INSERT INTO attendance (
                    ambassador, signed_in, absence, absent_until, misses_in_a_row, idle_since, said_at, here_until)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (ambassador) DO UPDATE SET
                    signed_in = excluded.signed_in, absence = excluded.absence,
                    absent_until = excluded.absent_until, misses_in_a_row = excluded.misses_in_a_row,
                    idle_since = excluded.idle_since, said_at = excluded.said_at, here_until = excluded.here_until
                """);
        attendances.forEach(attendance -> {
            Absence absence = attendance.absence();
            batch.add(
                    attendance.ambassador(),
                    attendance.signedIn(),
                    absence == null ? null : absence.state(),
                    absence == null ? null : absence.until(),
                    attendance.missesInARow(),
                    attendance.idleSince(),
                    attendance.saidAt(),
                    attendance.hereUntil());
        });
        batch.execute();
    }

    private static Attendance read(ResultSet row) throws SQLException {
        @Nullable String state = row.getString("absence");
        return new Attendance(
                row.getString("ambassador"),
                row.getBoolean("signed_in"),
                state == null ? null : new Absence(state, Columns.instantOrNull(row, "absent_until")),
                row.getInt("misses_in_a_row"),
                Columns.instant(row, "idle_since"),
                Columns.instant(row, "said_at"),
                Columns.instantOrNull(row, "here_until"));
    }
}
