package org.ambassadordesk.ambassador.report.behind;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.ambassadordesk.ambassador.Database;
import org.ambassadordesk.ambassador.access.Person;
import org.ambassadordesk.ambassador.directory.CurrentDirectory;
import org.ambassadordesk.ambassador.report.Question;
import org.ambassadordesk.ambassador.report.ReportScope;
import org.ambassadordesk.ambassador.report.ResponseTimeReport;
import org.ambassadordesk.ambassador.report.ResponseTimes;
import org.ambassadordesk.ambassador.report.day.Kind;
import org.ambassadordesk.ambassador.report.day.Measured;
import org.ambassadordesk.ambassador.report.day.MeasuredDays;
import org.ambassadordesk.ambassador.report.figure.GroupBy;
import org.ambassadordesk.ambassador.report.figure.Grouping;
import org.ambassadordesk.ambassador.report.protection.SmallestGroup;
import org.ambassadordesk.ambassador.report.response.Standing;
import org.ambassadordesk.contract.directory.Directory;
import org.jspecify.annotations.Nullable;

/** The conversations behind a figure, the longest wait first. */
@ApplicationScoped
public class BehindFigures {
    /** Nobody reads further; the filters make it fewer. */
    public static final int MOST = 200;

    /** What is waited for, with how long it took by the clock asked for in microseconds; {@code %s} chooses answers. */
    private static final String ANSWERS = """
            (SELECT response.*, leg.total, 'response' AS kind
            FROM response_time AS response LEFT JOIN response_leg AS leg
                ON leg.conversation_id = response.conversation_id AND leg.sequence = response.sequence
                AND leg.clock = :clock
            WHERE response.sequence %s)
            """;

    private static final String ENDS = """
            (SELECT conversation_id, number AS sequence, topic, channel, language, started_at,
                resolved_at AS answered_at, NULL::timestamptz AS closed_at, due_at, import_number, 'resolution' AS kind,
                CASE :clock WHEN 'calendar' THEN calendar_total
                    ELSE 1e6 * extract(epoch FROM resolved_at - started_at) END AS total
            FROM resolution)
            """;

    private static final String CASES = """
            SELECT about.conversation_id, contact_name, about.topic, topic_name, about.channel, about.started_at,
                about.answered_at, about.closed_at, counts.due_at,
                about.due_at AS promised_at, restated.restatement_id IS NOT NULL AND NOT :original AS restated,
                coalesce(about.total / 1e6,
                    extract(epoch FROM coalesce(about.closed_at, :now) - about.started_at)) AS waited
            FROM %s AS about JOIN conversation ON conversation.id = about.conversation_id
            LEFT JOIN restated_due AS restated ON restated.conversation_id = about.conversation_id
                AND restated.sequence = about.sequence AND restated.about = about.kind
            CROSS JOIN LATERAL (SELECT CASE WHEN restated.restatement_id IS NULL OR :original THEN about.due_at
                ELSE restated.due_at END AS due_at) AS counts
            """ + ReportScope.TOPICS + """
            WHERE about.started_at = ANY (:beginnings::timestamptz[])
                AND (:topic::text IS NULL OR coalesce(about.topic, 'triage') = :topic)
                AND (:team::text IS NULL OR coalesce(team, 'triage') = :team)
                AND (:channel::text IS NULL OR about.channel = :channel)
                AND (:language::text IS NULL OR about.language = :language)
                AND (:imported::boolean IS NULL OR (about.import_number IS NOT NULL) = :imported)
                AND (:least::float8 IS NULL OR about.total >= 1e6 * :least)
                AND (:under::float8 IS NULL OR about.total < 1e6 * :under)
                AND CASE coalesce(:standing, '')
                    WHEN '' THEN true
                    WHEN 'answered' THEN about.answered_at IS NOT NULL
                    WHEN 'met' THEN about.answered_at <= counts.due_at
                    WHEN 'missed' THEN counts.due_at < coalesce(about.answered_at, least(about.closed_at, :now))
                    WHEN 'open' THEN about.answered_at IS NULL AND about.closed_at IS NULL
                    WHEN 'overdue' THEN about.answered_at IS NULL AND about.closed_at IS NULL AND counts.due_at < :now
                    WHEN 'closed' THEN about.answered_at IS NULL AND about.closed_at IS NOT NULL
                    ELSE false END
                AND
            """ + ReportScope.CONDITION
            + " ORDER BY waited DESC, about.conversation_id, about.sequence LIMIT " + MOST;

