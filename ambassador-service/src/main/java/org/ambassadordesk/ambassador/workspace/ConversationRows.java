package org.ambassadordesk.ambassador.workspace;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.ambassadordesk.contract.EventCodec;
import org.ambassadordesk.contract.event.Conversation;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The table of conversations. */
final class ConversationRows {
    static final String COLUMNS =
            "id, version, started_at, received_at, waiting_reply, waiting_author, held_reply, answered_by, routed";

    private ConversationRows() {}

    static Optional<KeptConversation> find(Handle handle, UUID id, boolean lock) {
        return handle.createQuery(
                        "SELECT " + COLUMNS + " FROM conversation WHERE id = :id" + (lock ? " FOR UPDATE" : ""))
                .bind("id", id)
                .map((row, context) -> read(row))
                .findOne();
    }

    static void await(Handle handle, UUID id, KeptConversation.@Nullable Waiting waiting) {
        handle.createUpdate("""
                        UPDATE conversation SET waiting_reply = :reply, waiting_author = :author WHERE id = :id
                        """)
                .bind("id", id)
                .bind("reply", waiting == null ? null : waiting.reply())
                .bind("author", waiting == null ? null : waiting.author())
                .execute();
    }

    static void hold(Handle handle, UUID id, @Nullable UUID reply) {
        handle.createUpdate("UPDATE conversation SET held_reply = :reply WHERE id = :id")
                .bind("id", id)
                .bind("reply", reply)
                .execute();
    }

    /** Somebody's reply goes out; it may be their second. */
    static void answeredBy(Handle handle, UUID id, String author) {
        handle.createUpdate("""
                        UPDATE conversation SET answered_by = array_append(answered_by, :author)
                        WHERE id = :id AND NOT :author = ANY (answered_by)
                        """).bind("id", id).bind("author", author).execute();
    }

    /** Keeps the router's version, so that whatever it says next replaces this. */
    static void answered(Handle handle, KeptConversation conversation) {
        Conversation answered = answered(conversation.routed());
        handle.createUpdate("""
                        UPDATE conversation SET state = :state, holder = NULL, epoch = NULL, started_at = NULL,
                            waiting_reply = NULL, waiting_author = NULL, held_reply = NULL, due_at = :dueAt, warn_at = :warnAt,
                            routed = :routed::jsonb
                        WHERE id = :id
                        """)
                .bind("id", answered.id())
                .bind("state", answered.state().name())
                .bind("dueAt", Deadlines.dueAt(answered))
                .bind("warnAt", Deadlines.warnAt(answered))
                .bind("routed", CopyRows.json(answered))
                .execute();
    }

    private static Conversation answered(Conversation routed) {
        return new Conversation(
                routed.id(),
                routed.version(),
                routed.source(),
                routed.channel(),
                routed.contactId(),
                routed.contactName(),
                routed.topic(),
                routed.topicReason(),
                routed.language(),
                routed.priority(),
                Conversation.State.ANSWERED,
                null,
                null,
                routed.openedAt(),
                routed.targets());
    }

    static KeptConversation read(ResultSet row) throws SQLException {
        UUID waiting = row.getObject("waiting_reply", UUID.class);
        return new KeptConversation(
                routed(row.getString("routed")),
                row.getLong("version"),
                instant(row, "started_at"),
                row.getTimestamp("received_at").toInstant(),
                waiting == null ? null : new KeptConversation.Waiting(waiting, row.getString("waiting_author")),
                row.getObject("held_reply", UUID.class),
                Set.of((String[]) row.getArray("answered_by").getArray()));
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    private static Conversation routed(String json) {
        try {
            return EventCodec.json().readValue(json, Conversation.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored conversation cannot be read", e);
        }
    }
}
