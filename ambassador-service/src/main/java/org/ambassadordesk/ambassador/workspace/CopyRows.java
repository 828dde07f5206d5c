package org.ambassadordesk.ambassador.workspace;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.ambassadordesk.ambassador.workspace.ConversationCopy.Closing;
import org.ambassadordesk.contract.EventCodec;
import org.ambassadordesk.contract.event.AppliedTarget.Kind;
import org.ambassadordesk.contract.event.Conversation;
import org.ambassadordesk.outbox.NewRows;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/** Reads and writes copies of conversations, many at a time. */
final class CopyRows {
    /** An older wording that comes late does not replace a newer one; a withdrawn comment stays withdrawn. */
    private static final String UPSERT_COMMENT = """
            INSERT INTO comment (id, conversation_id, at_version, first_version, source, received_at, routed_at,
                edited_at, text, document)
            VALUES (:id, :conversation, :atVersion, :atVersion, :source, :receivedAt, :routedAt,
                :editedAt, :text, :document::jsonb)
            ON CONFLICT (id) DO UPDATE SET conversation_id = excluded.conversation_id,
                at_version = excluded.at_version,
                routed_at = coalesce(comment.routed_at, excluded.routed_at), edited_at = excluded.edited_at,
                text = excluded.text, document = excluded.document
            WHERE comment.withdrawn_at IS NULL
                AND coalesce(excluded.edited_at, '-infinity') >= coalesce(comment.edited_at, '-infinity')
            """;

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

    static void write(Handle handle, Collection<ConversationCopy> copies, Instant now) throws SQLException {
        insertConversations(
                handle, copies.stream().filter(ConversationCopy::isNew).toList(), now);
        updateConversations(
                handle, copies.stream().filter(copy -> !copy.isNew()).toList(), now);
        writeComments(handle, copies);
        takeBack(handle, copies);
        writeAssignments(handle, copies);
    }

    private static void insertConversations(Handle handle, Collection<ConversationCopy> opened, Instant now)
            throws SQLException {
        NewRows rows = new NewRows("conversation", """
                id, version, routed_version, source, channel, contact_id, contact_name, topic,
                language, state, holder, epoch, started_at, opened_at, received_at, changed_at, excerpt,
                first_response_due_at, next_response_due_at, due_at, warn_at, closings, closing_versions,
                closing_filed, routed
                """);
        for (ConversationCopy copy : opened) {
            KeptConversation kept = copy.asKept();
            Conversation routed = kept.routed();
            rows.add(
                    kept.id(),
                    kept.version(),
                    routed.version(),
                    routed.source(),
                    routed.channel(),
                    routed.contactId(),
                    routed.contactName(),
                    routed.topic(),
                    routed.language(),
                    routed.state().name(),
                    kept.holder(),
                    epoch(routed),
                    kept.startedAt(),
                    routed.openedAt(),
                    kept.receivedAt(),
                    now,
                    copy.excerpt(),
                    Deadlines.latestDue(routed, Kind.FIRST_RESPONSE),
                    Deadlines.latestDue(routed, Kind.NEXT_RESPONSE),
                    Deadlines.dueAt(routed),
                    Deadlines.warnAt(routed),
                    copy.closings().stream().map(Closing::at).toList(),
                    copy.closings().stream().map(Closing::atVersion).toList(),
                    copy.closings().stream().map(Closing::filed).toList(),
                    json(routed));
        }
        rows.write(handle.getConnection());
    }

    private static @Nullable Long epoch(Conversation routed) {
        Conversation.Holder holder = routed.holder();
        return holder == null ? null : (Long) holder.epoch();
    }

    private static void updateConversations(Handle handle, Collection<ConversationCopy> known, Instant now) {
        PreparedBatch update = handle.prepareBatch("""
                UPDATE conversation SET version = :version, routed_version = :routedVersion,
                    contact_name = :contactName, topic = :topic, language = :language,
                    state = :state, holder = :holder, epoch = :epoch, started_at = :startedAt,
                    received_at = :receivedAt, changed_at = :now, excerpt = :excerpt,
                    first_response_due_at = :firstDue, next_response_due_at = :nextDue,
                    due_at = :dueAt, warn_at = :warnAt,
                    closings = closings || :closings::timestamptz[],
                    closing_versions = closing_versions || :closingVersions,
                    closing_filed = closing_filed || :closingFiled, routed = :routed::jsonb
                WHERE id = :id
                """);
        for (ConversationCopy copy : known) {
            KeptConversation kept = copy.asKept();
            Conversation routed = kept.routed();
            update.bind("id", kept.id())
                    .bind("version", kept.version())
                    .bind("routedVersion", routed.version())
                    .bind("contactName", routed.contactName())
                    .bind("topic", routed.topic())
                    .bind("language", routed.language())
                    .bind("state", routed.state().name())
                    .bind("holder", kept.holder())
                    .bind("epoch", epoch(routed))
                    .bind("startedAt", kept.startedAt())
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
                            copy.closings().stream()
                                    .map(closing -> closing.at().toString())
                                    .toList())
                    .bindArray(
                            "closingVersions",
                            Long.class,
                            copy.closings().stream().map(Closing::atVersion).toList())
                    .bindArray(
                            "closingFiled",
                            String.class,
                            copy.closings().stream().map(Closing::filed).toList())
                    .bind("routed", json(routed))
                    .add();
        }
        if (update.size() > 0) {
            update.execute();
        }
    }

    /** A comment nobody has stored is inserted; what is said of one that is there follows one by one. */
    private static void writeComments(Handle handle, Collection<ConversationCopy> copies) throws SQLException {
        Set<UUID> stored = storedComments(handle, copies);
        NewRows rows = new NewRows("comment", """
                id, conversation_id, at_version, first_version, source, received_at, routed_at, edited_at, text, document
                """);
        PreparedBatch upsert = handle.prepareBatch(UPSERT_COMMENT);
        for (ConversationCopy copy : copies) {
            for (ConversationCopy.Said said : copy.said()) {
                if (stored.add(said.comment().id())) {
                    add(rows, copy, said);
                } else {
                    add(upsert, copy, said);
                }
            }
        }
        rows.write(handle.getConnection());
        if (upsert.size() > 0) {
            upsert.execute();
        }
    }

    private static Set<UUID> storedComments(Handle handle, Collection<ConversationCopy> copies) {
        List<UUID> said = copies.stream()
                .flatMap(copy -> copy.said().stream())
                .map(it -> it.comment().id())
                .toList();
        return said.isEmpty()
                ? new HashSet<>()
                : new HashSet<>(handle.createQuery("SELECT id FROM comment WHERE id = ANY (:ids)")
                        .bindArray("ids", UUID.class, said)
                        .mapTo(UUID.class)
                        .list());
    }

    private static void add(NewRows rows, ConversationCopy copy, ConversationCopy.Said said) {
        rows.add(
                said.comment().id(),
                copy.asKept().id(),
                said.atVersion(),
                said.atVersion(),
                said.comment().source(),
                said.comment().receivedAt(),
                said.routedAt(),
                said.editedAt(),
                said.comment().text(),
                json(said.comment()));
    }

    private static void add(PreparedBatch upsert, ConversationCopy copy, ConversationCopy.Said said) {
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
