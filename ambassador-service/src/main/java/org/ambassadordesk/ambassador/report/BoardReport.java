package org.ambassadordesk.ambassador.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.ambassadordesk.ambassador.Database;
import org.ambassadordesk.ambassador.access.Person;
import org.ambassadordesk.ambassador.directory.CurrentDirectory;
import org.ambassadordesk.ambassador.report.protection.SmallestGroup;
import org.ambassadordesk.ambassador.speech.Readers;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** What is going on now. */
@ApplicationScoped
public class BoardReport {
    private static final List<Duration> AGES = List.of(
            Duration.ZERO,
            Duration.ofMinutes(15),
            Duration.ofHours(1),
            Duration.ofHours(4),
            Duration.ofDays(1),
            Duration.ofDays(3));
    private static final int MOST_NEXT = 10;
    private static final String OPEN = "about.state IN ('TRIAGE', 'QUEUED', 'ASSIGNED') AND " + ReportScope.CONDITION;
    private static final String BY_TOPIC = """
            SELECT about.topic, topic_name, team, GROUPING(about.topic) = 1 AS everything, count(*) AS open,
                count(*) FILTER (WHERE state <> 'ASSIGNED') AS queued,
                count(*) FILTER (WHERE warn_at <= :now AND due_at >= :now) AS at_risk,
                count(*) FILTER (WHERE due_at < :now) AS overdue,
                count(*) FILTER (WHERE waiting_reply IS NOT NULL) AS waiting
            FROM conversation AS about
            """ + ReportScope.TOPICS + "WHERE " + OPEN + """
            GROUP BY GROUPING SETS ((about.topic, topic_name, team), ())
            ORDER BY everything DESC, array_position(:topics, about.topic)
            """;
    private static final String BY_AGE = """
            SELECT width_bucket(extract(epoch FROM :now - began), :bounds) AS age, count(*) AS count FROM (
                SELECT coalesce(max(waits.started_at), about.opened_at) AS began FROM conversation AS about
                LEFT JOIN response_time AS waits
                    ON waits.conversation_id = about.id AND answered_at IS NULL AND closed_at IS NULL
                WHERE
            """ + OPEN + """
                GROUP BY about.id
            ) AS open GROUP BY age
            """;
    private static final String CLOSED = """
            SELECT count(*) FROM response_time AS about
            WHERE closed_at >= :since AND sequence = 1 AND answered_at IS NULL AND import_number IS NULL AND
            """ + ReportScope.CONDITION;
    private static final String NEXT =
            """
            SELECT id, contact_name, about.topic, topic_name, channel, state, received_at, warn_at, due_at,
                coalesce((SELECT (target ->> 'startedAt')::timestamptz FROM jsonb_array_elements(routed -> 'targets') AS target
                    WHERE target ->> 'metAt' IS NULL AND target ->> 'pausedAt' IS NULL
                    ORDER BY abs(extract(epoch FROM (target ->> 'dueAt')::timestamptz - due_at)) LIMIT 1),
                    received_at) AS waiting_since
            FROM conversation AS about
            """ + ReportScope.TOPICS + "WHERE due_at >= :now AND due_at < 'infinity' AND " + OPEN
                    + " ORDER BY due_at, id LIMIT " + MOST_NEXT;

    private final Database database;
    private final CurrentDirectory directory;
    private final ResponseTimes times;
    private final Readers readers;
    private final Clock clock;

    BoardReport(Database database, CurrentDirectory directory, ResponseTimes times, Readers readers, Clock clock) {
        this.database = database;
        this.directory = directory;
        this.times = times;
        this.readers = readers;
        this.clock = clock;
    }

    /**
     * The board at a moment.
     *
     * @param topics what is open by topic, in the directory's order; triage last
     * @param ages how long what is open has waited for its next answer
     * @param next what breaches next, soonest first; what is overdue is not among it
     * @param closedUnansweredToday first answers that ended today without one, in the reader's time zone; null where small
     *     groups are protected, as everything about single days is
     */
    public record Board(
            Instant at,
            Counts total,
            List<TopicCounts> topics,
            List<Age> ages,
            List<Next> next,
            @Nullable Long closedUnansweredToday) {}

