package org.ambassadordesk.ambassador.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectReader;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.ambassadordesk.ambassador.report.response.ResponseHistory;
import org.ambassadordesk.ambassador.report.response.ResponseHistory.Answer;
import org.ambassadordesk.ambassador.report.response.ResponseHistory.Answer.Turn;
import org.ambassadordesk.ambassador.report.response.ResponseHistory.Closing;
import org.ambassadordesk.ambassador.report.response.ResponseHistory.Filed;
import org.ambassadordesk.ambassador.report.response.ResponseHistory.Holding;
import org.ambassadordesk.ambassador.report.response.ResponseHistory.Said;
import org.ambassadordesk.contract.EventCodec;
import org.ambassadordesk.contract.event.AppliedTarget;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Collects the moments that response times follow from. A report looks across what all features keep; it reads their
 * tables and writes none of them.
 */
final class StoredMoments {
    private static final ObjectReader TARGETS = EventCodec.json().readerFor(AppliedTarget[].class);

    private final Handle handle;
    private final Set<UUID> ids;
    /** Of which more than their first comment has been heard: nobody can have held or answered the others. */
    private final Set<UUID> worked = new HashSet<>();

    private final Set<UUID> imported = new HashSet<>();

    /**
     * What is known of a conversation that was finished elsewhere, besides its moments.
     *
     * @param number of the import that brought it, from 1
     * @param calendar its topic's then; null where there was none: all time counts
     * @param isEndKnown whether it is known when it was closed; else its last moment stands for that
     */
    record Imported(
            int number, long directoryVersion, @Nullable String calendar, boolean isEndKnown) {}

    /**
     * What its figures are told apart by, as it is now.
     *
     * @param imported null where it took place here
     */
    record About(
            UUID conversation,
            String channel,
            @Nullable String topic,
            String language,
            @Nullable Imported imported) {
        /** What is over keeps what it was told apart by then: nothing that happens later moves a figure of the past. */
        About at(@Nullable Filed filed) {
            return filed == null
                    ? this
                    : new About(
                            conversation,
                            channel,
                            filed.topic(),
                            Objects.requireNonNullElse(filed.language(), language),
                            imported);
        }
    }

    /**
     * A conversation and its moments.
     *
     * @param isWorked whether more than its first comment has been heard of
     */
    record Kept(About about, ResponseHistory history, boolean isWorked) {}

    private record Head(
            About about,
            List<AppliedTarget> targets,
            List<Instant> closedAt,
            List<Long> closedWith,
            List<Filed> closedAs) {}

    private StoredMoments(Handle handle, Set<UUID> ids) {
        this.handle = handle;
        this.ids = ids;
    }

    /** Of these conversations, those that exist. */
    static Collection<Kept> of(Handle handle, Set<UUID> ids) {
        return new StoredMoments(handle, ids).read();
    }

    private Collection<Kept> read() {
        // in the order of the rows: what is written in the order of its keys costs the database a third less
        Map<UUID, Head> heads = new LinkedHashMap<>();
        handle.createQuery("""
                        SELECT id, channel, topic, language, version > 1 AS worked, routed -> 'targets' AS targets,
                            nullif(closings, '{}') AS closings, nullif(closing_versions, '{}') AS closing_versions,
                            nullif(closing_filed, '{}') AS closing_filed,
                            (SELECT number FROM past_import WHERE past_import.id = imported.import_id) AS number,
                            imported.directory_version, imported.calendar, imported.end_known
                        FROM conversation LEFT JOIN imported_conversation AS imported ON conversation_id = id
                        WHERE id = ANY (:ids) ORDER BY id
                        """)
                .bindArray("ids", UUID.class, ids)
                .map((row, context) -> {
                    Head head = head(row);
                    if (head.about().imported() != null) {
                        imported.add(head.about().conversation());
                    } else if (row.getBoolean("worked")) {
                        worked.add(head.about().conversation());
                    }
                    return head;
                })
                .forEach(head -> heads.put(head.about().conversation(), head));
        Map<UUID, List<Said>> comments = comments();
        Map<UUID, List<Holding>> holdings = holdings();
        Map<UUID, List<Answer>> answers = answers();
        answers.putAll(importedAnswers());
        List<Kept> all = new ArrayList<>(heads.size());
        heads.forEach((id, head) -> all.add(new Kept(
                head.about(),
                new ResponseHistory(
                        comments.getOrDefault(id, List.of()),
                        holdings.getOrDefault(id, List.of()),
                        answers.getOrDefault(id, List.of()),
                        head.targets(),
                        closings(head, comments.getOrDefault(id, List.of()))),
                worked.contains(id) || imported.contains(id))));
        return all;
    }

    private Map<UUID, List<Said>> comments() {
        return grouped(
                """
                SELECT conversation_id, coalesce(first_version, at_version) AS first_version, received_at, routed_at, withdrawn_at FROM comment
                WHERE conversation_id = ANY (:ids)
                """,
                ids,
                row -> new Said(
                        row.getLong("first_version"),
                        instant(row, "received_at"),
                        maybe(row, "routed_at"),
                        maybe(row, "withdrawn_at")));
    }

    private Map<UUID, List<Holding>> holdings() {
        return grouped(
                """
                SELECT conversation_id, ambassador, made_at, started_at, ended_at FROM assignment
                WHERE conversation_id = ANY (:ids) AND made_at IS NOT NULL
                """,
                worked,
                row -> new Holding(
                        row.getString("ambassador"),
                        instant(row, "made_at"),
                        maybe(row, "started_at"),
                        maybe(row, "ended_at")));
    }

