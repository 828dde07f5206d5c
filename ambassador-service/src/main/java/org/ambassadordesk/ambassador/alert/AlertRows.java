package org.ambassadordesk.ambassador.alert;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.ambassadordesk.ambassador.report.ReportScope;
import org.ambassadordesk.contract.directory.AlertRule;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The table of what went wrong. */
final class AlertRows {
    private static final String COLUMNS =
            "SELECT id, rule, topic, because, kind, numbers, began_at, ended_at, calm_since, told FROM alert ";
    private static final String NEWEST_FIRST = "ORDER BY began_at DESC, id";

    /** About all topics, or a topic of theirs; about topics that are no more only an administrator hears. */
    private static final String CONCERNS = "(:everything OR topic IS NULL OR topic = ANY (:mine)) ";

    private AlertRows() {}

    /** All that are not over. */
    static List<Running> running(Handle handle) {
        return handle.createQuery(COLUMNS + "WHERE ended_at IS NULL " + NEWEST_FIRST)
                .map((row, context) -> new Running(
                        alert(row),
                        instant(row, "calm_since"),
                        Arrays.stream((String[]) row.getArray("told").getArray())
                                .map(AlertRule.Way::valueOf)
                                .toList()))
                .list();
    }

    /** Those that are not over and concern somebody, newest first. */
    static List<Alert> running(Handle handle, ReportScope scope) {
        return handle.createQuery(COLUMNS + "WHERE ended_at IS NULL AND " + CONCERNS + NEWEST_FIRST)
                .bind("everything", scope.everything())
                .bindArray("mine", String.class, scope.mine())
                .map((row, context) -> alert(row))
                .list();
    }

    /** Those that concern somebody, newest first. */
    static List<Alert> latest(Handle handle, ReportScope scope, int most) {
        return handle.createQuery(COLUMNS + "WHERE " + CONCERNS + NEWEST_FIRST + " LIMIT :most")
                .bind("everything", scope.everything())
                .bindArray("mine", String.class, scope.mine())
                .bind("most", most)
                .map((row, context) -> alert(row))
                .list();
    }

    static void begin(Handle handle, Alert alert, List<AlertRule.Way> told) {
        Reason reason = alert.reason();
        handle.createUpdate("""
                        INSERT INTO alert (id, rule, topic, because, kind, numbers, began_at, told)
                        VALUES (:id, :rule, :topic, :because, :kind, :numbers, :at, :told)
                        """)
                .bind("id", alert.id())
                .bind("rule", alert.rule())
                .bind("topic", alert.topic())
                .bind("because", alert.because())
                .bind("kind", reason == null ? null : reason.kind().name())
                .bindArray("numbers", Double.class, numbers(reason))
                .bind("at", alert.beganAt())
                .bindArray("told", String.class, told.stream().map(Enum::name).toList())
                .execute();
    }

    /** @param since null where something is wrong again */
    static void calm(Handle handle, UUID id, @Nullable Instant since) {
        handle.createUpdate("UPDATE alert SET calm_since = :since WHERE id = :id")
                .bind("since", since)
                .bind("id", id)
                .execute();
    }

    private static List<Double> numbers(@Nullable Reason reason) {
        return reason == null
                ? List.of()
                : List.of(reason.found(), (double) reason.decided(), (double) reason.minutes(), reason.limit());
    }

    private static @Nullable Reason reason(ResultSet row) throws SQLException {
        String kind = row.getString("kind");
        if (kind == null) {
            return null;
        }
        Double[] numbers = (Double[]) row.getArray("numbers").getArray();
        return new Reason(
                AlertRule.Kind.valueOf(kind), numbers[0], numbers[1].longValue(), numbers[2].longValue(), numbers[3]);
    }

    static void end(Handle handle, UUID id, Instant at) {
        handle.createUpdate("UPDATE alert SET ended_at = :at WHERE id = :id AND ended_at IS NULL")
                .bind("at", at)
                .bind("id", id)
                .execute();
    }

    private static Alert alert(ResultSet row) throws SQLException {
        return new Alert(
                row.getObject("id", UUID.class),
                row.getString("rule"),
                row.getString("topic"),
                row.getString("because"),
                reason(row),
                row.getTimestamp("began_at").toInstant(),
                instant(row, "ended_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
