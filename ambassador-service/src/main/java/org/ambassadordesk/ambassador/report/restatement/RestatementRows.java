package org.ambassadordesk.ambassador.report.restatement;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Consumer;
import org.ambassadordesk.contract.EventCodec;
import org.ambassadordesk.contract.event.Conversation;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.ResultIterable;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/** The tables of restatements. */
final class RestatementRows {
    private static final int PAGE = 500;

    private RestatementRows() {}

    /** What is judged. */
    enum About {
        RESPONSE,
        RESOLUTION
    }

    /**
     * An answer, or the end of a matter, that was promised.
     *
     * @param sequence of the answer in its conversation, or the matter's number
     */
    record Promised(
            Conversation conversation,
            About about,
            int sequence,
            @Nullable String topic,
            Instant startedAt,
            Instant dueAt) {}

    /** When the same is due under other promises; null where it is not promised there. */
    record Due(
            UUID conversation,
            About about,
            int sequence,
            @Nullable Instant dueAt) {}

    /**
     * What was promised, a page at a time: a cursor reads it, so that a page at most is in memory however long the period
     * is. Only within a transaction. A matter that is not at its end is not judged yet: its promise moves on while the
     * customer is asked.
     */
    static void promised(
            Handle handle, Instant from, Instant to, Collection<String> topics, Consumer<List<Promised>> eachPage) {
        ResultIterable<Promised> all = handle.createQuery("""
                        SELECT routed, kind, sequence, about.topic, about.started_at, about.due_at FROM (
                            SELECT 'response' AS kind, conversation_id, sequence, topic, started_at, due_at FROM response_time
                            UNION ALL
                            SELECT 'resolution', conversation_id, number, topic, started_at, due_at FROM resolution_time
                            WHERE resolved_at IS NOT NULL
                        ) AS about JOIN conversation ON conversation.id = about.conversation_id
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
                        row.getTimestamp("started_at").toInstant(),
                        row.getTimestamp("due_at").toInstant()));
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

    /** Of how many another moment is due is known only when all are judged. */
    static void changed(Handle handle, Restatement restatement) {
        handle.createUpdate("UPDATE restatement SET changed = :changed WHERE id = :id")
                .bindMethods(restatement)
                .execute();
    }

    /** @param dues at least one */
    static void add(Handle handle, UUID restatement, List<Due> dues) {
        PreparedBatch batch = handle.prepareBatch("""
                INSERT INTO restated_due (conversation_id, about, sequence, restatement_id, due_at)
                VALUES (:conversation, :about, :sequence, :restatement, :dueAt)
                ON CONFLICT (conversation_id, about, sequence) DO UPDATE
                SET restatement_id = excluded.restatement_id, due_at = excluded.due_at
                """);
        dues.forEach(due -> batch.bind("conversation", due.conversation())
                .bind("about", due.about().name().toLowerCase(Locale.ROOT))
                .bind("sequence", due.sequence())
                .bind("restatement", restatement)
                .bind("dueAt", due.dueAt())
                .add());
        batch.execute();
    }

    /** Those that touch a period, newest first. */
    static List<Restatement> touching(Handle handle, Instant from, Instant to) {
        return handle.createQuery("""
                        SELECT id, from_at, to_at, topics, directory_version, reason, made_by, made_at, changed
                        FROM restatement WHERE from_at < :to AND to_at > :from ORDER BY made_at DESC, id LIMIT 100
                        """)
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
                row.getLong("changed"));
    }

    private static List<String> texts(Array array) throws SQLException {
        return Arrays.stream((Object[]) array.getArray()).map(String::valueOf).toList();
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at.toInstant();
    }

    private static Conversation conversation(String json) {
        try {
            return EventCodec.json().readValue(json, Conversation.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored conversation cannot be read", e);
        }
    }
}
