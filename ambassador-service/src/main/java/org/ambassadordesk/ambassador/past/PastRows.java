package org.ambassadordesk.ambassador.past;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.UUID;
import org.ambassadordesk.ambassador.TextHash;
import org.ambassadordesk.ambassador.past.CalendarsThen.Then;
import org.ambassadordesk.ambassador.past.Finished.Answered;
import org.ambassadordesk.ambassador.past.Finished.Identity;
import org.ambassadordesk.ambassador.past.Finished.Said;
import org.ambassadordesk.ambassador.workspace.Excerpt;
import org.ambassadordesk.contract.EventCodec;
import org.ambassadordesk.contract.event.AppliedTarget;
import org.ambassadordesk.contract.event.Author;
import org.ambassadordesk.contract.event.Comment;
import org.ambassadordesk.contract.event.Conversation;
import org.ambassadordesk.contract.event.Language;
import org.ambassadordesk.contract.event.PostedAt;
import org.ambassadordesk.contract.event.TextFeatures;
import org.ambassadordesk.outbox.NewRows;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/** Writes conversations that are over: among the others, closed, and what is known of where they come from. */
final class PastRows {
    private static final int NO_PRIORITY = 4;
    /** No deadline runs. */
    private static final Instant NEVER = Instant.parse("9999-01-01T00:00:00Z");

    private final NewRows conversations = new NewRows("conversation", """
            id, version, routed_version, source, channel, contact_id, contact_name, topic, language, state, opened_at,
            received_at, changed_at, excerpt, first_response_due_at, due_at, warn_at, closings, closing_versions,
            closing_filed, routed
            """);
    private final NewRows comments = new NewRows("comment", """
            id, conversation_id, at_version, first_version, source, received_at, routed_at, text, document
            """);
    private final NewRows replies = new NewRows("imported_reply", """
            id, conversation_id, seen, text, answered_at, writer, said_by
            """);

    /** What is kept of these already: what was brought under each identity. */
    static Map<Identity, String> known(Handle handle, Collection<Identity> identities) {
        Map<Identity, String> known = new HashMap<>();
        handle.createQuery("""
                        SELECT source, external_id, content FROM imported_conversation
                        WHERE (source, external_id) IN (SELECT * FROM unnest(:sources, :externalIds))
                        """)
                .bindArray(
                        "sources",
                        String.class,
                        identities.stream().map(Identity::source).toList())
                .bindArray(
                        "externalIds",
                        String.class,
                        identities.stream().map(Identity::externalId).toList())
                .map((row, context) -> Map.entry(
                        new Identity(row.getString("source"), row.getString("external_id")), row.getString("content")))
                .forEach(one -> known.put(one.getKey(), one.getValue()));
        return known;
    }

    /** Makes them this import's, and gives those that are: who brings the same at the same time waits here and is second. */
    static List<Finished> claim(Handle handle, UUID importId, SortedMap<Identity, Finished> all, Map<UUID, Then> then) {
        PreparedBatch insert = handle.prepareBatch("""
                INSERT INTO imported_conversation
                    (conversation_id, import_id, source, external_id, content, end_known, calendar, directory_version)
                VALUES (:id, :import, :source, :externalId, :content, :endKnown, :calendar, :version)
                ON CONFLICT DO NOTHING
                """);
        for (Finished one : all.values()) {
            Then calendar = then.getOrDefault(one.id(), new Then(0, null));
            insert.bind("id", one.id())
                    .bind("import", importId)
                    .bind("source", one.source())
                    .bind("externalId", one.externalId())
                    .bind("content", one.content())
                    .bind("endKnown", one.closedAt() != null)
                    .bind("calendar", calendar.calendar())
                    .bind("version", calendar.version())
                    .add();
        }
        insert.execute();
        Set<UUID> mine = Set.copyOf(handle.createQuery("""
                        SELECT conversation_id FROM imported_conversation
                        WHERE import_id = :import AND conversation_id = ANY (:ids)
                            AND NOT EXISTS (SELECT FROM conversation WHERE id = conversation_id)
                        """)
                .bind("import", importId)
                .bindArray("ids", UUID.class, then.keySet())
                .mapTo(UUID.class)
                .list());
        return all.values().stream().filter(one -> mine.contains(one.id())).toList();
    }

    void add(Finished one, Then then, Authors authors) {
        List<AppliedTarget> targets = one.targets(then);
        Instant endedAt = one.endedAt();
        Said last = one.comments().getLast();
        conversations.add(
                one.id(),
                (long) one.comments().size() + 1,
                1L,
                one.source(),
                one.channel(),
                one.contact(),
                one.customer(),
                one.topic(),
                one.language(),
                Conversation.State.RESOLVED.name(),
                one.openedAt(),
                last.at(),
                endedAt,
                Excerpt.of(last.text()),
                one.comments().getFirst().dueAt(),
                NEVER,
                NEVER,
                List.of(endedAt),
                List.of((long) one.comments().size() + 1),
                List.of(one.language() + " " + (one.topic() == null ? "" : one.topic())),
                json(routed(one, targets)));
        for (int i = 0; i < one.comments().size(); i++) {
            Said said = one.comments().get(i);
            // nobody knows of an intake apart from the wait: all of it is waiting
            comments.add(
                    one.idOf(said),
                    one.id(),
                    i + 1L,
                    i + 1L,
                    one.source(),
                    said.at(),
                    said.at(),
                    said.text(),
                    json(comment(one, said)));
        }
        for (Answered reply : one.replies()) {
            replies.add(
                    one.idOf(reply),
                    one.id(),
                    one.seenBy(reply),
                    reply.text(),
                    reply.at(),
                    authors.writer(reply.by()),
                    reply.by());
        }
    }

    void write(Handle handle) throws SQLException {
        for (NewRows rows : List.of(conversations, comments, replies)) {
            rows.write(handle.getConnection());
        }
    }

    private static Conversation routed(Finished one, List<AppliedTarget> targets) {
        return new Conversation(
                one.id(),
                1,
                one.source(),
                one.channel(),
                one.contact(),
                one.customer(),
                one.topic(),
                one.topicReason(),
                one.language(),
                NO_PRIORITY,
                Conversation.State.RESOLVED,
                null,
                null,
                one.openedAt(),
                targets);
    }

    private static Comment comment(Finished one, Said said) {
        return new Comment(
                one.idOf(said),
                one.contact(),
                one.source(),
                one.channel(),
                said.externalId(),
                said.text(),
                said.original(),
                null,
                new Author(said.author(), one.customer(), null, null),
                new PostedAt(said.at(), true),
                said.at(),
                null,
                null,
                null,
                new Language(one.language(), one.language().equals(Language.UNDETERMINED) ? 0 : 1, true),
                one.topic(),
                List.of(),
                Map.of(),
                TextFeatures.none(),
                TextHash.of(said.text()));
    }

    private static @Nullable String json(Object value) {
        try {
            return EventCodec.json().writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("what is stored are plain records", e);
        }
    }
}