    /** Open conversations. Queued are all that nobody holds; at risk is near its deadline, overdue past it. */
    public record Counts(long open, long queued, long atRisk, long overdue, long waitingForApproval) {}

    /** The same of one topic; the topic is null in triage. */
    public record TopicCounts(
            @Nullable String topic,
            @Nullable String name,
            @Nullable String team,
            @com.fasterxml.jackson.annotation.JsonUnwrapped Counts counts) {}

    /** Seconds, from (inclusive) to (exclusive); null where it has no end. */
    @Schema(description = "Seconds, from (inclusive) to (exclusive); to is null in the last.")
    public record Age(long from, @Nullable Long to, long count) {}

    /**
     * A deadline that comes next.
     *
     * @param receivedAt when the newest comment came in
     * @param waitingSince when the clock of the deadline started
     */
    @Schema(
            name = "NextDeadline",
            description =
                    "What breaches next, soonest first. receivedAt: when the newest comment came in. waitingSince: "
                            + "when the clock of the deadline started.")
    public record Next(
            UUID id,
            String contactName,
            @Nullable String topic,
            @Nullable String topicName,
            String channel,
            String state,
            Instant receivedAt,
            Instant waitingSince,
            Instant warnAt,
            Instant dueAt) {}

    public Board board(Person person) {
        times.catchUpSoon();
        Instant now = clock.instant();
        ReportScope scope = ReportScope.of(person, directory.get(), person.teams());
        SmallestGroup smallest = ResponseTimeReport.smallestGroup(directory.get());
        ZoneId zone = readers.zone(person.id());
        Instant today = LocalDate.ofInstant(now, zone).atStartOfDay(zone).toInstant();
        return database.inTransaction(handle -> {
            List<TopicCounts> counts = counts(handle, scope, now);
            return new Board(
                    now,
                    counts.getFirst().counts(),
                    counts.subList(1, counts.size()),
                    ages(handle, scope, now),
                    next(handle, scope, now),
                    smallest.protects() ? null : closed(handle, scope, today));
        });
    }

    private static long closed(Handle handle, ReportScope scope, Instant since) {
        return scope.bindTo(handle.createQuery(CLOSED))
                .bind("since", since)
                .mapTo(long.class)
                .one();
    }

    private static List<TopicCounts> counts(Handle handle, ReportScope scope, Instant now) {
        return scope.bindTo(handle.createQuery(BY_TOPIC))
                .bind("now", now)
                .map((row, context) -> topic(row))
                .list();
    }

    private static TopicCounts topic(ResultSet row) throws SQLException {
        return new TopicCounts(
                row.getString("topic"),
                row.getString("topic_name"),
                row.getString("team"),
                new Counts(
                        row.getLong("open"),
                        row.getLong("queued"),
                        row.getLong("at_risk"),
                        row.getLong("overdue"),
                        row.getLong("waiting")));
    }

    private static List<Age> ages(Handle handle, ReportScope scope, Instant now) {
        long[] counts = new long[AGES.size()];
        scope.bindTo(handle.createQuery(BY_AGE))
                .bind("now", now)
                .bindArray(
                        "bounds",
                        Double.class,
                        AGES.stream()
                                .skip(1)
                                .map(age -> (double) age.toSeconds())
                                .toList())
                .map((row, context) -> new long[] {row.getLong("age"), row.getLong("count")})
                .forEach(age -> counts[(int) age[0]] = age[1]);
        return java.util.stream.IntStream.range(0, AGES.size())
                .mapToObj(i -> new Age(
                        AGES.get(i).toSeconds(),
                        i + 1 < AGES.size() ? AGES.get(i + 1).toSeconds() : null,
                        counts[i]))
                .toList();
    }

    private static List<Next> next(Handle handle, ReportScope scope, Instant now) {
        return scope.bindTo(handle.createQuery(NEXT))
                .bind("now", now)
                .map((row, context) -> new Next(
                        row.getObject("id", UUID.class),
                        row.getString("contact_name"),
                        row.getString("topic"),
                        row.getString("topic_name"),
                        row.getString("channel"),
                        row.getString("state").toLowerCase(Locale.ROOT),
                        instant(row, "received_at"),
                        instant(row, "waiting_since"),
                        instant(row, "warn_at"),
                        instant(row, "due_at")))
                .list();
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at.toInstant();
    }
}
