package org.ambassadordesk.router.store;

import com.fasterxml.jackson.core.type.TypeReference;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.ambassadordesk.contract.event.Conversation.State;
import org.ambassadordesk.contract.event.RoutingEvent.EndReason;
import org.ambassadordesk.outbox.NewRows;
import org.ambassadordesk.router.conversation.DeskConversation;
import org.ambassadordesk.router.conversation.Filing;
import org.ambassadordesk.router.conversation.KeptAssignment;
import org.ambassadordesk.router.conversation.KeptConversation;
import org.ambassadordesk.router.conversation.Said;
import org.ambassadordesk.router.conversation.Standing;
import org.ambassadordesk.router.conversation.Subject;
import org.ambassadordesk.router.store.row.CopiedRows;
import org.ambassadordesk.router.store.row.Json;
import org.ambassadordesk.router.store.row.ResultRow;
import org.ambassadordesk.router.store.row.Row;
import org.ambassadordesk.router.target.Deadlines;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/** The table of conversations. */
final class ConversationRows {
    private static final Json.Shape<Deadlines> DEADLINES = Json.shape(Deadlines.class, new DeadlinesReading());
    private static final Json.Shape<Map<String, EndReason>> EXCLUDED = Json.shape(new TypeReference<>() {}, Map.of());
    private static final Json.Shape<Map<UUID, Integer>> UNDELIVERED = Json.shape(new TypeReference<>() {}, Map.of());
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
    /** In the order in which {@link #read} takes them. */
    private static final String SELECT = """
            SELECT c.id, c.source, c.channel, c.contact_id, c.contact_name, c.opened_at, c.version,
                c.topic, c.topic_reason, c.language, c.priority, c.labels,
                c.comments, c.unanswered, c.unanswered_length, c.waiting_since, c.last_received_at, c.last_taken_in_at,
                c.answered_at, c.deadlines, c.epoch, c.familiar, c.excluded, c.undelivered, c.status, c.waiting_reason,
                a.ambassador, a.decision_id, a.made_at, a.react_by, a.started_at, a.finish_by, a.waiting_reply,
                a.drafted_ms, a.drafting_since
            FROM conversation c
            LEFT JOIN assignment a ON a.conversation_id = c.id AND a.ended_at IS NULL
            """;

    private ConversationRows() {}

    /**
     * Passes on everything that must be in memory, one at a time.
     *
     * @return how many there are
     */
    static long forEachActive(Handle handle, Consumer<KeptConversation> action) throws SQLException {
        long count = 0;
        try (CopiedRows rows = new CopiedRows(handle.getConnection(), SELECT + "WHERE c.active")) {
            for (; rows.next(); count++) {
                action.accept(read(rows));
            }
        }
        return count;
    }

    static List<KeptConversation> byId(Handle handle, Collection<UUID> ids) {
        return handle.createQuery(SELECT + "WHERE c.id = ANY (:ids)")
                .bindArray("ids", UUID.class, ids.toArray())
                .map((row, context) -> read(new ResultRow(row)))
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

    private static KeptConversation read(Row row) throws SQLException {
        Subject subject = new Subject(row.uuid(), row.text(), row.text(), row.uuid(), row.text(), row.instant());
        long version = row.number();
        Filing filing = new Filing(row.textOrNull(), row.text(), row.text(), (int) row.number(), row.json(Json.NAMES));
        Said said = new Said(
                (int) row.number(),
                (int) row.number(),
                (int) row.number(),
                row.instant(),
                row.instant(),
                row.instant(),
                row.instantOrNull());
        Deadlines deadlines = row.json(DEADLINES);
        long epoch = row.number();
        String familiar = row.textOrNull();
        Map<String, EndReason> excluded = row.json(EXCLUDED);
        Map<UUID, Integer> undelivered = row.json(UNDELIVERED);
        Standing standing = standing(row, subject.id(), epoch);
        return new KeptConversation(
                subject, version, filing, standing, said, deadlines, epoch, familiar, excluded, undelivered);
    }

    private static Standing standing(Row row, UUID conversation, long epoch) throws SQLException {
        State state = State.valueOf(row.text());
        String waitingReason = row.textOrNull();
        KeptAssignment held = AssignmentRows.readActive(row, conversation, epoch);
        return switch (state) {
            case TRIAGE -> new Standing.Triage();
            case QUEUED -> new Standing.Queued(Objects.requireNonNull(waitingReason, "ck_conversation_waiting"));
            case ASSIGNED -> new Standing.Assigned(Objects.requireNonNull(held, "what is assigned is held"));
            case ANSWERED -> new Standing.Answered();
            case RESOLVED -> new Standing.Resolved();
            case WITHDRAWN -> new Standing.Withdrawn();
        };
    }
}
