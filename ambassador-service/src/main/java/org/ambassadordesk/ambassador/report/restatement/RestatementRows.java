package org.ambassadordesk.ambassador.report.restatement;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.ambassadordesk.contract.EventCodec;
import org.ambassadordesk.contract.event.AppliedTarget;
import org.ambassadordesk.contract.event.Conversation;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.ResultIterable;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/** The tables of restatements. */
final class RestatementRows {
    private static final int PAGE = 500;
    /** Any number that no other lock of this database has. */
    private static final long ONE_AT_A_TIME = 0x7265_7374_6174_6531L;
    /** A year of a million conversations is judged in less. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private static final String COLUMNS =
            "SELECT id, from_at, to_at, topics, directory_version, reason, made_by, made_at, changed, effect FROM restatement";

    private RestatementRows() {}

    /** What is judged. */
    enum About {
        RESPONSE,
        RESOLUTION;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * An answer, or the end of a matter, that was promised.
     *
     * @param sequence of the answer in its conversation, or the matter's number
     * @param countedAt what is due until it is judged anew: what was promised, or what an earlier restatement said
     * @param doneAt when the customer had it; null where they have not
     * @param closedAt when nobody waited for it any longer; null where somebody does
     * @param asked of a matter: from each question to the customer to what they wrote next, or to its end; oldest first
     */
    record Promised(
            Conversation conversation,
            About about,
            int sequence,
            @Nullable String topic,
            Instant startedAt,
            Instant dueAt,
            @Nullable Instant countedAt,
            @Nullable Instant doneAt,
            @Nullable Instant closedAt,
            List<AppliedTarget.Pause> asked) {}

    /**
     * What was promised, a page at a time: a cursor reads it, so that a page at most is in memory however long the period
     * is. Only within a transaction. A matter that is not at its end is not judged yet: its promise moves on while the
     * customer is asked.
     */
    static void promised(
            Handle handle, Instant from, Instant to, Collection<String> topics, Consumer<List<Promised>> eachPage) {
        ResultIterable<Promised> all = handle.createQuery("""
                        SELECT routed, kind, about.sequence, about.topic, about.started_at, about.due_at, done_at, about.closed_at,
                            CASE WHEN kind = 'resolution' THEN (
                                SELECT array_agg(moment ORDER BY decided_at, nth) FROM reply
                                JOIN reply_question ON reply_id = reply.id
                                CROSS JOIN LATERAL (VALUES (1, decided_at), (2, coalesce(
                                    (SELECT min(received_at) FROM comment
                                        WHERE comment.conversation_id = reply.conversation_id AND received_at > decided_at
                                            AND received_at < done_at),
                                    done_at))) AS pause (nth, moment)
                                WHERE reply.conversation_id = about.conversation_id AND status = 'approved'
                                    AND decided_at >= about.started_at AND decided_at < done_at
                            ) END AS asked,
                            CASE WHEN restatement_id IS NULL THEN about.due_at ELSE restated.due_at END AS counted_at
                        FROM (
                            SELECT 'response' AS kind, conversation_id, sequence, topic, started_at, due_at,
                                answered_at AS done_at, closed_at FROM response_time WHERE import_number IS NULL
                            UNION ALL
                            SELECT 'resolution', conversation_id, number, topic, started_at, due_at, resolved_at, NULL
                            FROM resolution_time WHERE resolved_at IS NOT NULL AND import_number IS NULL
                        ) AS about JOIN conversation ON conversation.id = about.conversation_id
                        LEFT JOIN restated_due AS restated ON restated.conversation_id = about.conversation_id
                            AND restated.about = kind AND restated.sequence = about.sequence
                        WHERE about.started_at >= :from AND about.started_at < :to AND about.topic = ANY (:topics)
                            AND about.due_at IS NOT NULL
                        """)
                .bind("from", from)
                .bind("to", to)
                .bindArray("topics", String.class, topics)
                .setFetchSize(PAGE)
                .map((row, context) -> new Promised(
                        conversation(row.getString("routed")),
                        About.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                        row.getInt("sequence"),
                        row.getString("topic"),
                        instant(row, "started_at"),
                        instant(row, "due_at"),
                        maybe(row, "counted_at"),
                        maybe(row, "done_at"),
                        maybe(row, "closed_at"),
                        pauses(row.getArray("asked"))));
        all.useIterator(rows -> {
            while (rows.hasNext()) {
                List<Promised> page = new ArrayList<>(PAGE);
                while (page.size() < PAGE && rows.hasNext()) {
                    page.add(rows.next());
                }
                eachPage.accept(page);
            }
        });
    }

