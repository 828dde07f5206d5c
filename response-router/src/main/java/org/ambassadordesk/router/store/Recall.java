package org.ambassadordesk.router.store;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.ambassadordesk.router.conversation.History;
import org.ambassadordesk.router.conversation.KnownComment;
import org.ambassadordesk.router.conversation.ThreadKey;
import org.ambassadordesk.router.routing.DeskInput;
import org.ambassadordesk.router.routing.RoutingDesk;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Reminds the desk of what a batch of inputs may ask for, with a handful of queries for all of them. */
public final class Recall {
    private final Handle handle;
    private final RoutingDesk desk;
    private final History history;
    private final Set<UUID> conversations = new HashSet<>();

    private record KnownThread(ThreadKey thread, UUID conversation) {}

    private record KnownContact(
            UUID id,
            @Nullable UUID ongoing,
            @Nullable String familiar,
            @Nullable Instant answeredAt) {}

    private Recall(Handle handle, RoutingDesk desk) {
        this.handle = handle;
        this.desk = desk;
        this.history = desk.history();
    }

    /** The desk lets go of it again with {@link RoutingDesk#forget}. */
    public static void before(List<DeskInput> inputs, RoutingDesk desk, Handle handle) {
        new Recall(handle, desk).recall(Needs.of(inputs));
    }

    private void recall(Needs needs) {
        conversations.addAll(needs.conversations());
        if (!needs.comments().isEmpty()) {
            recallComments(needs.comments());
        }
        if (!needs.threads().isEmpty()) {
            recallThreads(needs.threads());
        }
        if (!needs.contacts().isEmpty()) {
            recallContacts(needs.contacts());
        }
        conversations.removeIf(desk::knows);
        if (!conversations.isEmpty()) {
            ConversationRows.byId(handle, conversations).forEach(desk::recall);
        }
    }

    private void recallComments(Set<UUID> ids) {
        handle.createQuery("""
                        SELECT id, conversation_id, fingerprint, taken_in_at, withdrawn_at
                        FROM comment WHERE id = ANY (:ids)
                        """)
                .bindArray("ids", UUID.class, ids.toArray())
                .map((row, context) -> new KnownComment(
                        row.getObject("id", UUID.class),
                        row.getObject("conversation_id", UUID.class),
                        row.getString("fingerprint"),
                        Columns.instant(row, "taken_in_at"),
                        Columns.instantOrNull(row, "withdrawn_at")))
                .forEach(comment -> {
                    history.remember(comment);
                    UUID conversation = comment.conversation();
                    if (conversation != null) {
                        conversations.add(conversation);
                    }
                });
    }

    private void recallThreads(Set<ThreadKey> threads) {
        List<ThreadKey> wanted = List.copyOf(threads);
        handle.createQuery("""
                        SELECT source, channel, thread, conversation_id FROM conversation_thread
                        JOIN unnest(:sources, :channels, :threads) AS wanted (source, channel, thread)
                            USING (source, channel, thread)
                        """)
                .bindArray(
                        "sources",
                        String.class,
                        wanted.stream().map(ThreadKey::source).toArray())
                .bindArray(
                        "channels",
                        String.class,
                        wanted.stream().map(ThreadKey::channel).toArray())
                .bindArray(
                        "threads",
                        String.class,
                        wanted.stream().map(ThreadKey::thread).toArray())
                .map((row, context) -> new KnownThread(
                        new ThreadKey(row.getString(1), row.getString(2), row.getString(3)),
                        row.getObject(4, UUID.class)))
                .forEach(known -> {
                    history.remember(known.thread(), known.conversation());
                    conversations.add(known.conversation());
                });
    }

    /** The newest conversation that goes on, and who answered last in any. */
    private void recallContacts(Set<UUID> contacts) {
        handle.createQuery("""
                        SELECT contact.id, ongoing.id, answered.familiar, answered.answered_at
                        FROM unnest(:contacts) AS contact (id)
                        LEFT JOIN LATERAL (
                            SELECT c.id FROM conversation c
                            WHERE c.contact_id = contact.id
                              AND c.status IN ('TRIAGE', 'QUEUED', 'ASSIGNED', 'ANSWERED')
                            ORDER BY c.opened_at DESC, c.id DESC LIMIT 1) AS ongoing ON true
                        LEFT JOIN LATERAL (
                            SELECT c.familiar, c.answered_at FROM conversation c
                            WHERE c.contact_id = contact.id AND c.answered_at IS NOT NULL
                            ORDER BY c.answered_at DESC LIMIT 1) AS answered ON true
                        """)
                .bindArray("contacts", UUID.class, contacts.toArray())
                .map((row, context) -> new KnownContact(
                        row.getObject(1, UUID.class),
                        row.getObject(2, UUID.class),
                        row.getString(3),
                        Columns.instantOrNull(row, "answered_at")))
                .forEach(this::remember);
    }

    private void remember(KnownContact contact) {
        UUID ongoing = contact.ongoing();
        if (ongoing != null) {
            history.remember(contact.id(), ongoing);
            conversations.add(ongoing);
        }
        String familiar = contact.familiar();
        Instant answeredAt = contact.answeredAt();
        if (familiar != null && answeredAt != null) {
            history.rememberAnswer(contact.id(), familiar, answeredAt);
        }
    }
}
