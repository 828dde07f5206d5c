package org.ambassadordesk.ambassador.alert;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.ambassadordesk.ambassador.report.Period;
import org.ambassadordesk.ambassador.report.protection.SmallestGroup;
import org.ambassadordesk.ambassador.report.protection.SpansCut;
import org.ambassadordesk.contract.directory.AlertRule;
import org.ambassadordesk.contract.directory.Ambassador;
import org.ambassadordesk.contract.directory.Directory;
import org.ambassadordesk.contract.directory.Role;
import org.jdbi.v3.core.Handle;

/**
 * Answers where small groups are protected: those of the latest whole spans that are over, in the cells of {@link
 * SmallestGroup}, so that what is told of them is in the reports too and has no difference to anything else that is told.
 *
 * @param covered of the spans
 * @param open of it, by the calendars of the promises
 * @param decided promises that were kept or broken
 * @param met kept among those decided
 * @param answered customers who had their answer
 */
record WholeSpans(Duration covered, Duration open, long decided, long met, long answered) {
    /** Who reads it may be one of them: whoever leads is not counted among the people. */
    private static final String COUNTS = """
            WITH started AS (
                SELECT *, floor(((started_at AT TIME ZONE :zone)::date - DATE '1970-01-05')::numeric / :days)::int AS span
                FROM response_time
                WHERE started_at >= :from AND started_at < :to AND (:topic::text IS NULL OR topic = :topic)
                    AND import_number IS NULL
            ), asked AS (
                SELECT span, answered_at < (DATE '1970-01-05' + (span + 1) * :days)::timestamp AT TIME ZONE :zone AS in_span,
                    sequence = 1 AS first, topic, channel, language, writer, due_at, answered_at,
                    coalesce(answered_at, closed_at, :now) AS ended_at
                FROM started
            ), cell AS (
                SELECT count(answered_at) AS answered, count(*) FILTER (WHERE answered_at <= due_at) AS met,
                    count(*) FILTER (WHERE answered_at <= due_at OR ended_at > due_at) AS decided
                FROM asked GROUP BY span, first, topic, channel, language
                HAVING count(DISTINCT writer) FILTER (WHERE in_span AND NOT writer = ANY (:leads)) >= :people
            )
            SELECT coalesce(sum(met), 0) AS met, coalesce(sum(decided), 0) AS decided,
                coalesce(sum(answered), 0) AS answered
            FROM cell
            """;

    /** As many spans as hold the rule's window. */
    static WholeSpans read(Handle handle, AlertRule rule, SmallestGroup smallest, Directory directory, Instant now) {
        Instant end = smallest.startOfSpan(now);
        Period whole =
                SpansCut.whole(handle, new Period(smallest.startOfSpan(end.minus(rule.window())), end), smallest, now);
        Instant from = whole.from();
        Instant to = whole.to();
        return handle.createQuery(COUNTS)
                .bind("zone", named(smallest.zone()))
                .bind("days", smallest.days())
                .bind("people", smallest.people())
                .bind("from", from)
                .bind("to", to)
                .bind("now", now)
                .bind("topic", rule.topic())
                .bindArray("leads", String.class, leads(directory))
                .map((row, context) -> new WholeSpans(
                        Duration.between(from, to),
                        open(rule, directory, whole),
                        row.getLong("decided"),
                        row.getLong("met"),
                        row.getLong("answered")))
                .one();
    }

    /** How many answers so much open time had, on the average, rounded up. */
    long answersWithin(Duration time) {
        long seconds = Math.max(1, open.toSeconds());
        return Math.ceilDiv(Math.multiplyExact(answered, time.toSeconds()), seconds);
    }

    /** By that calendar of the topics the rule is about that is open least; all time where there is none. */
    private static Duration open(AlertRule rule, Directory directory, Period spans) {
        return directory.topics().values().stream()
                .filter(topic -> rule.topic() == null || rule.topic().equals(topic.id()))
                .map(topic -> directory.targets().get(topic.target()))
                .filter(Objects::nonNull)
                .map(target -> directory.calendars().get(target.calendar()))
                .filter(Objects::nonNull)
                .distinct()
                .map(calendar -> calendar.between(spans.from(), spans.to()))
                .filter(Duration::isPositive)
                .min(Comparator.naturalOrder())
                .orElseGet(() -> Duration.between(spans.from(), spans.to()));
    }

    private static List<String> leads(Directory directory) {
        return Stream.concat(
                        directory.teams().values().stream().flatMap(team -> team.leads().stream()),
                        directory.ambassadors().values().stream()
                                .filter(person -> person.role() != Role.AMBASSADOR)
                                .map(Ambassador::id))
                .distinct()
                .toList();
    }

    /** As PostgreSQL names it, which counts offsets the other way round. */
    private static String named(ZoneId zone) {
        if (!(zone.normalized() instanceof ZoneOffset offset)) {
            return zone.getId();
        }
        return offset.equals(ZoneOffset.UTC)
                ? "UTC"
                : "<" + offset + ">" + ZoneOffset.ofTotalSeconds(-offset.getTotalSeconds());
    }
}