    static void add(Handle handle, Restatement restatement) {
        handle.createUpdate("""
                        INSERT INTO restatement (id, from_at, to_at, topics, directory_version, reason, made_by, made_at, changed)
                        VALUES (:id, :from, :to, :topicIds, :directoryVersion, :reason, :by, :at, :changed)
                        """)
                .bindMethods(restatement)
                .bindArray("topicIds", String.class, restatement.topics())
                .execute();
    }

    /** What came of it is known only when all are judged. */
    static void judged(Handle handle, Restatement restatement) {
        handle.createUpdate("UPDATE restatement SET changed = :changed, effect = :made::jsonb WHERE id = :id")
                .bindMethods(restatement)
                .bind("made", json(restatement.effect()))
                .execute();
    }

    /**
     * What counts from now on.
     *
     * @param judged at least one
     */
    static void count(Handle handle, UUID restatement, List<Judged> judged) {
        PreparedBatch batch = handle.prepareBatch("""
                INSERT INTO restated_due (conversation_id, about, sequence, restatement_id, due_at)
                VALUES (:conversation, :about, :sequence, :restatement, :dueAt)
                ON CONFLICT (conversation_id, about, sequence) DO UPDATE
                SET restatement_id = excluded.restatement_id, due_at = excluded.due_at
                """);
        judged.forEach(
                one -> batch.bind("conversation", one.promised().conversation().id())
                        .bind("about", one.promised().about().code())
                        .bind("sequence", one.promised().sequence())
                        .bind("restatement", restatement)
                        .bind("dueAt", one.dueAt())
                        .add());
        batch.execute();
    }

    /** Locks out every other restatement until this transaction ends, and waits for one that is at it. */
    static void oneAtATime(Handle handle) {
        handle.execute("SET LOCAL lock_timeout = '%ds'".formatted(PATIENCE.toSeconds()));
        handle.execute("SELECT pg_advisory_xact_lock(?)", ONE_AT_A_TIME);
        handle.execute("SET LOCAL lock_timeout = DEFAULT");
    }

    static Optional<Restatement> find(Handle handle, UUID id) {
        return handle.createQuery(COLUMNS + " WHERE id = :id")
                .bind("id", id)
                .map((row, context) -> restatement(row))
                .findOne();
    }

    /** Those that touch a period, newest first. */
    static List<Restatement> touching(Handle handle, Instant from, Instant to) {
        return handle.createQuery(
                        COLUMNS + " WHERE from_at < :to AND to_at > :from ORDER BY made_at DESC, id LIMIT 100")
                .bind("from", from)
                .bind("to", to)
                .map((row, context) -> restatement(row))
                .list();
    }

    private static Restatement restatement(ResultSet row) throws SQLException {
        return new Restatement(
                row.getObject("id", UUID.class),
                instant(row, "from_at"),
                instant(row, "to_at"),
                texts(row.getArray("topics")),
                row.getLong("directory_version"),
                row.getString("reason"),
                row.getString("made_by"),
                instant(row, "made_at"),
                row.getLong("changed"),
                effect(row.getString("effect")));
    }

    /** Beginnings and ends in turn. */
    private static List<AppliedTarget.Pause> pauses(@Nullable Array array) throws SQLException {
        if (array == null) {
            return List.of();
        }
        List<Instant> moments = Arrays.stream((Object[]) array.getArray())
                .map(moment -> ((Timestamp) moment).toInstant())
                .toList();
        return IntStream.range(0, moments.size() / 2)
                .mapToObj(i -> new AppliedTarget.Pause(moments.get(2 * i), moments.get(2 * i + 1)))
                .toList();
    }

    private static List<String> texts(Array array) throws SQLException {
        return Arrays.stream((Object[]) array.getArray()).map(String::valueOf).toList();
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getTimestamp(column).toInstant();
    }

    static @Nullable Instant maybe(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    private static Conversation conversation(String json) {
        return read(json, Conversation.class);
    }

    private static @Nullable Effect effect(@Nullable String json) {
        return json == null ? null : read(json, Effect.class);
    }

    private static <T> T read(String json, Class<T> type) {
        try {
            return EventCodec.json().readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored %s cannot be read".formatted(type.getSimpleName()), e);
        }
    }

    private static String json(@Nullable Effect effect) {
        try {
            return EventCodec.json().writeValueAsString(effect);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("counts are plain numbers", e);
        }
    }
}
