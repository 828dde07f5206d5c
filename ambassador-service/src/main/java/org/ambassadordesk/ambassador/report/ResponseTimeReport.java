package org.ambassadordesk.ambassador.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.ambassadordesk.ambassador.Database;
import org.ambassadordesk.ambassador.access.Person;
import org.ambassadordesk.ambassador.directory.CurrentDirectory;
import org.ambassadordesk.contract.directory.Directory;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How long customers waited, by group. Percentiles are exact, over every answered response: the smallest of the observed
 * times such that at least this share of them is not longer (nearest rank, {@code percentile_disc}).
 */
@ApplicationScoped
public class ResponseTimeReport {
    private static final String FIGURES = """
            WITH waited AS (
                SELECT <key> AS key, about.*, leg.total, leg.intake, leg.queue, leg.pickup, leg.drafting, leg.approval,
                    leg.delivery, topic_name, team, sequence = 1 AS first,
                    due_at IS NOT NULL AND (answered_at IS NOT NULL OR due_at < coalesce(closed_at, :now)) AS decided
                FROM response_time AS about
                LEFT JOIN response_leg AS leg USING (conversation_id, sequence)
            """ + ReportScope.TOPICS + """
                WHERE coalesce(leg.clock, :clock) = :clock AND started_at >= :from AND started_at < :to AND
            """ + ReportScope.CONDITION + """
            )
            SELECT GROUPING(key) = 1 AS everything, key, count(*) FILTER (WHERE first) AS count,
                count(*) FILTER (WHERE first AND decided) AS decided,
                count(*) FILTER (WHERE first AND decided AND answered_at <= due_at) AS met,
                count(*) FILTER (WHERE first AND answered_at IS NULL AND closed_at IS NULL) AS open,
                count(*) FILTER (WHERE first AND answered_at IS NULL AND closed_at IS NULL AND due_at < :now) AS overdue,
                percentile_disc(:shares) WITHIN GROUP (ORDER BY total) FILTER (WHERE first) AS first_response,
                count(*) FILTER (WHERE NOT first) AS next_count,
                count(*) FILTER (WHERE NOT first AND decided) AS next_decided,
                count(*) FILTER (WHERE NOT first AND decided AND answered_at <= due_at) AS next_met,
                percentile_disc(:shares) WITHIN GROUP (ORDER BY total) FILTER (WHERE NOT first) AS next_response,
                percentile_disc(0.5) WITHIN GROUP (ORDER BY intake) FILTER (WHERE first) AS intake,
                percentile_disc(0.5) WITHIN GROUP (ORDER BY queue) FILTER (WHERE first) AS queue,
                percentile_disc(0.5) WITHIN GROUP (ORDER BY pickup) FILTER (WHERE first) AS pickup,
                percentile_disc(0.5) WITHIN GROUP (ORDER BY drafting) FILTER (WHERE first) AS drafting,
                percentile_disc(0.5) WITHIN GROUP (ORDER BY approval) FILTER (WHERE first) AS approval,
                percentile_disc(0.5) WITHIN GROUP (ORDER BY delivery) FILTER (WHERE first) AS delivery
            FROM waited GROUP BY GROUPING SETS ((key), ()) ORDER BY everything, key
            """;
    private static final Double[] SHARES = {0.5, 0.75, 0.9, 0.95, 0.99, 1.0};

    private final Database database;
    private final CurrentDirectory directory;
    private final ResponseTimes times;
    private final Clock clock;

    ResponseTimeReport(Database database, CurrentDirectory directory, ResponseTimes times, Clock clock) {
        this.database = database;
        this.directory = directory;
        this.times = times;
        this.clock = clock;
    }

    /** What shares a row. Hours and days are those of the desk's time zone. */
    public enum GroupBy {
        TOPIC("coalesce(about.topic, 'triage')"),
        TEAM("coalesce(team, 'triage')"),
        CHANNEL("channel"),
        LANGUAGE("language"),
        HOUR("to_char(date_trunc('hour', started_at, :zone) AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"')"),
        DAY("to_char(started_at AT TIME ZONE :zone, 'YYYY-MM-DD')");

        private final String key;

        GroupBy(String key) {
            this.key = key;
        }
    }

    /** What time counts. */
    public enum Counting {
        WALL,
        CALENDAR
    }

    /** All groups and everything together. */
    public record Report(List<Figures> groups, Figures total) {}

