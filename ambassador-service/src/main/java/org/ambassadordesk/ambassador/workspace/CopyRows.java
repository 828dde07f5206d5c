package org.ambassadordesk.ambassador.workspace;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.ambassadordesk.contract.EventCodec;
import org.ambassadordesk.contract.event.AppliedTarget.Kind;
import org.ambassadordesk.contract.event.Conversation;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Reads and writes copies of conversations, many at a time. */
final class CopyRows {
    private CopyRows() {}

    /** Those that are known, locked in the order of their ids so that two batches cannot wait for each other. */
    static Map<UUID, ConversationCopy> lock(Handle handle, Set<UUID> ids) {
        Map<UUID, ConversationCopy> copies = new HashMap<>();
        handle.createQuery("SELECT " + ConversationRows.COLUMNS + """
                        , excerpt FROM conversation WHERE id = ANY (:ids) ORDER BY id FOR UPDATE
                        """)
                .bindArray("ids", UUID.class, ids)
                .map((row, context) -> new ConversationCopy(ConversationRows.read(row), row.getString("excerpt")))
                .forEach(copy -> copies.put(copy.asKept().id(), copy));
        return copies;
    }

    static void write(Handle handle, Collection<ConversationCopy> copies, Instant now) {
        writeConversations(handle, copies, now);
        writeComments(handle, copies);
        takeBack(handle, copies);
        writeAssignments(handle, copies);
    }

    private static void writeConversations(Handle handle, Collection<ConversationCopy> copies, Instant now) {
        PreparedBatch upsert = handle.prepareBatch("""
                INSERT INTO conversation (id, version, routed_version, source, channel, contact_id, contact_name, topic,
                    language, state, holder, epoch, started_at, opened_at, received_at, changed_at, excerpt,
                    first_response_due_at, next_response_due_at, due_at, warn_at, closings, routed)
                VALUES (:id, :version, :routedVersion, :source, :channel, :contact, :contactName, :topic,
                    :language, :state, :holder, :epoch, :startedAt, :openedAt, :receivedAt, :now, :excerpt,
                    :firstDue, :nextDue, :dueAt, :warnAt, :closings::timestamptz[], :routed::jsonb)
                ON CONFLICT (id) DO UPDATE SET version = excluded.version, routed_version = excluded.routed_version,
                    contact_name = excluded.contact_name, topic = excluded.topic, language = excluded.language,
                    state = excluded.state, holder = excluded.holder, epoch = excluded.epoch,
                    started_at = excluded.started_at, received_at = excluded.received_at,
                    changed_at = excluded.changed_at, excerpt = excluded.excerpt,
                    first_response_due_at = excluded.first_response_due_at,
                    next_response_due_at = excluded.next_response_due_at,
                    due_at = excluded.due_at, warn_at = excluded.warn_at,
                    closings = conversation.closings || excluded.closings, routed = excluded.routed
                """);
        for (ConversationCopy copy : copies) {
            KeptConversation kept = copy.asKept();
            Conversation routed = kept.routed();
            Conversation.Holder holder = routed.holder();
            upsert.bind("id", kept.id())
                    .bind("version", kept.version())
                    .bind("routedVersion", routed.version())
                    .bind("source", routed.source())
                    .bind("channel", routed.channel())
                    .bind("contact", routed.contactId())
                    .bind("contactName", routed.contactName())
                    .bind("topic", routed.topic())
                    .bind("language", routed.language())
                    .bind("state", routed.state().name())
                    .bind("holder", kept.holder())
                    .bind("epoch", holder == null ? null : (Long) holder.epoch())
                    .bind("startedAt", kept.startedAt())
                    .bind("openedAt", routed.openedAt())
                    .bind("receivedAt", kept.receivedAt())
                    .bind("now", now)
                    .bind("excerpt", copy.excerpt())
                    .bind("firstDue", Deadlines.latestDue(routed, Kind.FIRST_RESPONSE))
                    .bind("nextDue", Deadlines.latestDue(routed, Kind.NEXT_RESPONSE))
                    .bind("dueAt", Deadlines.dueAt(routed))
                    .bind("warnAt", Deadlines.warnAt(routed))
                    .bindArray(
                            "closings",
                            String.class,
                            copy.closings().stream().map(Instant::toString).toList())
                    .bind("routed", json(routed))
                    .add();
        }
        upsert.execute();
    }