    private final Database database;
    private final CurrentDirectory directory;
    private final ResponseTimes times;
    private final MeasuredDays days;
    private final Clock clock;

    BehindFigures(Database database, CurrentDirectory directory, ResponseTimes times, MeasuredDays days, Clock clock) {
        this.times = times;
        this.days = days;
        this.database = database;
        this.directory = directory;
        this.clock = clock;
    }

    /**
     * Those that waited longest.
     *
     * @param all how many there are; more than are here where it is more than {@link #MOST}
     */
    public record Cases(List<Case> longest, long all) {
        static final Cases NONE = new Cases(List.of(), 0);
    }

    /**
     * A conversation and how it went with what was waited for.
     *
     * @param waited as the question counts time; where it has not come yet all time
     * @param promised how it went by what was promised, where it was restated and that counts; else null
     */
    public record Case(
            UUID conversation,
            String contactName,
            @Nullable String topic,
            @Nullable String topicName,
            String channel,
            Instant startedAt,
            Duration waited,
            Standing standing,
            @Nullable Standing promised) {}

    /** None where the desk shows nothing about small groups: single conversations would tell. */
    public Cases cases(Person lead, Question question, Part part) {
        Directory now = directory.get();
        SmallestGroup smallest = ResponseTimeReport.smallestGroup(now);
        if (smallest.protects()) {
            return Cases.NONE;
        }
        times.catchUp();
        Instant at = clock.instant();
        ReportScope scope = ReportScope.of(lead, now, lead.ledTeams());
        LongestWaits waits = longest(question, part, scope, at);
        List<Case> longest = database.read(handle -> scope.bindTo(handle.createQuery(cases(part.of())))
                .bind("now", at)
                .bindArray(
                        "beginnings",
                        String.class,
                        waits.beginnings().stream().map(Instant::toString).toList())
                .bind("original", question.original())
                .bind("clock", question.counting().name().toLowerCase(Locale.ROOT))
                .bindMethods(question.filter())
                .bind("least", part.least())
                .bind("under", part.under())
                .bind(
                        "standing",
                        part.standing() == null ? null : part.standing().code())
                .map((row, context) -> one(row, at))
                .list());
        return new Cases(longest, waits.all());
    }

    private static String cases(Kind kind) {
        return CASES.formatted(
                switch (kind) {
                    case FIRST -> ANSWERS.formatted("= 1");
                    case NEXT -> ANSWERS.formatted("> 1");
                    case RESOLUTION -> ENDS;
                });
    }

    private LongestWaits longest(Question question, Part part, ReportScope scope, Instant now) {
        LongestWaits waits = new LongestWaits(
                ResponseTimeReport.rows(part.of(), question, scope),
                part,
                Grouping.of(GroupBy.WEEKDAY_HOUR, Map.of(), question.zone(), question.weeks()),
                question.counting(),
                Measured.micros(now),
                MOST);
        ResponseTimeReport.each(days, question, waits::add);
        return waits;
    }

    private static Case one(ResultSet row, Instant now) throws SQLException {
        return new Case(
                row.getObject("conversation_id", UUID.class),
                row.getString("contact_name"),
                row.getString("topic"),
                row.getString("topic_name"),
                row.getString("channel"),
                row.getTimestamp("started_at").toInstant(),
                Duration.ofMillis((long) (1000 * row.getDouble("waited"))),
                standing(row, "due_at", now),
                row.getBoolean("restated") ? standing(row, "promised_at", now) : null);
    }

    private static Standing standing(ResultSet row, String due, Instant now) throws SQLException {
        return Standing.of(instant(row, "answered_at"), instant(row, "closed_at"), instant(row, due), now);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