    /**
     * Figures of a group. First responses are counted in the group in which the conversation began to wait.
     *
     * @param key null for everything together
     * @param decided answered, or overdue without an answer; what still runs in time is not decided
     * @param attainment met / decided; null where nothing is decided
     * @param firstResponse seconds, over those that were answered
     * @param legs medians in seconds, over the same
     * @param nextResponse the same for further answers in the same conversations
     */
    @Schema(
            description = "decided: answered, or overdue without an answer; what still runs in time is not decided. "
                    + "attainment: met / decided, null where nothing is decided. key: null in the total.")
    public record Figures(
            @Nullable String key,
            long count,
            long decided,
            long met,
            @Nullable Double attainment,
            @JsonInclude Percentiles firstResponse,
            LegMedians legs,
            long open,
            long overdue,
            Next nextResponse) {}

    /** Seconds; null where nothing was answered. */
    @Schema(description = "Seconds; null where nothing was answered.")
    public record Percentiles(
            @Nullable BigDecimal p50,
            @Nullable BigDecimal p75,
            @Nullable BigDecimal p90,
            @Nullable BigDecimal p95,
            @Nullable BigDecimal p99,
            @Nullable BigDecimal max) {}

    /** Seconds; null where nothing was answered. */
    @Schema(description = "Medians in seconds; null where nothing was answered.")
    public record LegMedians(
            @Nullable BigDecimal intake,
            @Nullable BigDecimal queue,
            @Nullable BigDecimal pickup,
            @Nullable BigDecimal drafting,
            @Nullable BigDecimal approval,
            @Nullable BigDecimal delivery) {}

    /** Further answers. */
    @Schema(name = "NextResponses", description = "Further answers in the same conversations.")
    public record Next(
            long count, long decided, long met, @Nullable Double attainment, Percentiles times) {}

    public Report report(Person person, Period period, GroupBy groupBy, Counting counting) {
        times.catchUp();
        Directory now = directory.get();
        Set<String> teams = person.ledTeams();
        List<Figures> all = database.read(handle -> ReportScope.of(person, now, teams)
                .bindTo(handle.createQuery(FIGURES.replace("<key>", groupBy.key)))
                .bind("clock", counting.name().toLowerCase(java.util.Locale.ROOT))
                .bind("from", period.from())
                .bind("to", period.to())
                .bind("now", clock.instant())
                .bind("zone", zoneOf(now))
                .bindArray("shares", Double.class, (Object[]) SHARES)
                .map((row, context) -> figures(row))
                .list());
        List<Figures> groups = new ArrayList<>(all);
        return new Report(groups.subList(0, groups.size() - 1), groups.getLast());
    }

    private static String zoneOf(Directory directory) {
        ZoneId zone = directory.desk().timezone();
        return zone.getId().equals("Z") ? "UTC" : zone.getId();
    }

    private static Figures figures(ResultSet row) throws SQLException {
        long decided = row.getLong("decided");
        long met = row.getLong("met");
        return new Figures(
                row.getBoolean("everything") ? null : row.getString("key"),
                row.getLong("count"),
                decided,
                met,
                attainment(met, decided),
                percentiles(row.getArray("first_response")),
                new LegMedians(
                        seconds(row.getObject("intake")),
                        seconds(row.getObject("queue")),
                        seconds(row.getObject("pickup")),
                        seconds(row.getObject("drafting")),
                        seconds(row.getObject("approval")),
                        seconds(row.getObject("delivery"))),
                row.getLong("open"),
                row.getLong("overdue"),
                next(row));
    }

    private static Next next(ResultSet row) throws SQLException {
        long decided = row.getLong("next_decided");
        long met = row.getLong("next_met");
        return new Next(
                row.getLong("next_count"),
                decided,
                met,
                attainment(met, decided),
                percentiles(row.getArray("next_response")));
    }

    private static @Nullable Double attainment(long met, long decided) {
        return decided == 0 ? null : (double) met / decided;
    }

    private static Percentiles percentiles(@Nullable Array array) throws SQLException {
        Object[] micros = array == null ? new Object[SHARES.length] : (Object[]) array.getArray();
        return new Percentiles(
                seconds(micros[0]),
                seconds(micros[1]),
                seconds(micros[2]),
                seconds(micros[3]),
                seconds(micros[4]),
                seconds(micros[5]));
    }

    private static @Nullable BigDecimal seconds(@Nullable Object micros) {
        return micros instanceof Long value ? BigDecimal.valueOf(value, 6) : null;
    }
}