    /** An older wording that comes late does not replace a newer one; a withdrawn comment stays withdrawn. */
    private static void writeComments(Handle handle, Collection<ConversationCopy> copies) {
        PreparedBatch upsert = handle.prepareBatch("""
                INSERT INTO comment (id, conversation_id, at_version, first_version, source, received_at, routed_at,
                    edited_at, text, document)
                VALUES (:id, :conversation, :atVersion, :atVersion, :source, :receivedAt, :routedAt,
                    :editedAt, :text, :document::jsonb)
                ON CONFLICT (id) DO UPDATE SET conversation_id = excluded.conversation_id,
                    at_version = excluded.at_version,
                    routed_at = coalesce(comment.routed_at, excluded.routed_at), edited_at = excluded.edited_at, text = excluded.text,
                    document = excluded.document
                WHERE comment.withdrawn_at IS NULL
                    AND coalesce(excluded.edited_at, '-infinity') >= coalesce(comment.edited_at, '-infinity')
                """);
        for (ConversationCopy copy : copies) {
            for (ConversationCopy.Said said : copy.said()) {
                upsert.bind("id", said.comment().id())
                        .bind("conversation", copy.asKept().id())
                        .bind("atVersion", said.atVersion())
                        .bind("source", said.comment().source())
                        .bind("receivedAt", said.comment().receivedAt())
                        .bind("routedAt", said.routedAt())
                        .bind("editedAt", said.editedAt())
                        .bind("text", said.comment().text())
                        .bind("document", json(said.comment()))
                        .add();
            }
        }
        if (upsert.size() > 0) {
            upsert.execute();
        }
    }

    /** What the customer took back is not kept: neither shown nor found again. */
    private static void takeBack(Handle handle, Collection<ConversationCopy> copies) {
        PreparedBatch update = handle.prepareBatch("""
                UPDATE comment SET withdrawn_at = coalesce(withdrawn_at, :at), text = '',
                    document = (document - 'original') || '{"text": ""}'
                WHERE id = :comment
                """);
        copies.forEach(copy -> copy.takenBack().forEach(gone -> update.bind("comment", gone.comment())
                .bind("at", gone.at())
                .add()));
        if (update.size() > 0) {
            update.execute();
            refreshExcerpts(handle, copies);
        }
    }

    private static void refreshExcerpts(Handle handle, Collection<ConversationCopy> copies) {
        List<UUID> touched = copies.stream()
                .filter(copy -> !copy.takenBack().isEmpty())
                .map(copy -> copy.asKept().id())
                .toList();
        handle.createUpdate("""
                        UPDATE conversation SET excerpt = coalesce((
                            SELECT left(comment.text, 200) FROM comment
                            WHERE comment.conversation_id = conversation.id AND withdrawn_at IS NULL
                            ORDER BY comment.received_at DESC, comment.id DESC LIMIT 1), '')
                        WHERE id = ANY (:ids)
                        """).bindArray("ids", UUID.class, touched).execute();
    }

    private static void writeAssignments(Handle handle, Collection<ConversationCopy> copies) {
        PreparedBatch upsert = handle.prepareBatch("""
                INSERT INTO assignment
                    (conversation_id, epoch, ambassador, made_at, started_at, ended_at, end_reason, reason)
                VALUES (:conversation, :epoch, :ambassador, :madeAt, :startedAt, :endedAt, :endReason, :reason::jsonb)
                ON CONFLICT (conversation_id, epoch) DO UPDATE SET
                    made_at = coalesce(assignment.made_at, excluded.made_at),
                    started_at = coalesce(assignment.started_at, excluded.started_at),
                    ended_at = coalesce(assignment.ended_at, excluded.ended_at),
                    end_reason = coalesce(assignment.end_reason, excluded.end_reason),
                    reason = coalesce(assignment.reason, excluded.reason)
                """);
        for (ConversationCopy copy : copies) {
            for (ConversationCopy.Assigned assigned : copy.assigned()) {
                upsert.bind("conversation", copy.asKept().id())
                        .bind("epoch", assigned.epoch())
                        .bind("ambassador", assigned.ambassador())
                        .bind("madeAt", assigned.madeAt())
                        .bind("startedAt", assigned.startedAt())
                        .bind("endedAt", assigned.endedAt())
                        .bind(
                                "endReason",
                                assigned.endReason() == null
                                        ? null
                                        : assigned.endReason().name())
                        .bind("reason", assigned.reason() == null ? null : json(assigned.reason()))
                        .add();
            }
        }
        if (upsert.size() > 0) {
            upsert.execute();
        }
    }

    static String json(Object value) {
        try {
            return EventCodec.json().writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("what is stored are plain records", e);
        }
    }
}