    private Map<UUID, List<Answer>> answers() {
        return grouped("""
                SELECT reply.conversation_id, reply.id, reply.author, seen_version, alone, status, submitted_at, decided_at,
                    reply.topic, reply.language, reply.channel IS NOT NULL AS filed,
                    CASE WHEN state = 'delivered' THEN ended_at END AS delivered_at,
                    CASE WHEN state = 'failed' THEN ended_at END AS failed_at
                FROM reply LEFT JOIN delivery ON delivery.reply_id = reply.id
                WHERE reply.conversation_id = ANY (:ids)
                """, worked, StoredMoments::answer);
    }

    /** They reached the customer; of what came before that nothing is known. */
    private Map<UUID, List<Answer>> importedAnswers() {
        return grouped(
                """
                SELECT conversation_id, id, writer, seen, answered_at FROM imported_reply
                WHERE conversation_id = ANY (:ids)
                """,
                imported,
                row -> new Answer(
                        row.getObject("id", UUID.class),
                        Objects.requireNonNullElse(row.getString("writer"), Answer.NOBODY),
                        row.getLong("seen"),
                        List.of(),
                        instant(row, "answered_at"),
                        instant(row, "answered_at"),
                        null,
                        null));
    }

    private static Answer answer(ResultSet row) throws SQLException {
        boolean approved = "approved".equals(row.getString("status"));
        Instant decidedAt = maybe(row, "decided_at");
        Turn turn = new Turn(instant(row, "submitted_at"), approved ? null : decidedAt);
        return new Answer(
                row.getObject("id", UUID.class),
                row.getString("author"),
                row.getLong("seen_version"),
                row.getBoolean("alone") ? List.of() : List.of(turn),
                approved ? decidedAt : null,
                maybe(row, "delivered_at"),
                maybe(row, "failed_at"),
                row.getBoolean("filed") ? new Filed(row.getString("topic"), row.getString("language")) : null);
    }

    @FunctionalInterface
    private interface Reading<T> {
        T from(ResultSet row) throws SQLException;
    }

    private <T> Map<UUID, List<T>> grouped(String sql, Set<UUID> of, Reading<T> reading) {
        Map<UUID, List<T>> all = new HashMap<>();
        if (of.isEmpty()) {
            return all;
        }
        handle.createQuery(sql)
                .bindArray("ids", UUID.class, of)
                .map((row, context) -> Map.entry(row.getObject("conversation_id", UUID.class), reading.from(row)))
                .forEach(one -> all.computeIfAbsent(one.getKey(), id -> new ArrayList<>())
                        .add(one.getValue()));
        return all;
    }

    private static Head head(ResultSet row) throws SQLException {
        return new Head(
                new About(
                        row.getObject("id", UUID.class),
                        row.getString("channel"),
                        row.getString("topic"),
                        row.getString("language"),
                        imported(row)),
                targets(row.getString("targets")),
                instants(row.getArray("closings")),
                numbers(row.getArray("closing_versions")),
                filed(row.getArray("closing_filed")));
    }

    private static @Nullable Imported imported(ResultSet row) throws SQLException {
        boolean isEndKnown = row.getBoolean("end_known");
        return row.wasNull()
                ? null
                : new Imported(
                        row.getInt("number"), row.getLong("directory_version"), row.getString("calendar"), isEndKnown);
    }

    /** None where the document tells of none. */
    private static List<AppliedTarget> targets(@Nullable String json) {
        if (json == null) {
            return List.of();
        }
        try {
            AppliedTarget[] targets = TARGETS.readValue(json);
            return Arrays.stream(targets).map(StoredMoment::of).toList();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the targets of a stored conversation cannot be read", e);
        }
    }

    /** Of those before {@code closing_versions} was kept it is told from the comments that the router knew by then. */
    private static List<Closing> closings(Head head, List<Said> comments) {
        int unknown = head.closedAt().size() - head.closedWith().size();
        int unfiled = head.closedAt().size() - head.closedAs().size();
        return IntStream.range(0, head.closedAt().size())
                .mapToObj(i -> {
                    Instant at = head.closedAt().get(i);
                    return new Closing(
                            i < unknown
                                    ? orderAt(at, comments)
                                    : head.closedWith().get(i - unknown),
                            at,
                            i < unfiled ? null : head.closedAs().get(i - unfiled));
                })
                .toList();
    }

    private static long orderAt(Instant at, List<Said> comments) {
        return comments.stream()
                .filter(said -> !Objects.requireNonNullElse(said.routedAt(), said.receivedAt())
                        .isAfter(at))
                .mapToLong(said -> said.order() + 1)
                .max()
                .orElse(0);
    }

    private static List<Long> numbers(@Nullable Array array) throws SQLException {
        return array == null
                ? List.of()
                : Arrays.stream((Object[]) array.getArray())
                        .map(Long.class::cast)
                        .toList();
    }

    /** Language and topic, separated by a blank. */
    private static List<Filed> filed(@Nullable Array array) throws SQLException {
        return array == null
                ? List.of()
                : Arrays.stream((Object[]) array.getArray())
                        .map(one -> one.toString().split(" ", 2))
                        .map(parts -> new Filed(parts[1].isEmpty() ? null : parts[1], parts[0]))
                        .toList();
    }

    private static List<Instant> instants(@Nullable Array array) throws SQLException {
        return array == null
                ? List.of()
                : Arrays.stream((Object[]) array.getArray())
                        .map(Timestamp.class::cast)
                        .map(Timestamp::toInstant)
                        .toList();
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getTimestamp(column).toInstant();
    }

    private static @Nullable Instant maybe(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
