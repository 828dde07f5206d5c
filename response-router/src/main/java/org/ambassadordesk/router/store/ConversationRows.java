package org.ambassadordesk.router.store;

import com.fasterxml.jackson.core.type.TypeReference;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.ambassadordesk.contract.event.Conversation.State;
import org.ambassadordesk.contract.event.RoutingEvent.EndReason;
import org.ambassadordesk.outbox.NewRows;
import org.ambassadordesk.router.conversation.DeskConversation;
import org.ambassadordesk.router.conversation.Filing;
import org.ambassadordesk.router.conversation.KeptConversation;
import org.ambassadordesk.router.conversation.Said;
import org.ambassadordesk.router.conversation.Standing;
import org.ambassadordesk.router.conversation.Subject;
import org.ambassadordesk.router.target.Deadlines;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/** The table of conversations. */
final class ConversationRows {
    private static final Json.Shape<Deadlines> DEADLINES = Json.shape(new TypeReference<>() {});
    private static final Json.Shape<Map<String, EndReason>> EXCLUDED = Json.shape(new TypeReference<>() {});
    private static final Json.Shape<Map<UUID, Integer>> UNDELIVERED = Json.shape(new TypeReference<>() {});
    private static final String COLUMNS = """
            id, version, source, channel, contact_id, contact_name, opened_at,
            topic, topic_reason, language, priority, status, waiting_reason,
            comments, unanswered, unanswered_length, waiting_since, last_received_at, last_taken_in_at, answered_at,
            deadlines, epoch, familiar, excluded, undelivered, active, labels
            """;
    private static final String PUT = "INSERT INTO conversation (" + COLUMNS + """
            ) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,
                CAST(? AS jsonb), ?, ?, CAST(? AS jsonb), CAST(? AS jsonb), ?, CAST(? AS jsonb))
            ON CONFLICT (id) DO UPDATE SET
                version = excluded.version, topic = excluded.topic, topic_reason = excluded.topic_reason,
                language = excluded.language, priority = excluded.priority, status = excluded.status,
                waiting_reason = excluded.waiting_reason, comments = excluded.comments,
                unanswered = excluded.unanswered, unanswered_length = excluded.unanswered_length,
                waiting_since = excluded.waiting_since,
                last_received_at = excluded.last_received_at, last_taken_in_at = excluded.last_taken_in_at,
                answered_at = excluded.answered_at, deadlines = excluded.deadlines, epoch = excluded.epoch,
                familiar = excluded.familiar, excluded = excluded.excluded, undelivered = excluded.undelivered,
                active = excluded.active, labels = excluded.labels
            """;
    private static final String SELECT = """
            SELECT c.*, a.ambassador, a.decision_id, a.made_at, a.react_by, a.started_at, a.finish_by, a.waiting_reply
            FROM conversation c
            LEFT JOIN assignment a ON a.conversation_id = c.id AND a.ended_at IS NULL
            """;

    private ConversationRows() {}

    /** Everything that must be in memory, one at a time. */
    static Stream<KeptConversation> active(Handle handle) {
        return handle
                .createQuery(SELECT + "WHERE c.active")
                .setFetchSize(2000)
                .map((row, context) -> read(row))
                .stream();
    }

    static List<KeptConversation> byId(Handle handle, Collection<UUID> ids) {
        return handle.createQuery(SELECT + "WHERE c.id = ANY (:ids)")
                .bindArray("ids", UUID.class, ids.toArray())
                .map((row, context) -> read(row))
                .list();
    }

    /** Conversations that this transaction has opened. */
    static void insert(Handle handle, Collection<KeptConversation> opened) throws SQLException {
        NewRows rows = new NewRows("conversation", COLUMNS);
        opened.forEach(conversation -> rows.add(columns(conversation)));
        rows.write(handle.getConnection());
    }

    /** The newest state of each, whether there was one or not. */
    static void put(Handle handle, Collection<KeptConversation> conversations) {
        if (conversations.isEmpty()) {
            return;
        }
        PreparedBatch batch = handle.prepareBatch(PUT);
        conversations.forEach(conversation -> batch.add(columns(conversation)));
        batch.execute();
    }

    private static @Nullable Object[] columns(KeptConversation kept) {
        Subject subject = kept.subject();
        Filing filing = kept.filing();
        Said said = kept.said();
        return new @Nullable Object[] {
            subject.id(),
            kept.version(),
            subject.source(),
            subject.channel(),
            subject.contactId(),
            subject.contactName(),
            subject.openedAt(),
            filing.topic(),
            filing.topicReason(),
            filing.language(),
            filing.priority(),
            kept.standing().state().name(),
            kept.standing() instanceof Standing.Queued(String reason) ? reason : null,
            said.comments(),
            said.unanswered(),
            said.length(),
            said.waitingSince(),
            said.lastReceivedAt(),
            said.lastTakenInAt(),
            said.answeredAt(),
            Json.write(kept.deadlines()),
            kept.epoch(),
            kept.familiar(),
            Json.write(kept.excluded()),
            Json.write(kept.undelivered()),
            new DeskConversation(kept).isActive(),
            Json.write(filing.labels())
        };
    }

    private static KeptConversation read(ResultSet row) throws SQLException {
        return new KeptConversation(
                new Subject(
                        row.getObject("id", UUID.class),
                        row.getString("source"),
                        row.getString("channel"),
                        row.getObject("contact_id", UUID.class),
                        row.getString("contact_name"),
                        Columns.instant(row, "opened_at")),
                row.getLong("version"),
                new Filing(
                        row.getString("topic"),
                        row.getString("topic_reason"),
                        row.getString("language"),
                        row.getInt("priority"),
                        Json.read(row.getString("labels"), Json.NAMES)),
                standing(row),
                new Said(
                        row.getInt("comments"),
                        row.getInt("unanswered"),
                        row.getInt("unanswered_length"),
                        Columns.instant(row, "waiting_since"),
                        Columns.instant(row, "last_received_at"),
                        Columns.instant(row, "last_taken_in_at"),
                        Columns.instantOrNull(row, "answered_at")),
                Json.read(row.getString("deadlines"), DEADLINES),
                row.getLong("epoch"),
                row.getString("familiar"),
                Json.readMap(row.getString("excluded"), EXCLUDED),
                Json.readMap(row.getString("undelivered"), UNDELIVERED));
    }

    private static Standing standing(ResultSet row) throws SQLException {
        return switch (State.valueOf(row.getString("status"))) {
            case TRIAGE -> new Standing.Triage();
            case QUEUED -> new Standing.Queued(row.getString("waiting_reason"));
            case ASSIGNED -> new Standing.Assigned(AssignmentRows.readActive(row));
            case ANSWERED -> new Standing.Answered();
            case RESOLVED -> new Standing.Resolved();
            case WITHDRAWN -> new Standing.Withdrawn();
        };
    }
}
