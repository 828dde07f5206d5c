package org.ambassadordesk.ambassador.whatif;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.ambassadordesk.ambassador.report.response.Leg;
import org.ambassadordesk.ambassador.whatif.Scenario.Release;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Reads what customers waited for, with everything that people needed for it. */
final class RecordedWaits {
    private static final String WAITS = """
            SELECT about.conversation_id, about.sequence, conversation.contact_id, conversation.source, about.channel,
                about.language, about.topic, about.writer, about.started_at, about.routed_at, about.answered_at,
                about.closed_at, about.due_at, leg.intake, leg.queue, leg.pickup, leg.drafting, leg.approval, leg.delivery,
                ARRAY(SELECT jsonb_array_elements_text(said.document -> 'labels')) AS labels,
                (said.document ->> 'rating')::int AS rating, coalesce(length(said.text), 0) AS length,
                work.begun_at, work.handed_in_at, work.let_out_at, work.came_back_after
            FROM response_time AS about JOIN conversation ON conversation.id = about.conversation_id
            LEFT JOIN response_leg AS leg ON leg.conversation_id = about.conversation_id
                AND leg.sequence = about.sequence AND leg.clock = 'wall'
            LEFT JOIN LATERAL (
                SELECT document, text FROM comment
                WHERE comment.conversation_id = about.conversation_id AND received_at >= about.started_at
                ORDER BY received_at, id LIMIT 1) AS said ON true
            LEFT JOIN LATERAL (
                SELECT held.started_at AS begun_at, written.submitted_at AS handed_in_at,
                    CASE written.status WHEN 'approved' THEN written.decided_at END AS let_out_at,
                    (SELECT coalesce(1000 * sum(extract(epoch FROM decided_at - submitted_at)), 0) FROM reply
                        WHERE reply.conversation_id = held.conversation_id AND author = held.ambassador
                            AND submitted_at >= greatest(held.made_at, about.started_at)
                            AND status NOT IN ('submitted', 'approved')) AS came_back_after
                FROM assignment AS held LEFT JOIN LATERAL (
                    SELECT submitted_at, decided_at, status FROM reply
                    WHERE reply.conversation_id = held.conversation_id AND author = held.ambassador
                        AND submitted_at >= greatest(held.made_at, about.started_at)
                    ORDER BY submitted_at DESC LIMIT 1) AS written ON written.status IN ('submitted', 'approved')
                WHERE held.conversation_id = about.conversation_id AND held.started_at IS NOT NULL
                    AND about.answered_at IS NULL AND about.closed_at IS NULL
                    AND (held.ended_at IS NULL OR written.status = 'approved')
                ORDER BY held.epoch DESC LIMIT 1) AS work ON true
            WHERE about.started_at >= :from AND about.started_at < :to AND about.import_number IS NULL AND about.topic IS NOT NULL
            ORDER BY about.started_at, about.conversation_id, about.sequence LIMIT :most
            """;

    /**
     * Whom the desk itself took it from for another reason is not counted: it was not about time. Who did not react to what
     * nobody answered in the end is told with the people, not with the customers: it was theirs, whatever they were given.
     */
    private static final String RELEASES = """
            SELECT about.conversation_id, about.sequence, held.made_at, held.ended_at,
                (held.started_at IS NOT NULL OR held.end_reason = 'HANDED_BACK') AS reacted
            FROM response_time AS about JOIN assignment AS held ON held.conversation_id = about.conversation_id
                AND held.made_at >= about.started_at
                AND held.made_at < coalesce(about.answered_at, about.closed_at, 'infinity')
            WHERE about.started_at >= :from AND about.started_at < :to AND about.import_number IS NULL
                AND held.end_reason IN ('NO_REACTION', 'HANDED_BACK', 'AWAY', 'SHIFT_ENDED')
                AND (about.answered_at IS NOT NULL OR held.started_at IS NOT NULL OR held.end_reason = 'HANDED_BACK')
            ORDER BY held.made_at
            """;

    private RecordedWaits() {}

    /**
     * Once of waiting. Legs are microseconds, null where there was no answer.
     *
     * @param writer null while nobody answered
     * @param unfinished null where it was answered, is over, or nobody has begun it
     */
    record Recorded(
            Key key,
            UUID contact,
            String source,
            String channel,
            String language,
            String topic,
            @Nullable String writer,
            Instant startedAt,
            @Nullable Instant routedAt,
            @Nullable Instant answeredAt,
            @Nullable Instant closedAt,
            @Nullable Instant dueAt,
            @Nullable List<Long> legs,
            List<String> labels,
            @Nullable Integer rating,
            int length,
            List<Release> releases,
            @Nullable Unfinished unfinished) {}

    /**
     * Somebody has begun, and the customer has no answer yet.
     *
     * @param handedInAt the last time; null where it did not come, as is {@code letOutAt}
     * @param cameBackAfter milliseconds that what they handed in before lay elsewhere until it came back, altogether
     */
    record Unfinished(
            Instant begunAt,
            @Nullable Instant handedInAt,
            @Nullable Instant letOutAt,
            long cameBackAfter) {}

    /** Which it is. */
    record Key(UUID conversation, int sequence) {}

    /** Those that began in a time, oldest first, at most so many. */
    static List<Recorded> between(Handle handle, Instant from, Instant to, int most) {
        Map<Key, List<Release>> releases = new HashMap<>();
        handle.createQuery(RELEASES)
                .bind("from", from)
                .bind("to", to)
                .map((row, context) -> Map.entry(key(row), release(row)))
                .forEach(one -> releases.computeIfAbsent(one.getKey(), key -> new ArrayList<>())
                        .add(one.getValue()));
        return handle.createQuery(WAITS)
                .bind("from", from)
                .bind("to", to)
                .bind("most", most)
                .map((row, context) -> recorded(row, releases))
                .list();
    }

    private static Recorded recorded(ResultSet row, Map<Key, List<Release>> releases) throws SQLException {
        Key key = key(row);
        return new Recorded(
                key,
                row.getObject("contact_id", UUID.class),
                row.getString("source"),
                row.getString("channel"),
                row.getString("language"),
                row.getString("topic"),
                row.getString("writer"),
                row.getTimestamp("started_at").toInstant(),
                instant(row, "routed_at"),
                instant(row, "answered_at"),
                instant(row, "closed_at"),
                instant(row, "due_at"),
                legs(row),
                Arrays.stream((Object[]) row.getArray("labels").getArray())
                        .map(String::valueOf)
                        .toList(),
                row.getObject("rating", Integer.class),
                row.getInt("length"),
                releases.getOrDefault(key, List.of()),
                unfinished(row));
    }

    private static @Nullable Unfinished unfinished(ResultSet row) throws SQLException {
        Instant begunAt = instant(row, "begun_at");
        return begunAt == null
                ? null
                : new Unfinished(
                        begunAt,
                        instant(row, "handed_in_at"),
                        instant(row, "let_out_at"),
                        row.getLong("came_back_after"));
    }

    private static Key key(ResultSet row) throws SQLException {
        return new Key(row.getObject("conversation_id", UUID.class), row.getInt("sequence"));
    }

    private static Release release(ResultSet row) throws SQLException {
        Instant made = row.getTimestamp("made_at").toInstant();
        Instant ended = row.getTimestamp("ended_at").toInstant();
        return new Release(row.getBoolean("reacted"), Math.max(0, ended.toEpochMilli() - made.toEpochMilli()));
    }

    private static @Nullable List<Long> legs(ResultSet row) throws SQLException {
        row.getLong("intake");
        if (row.wasNull()) {
            return null;
        }
        List<Long> legs = new ArrayList<>();
        for (Leg leg : Leg.values()) {
            legs.add(row.getLong(leg.name().toLowerCase(Locale.ROOT)));
        }
        return legs;
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
