package org.ambassadordesk.ambassador.workspace;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.ambassadordesk.ambassador.workspace.ConversationView.AssignmentView;
import org.ambassadordesk.ambassador.workspace.ConversationView.Earlier;
import org.ambassadordesk.ambassador.workspace.ConversationView.NoteView;
import org.ambassadordesk.contract.EventCodec;
import org.ambassadordesk.contract.directory.Ambassador;
import org.ambassadordesk.contract.directory.Directory;
import org.ambassadordesk.contract.event.AssignmentReason;
import org.ambassadordesk.contract.event.Conversation.Holder;
import org.ambassadordesk.contract.event.PersonalTerms;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The tables of notes and assignments, and the customer's other conversations. */
final class HistoryRows {
    private static final int MOST_EARLIER = 10;

    private HistoryRows() {}

    static String excerpt(Handle handle, UUID conversation) {
        return handle.createQuery("SELECT excerpt FROM conversation WHERE id = :id")
                .bind("id", conversation)
                .mapTo(String.class)
                .one();
    }

    static ConversationLine.Attention attention(Handle handle, UUID conversation, String person, Instant now) {
        return handle.createQuery("SELECT " + Attentions.COLUMNS + " FROM conversation WHERE id = :id")
                .bind("id", conversation)
                .bind("me", person)
                .bind("now", now)
                .map((row, context) -> Attentions.read(row))
                .one();
    }

    static List<NoteView> notes(Handle handle, UUID conversation, UnaryOperator<String> names) {
        return handle.createQuery("""
                        SELECT id, author, text, written_at, at_version FROM note
                        WHERE conversation_id = :conversation ORDER BY written_at, id
                        """)
                .bind("conversation", conversation)
                .map((row, context) -> new NoteView(
                        row.getObject("id", UUID.class),
                        row.getString("author"),
                        names.apply(row.getString("author")),
                        row.getString("text"),
                        row.getTimestamp("written_at").toInstant(),
                        row.getLong("at_version")))
                .list();
    }

    /** @param reader who asks */
    static List<AssignmentView> assignments(
            Handle handle, KeptConversation conversation, String reader, Words words, Directory directory) {
        return handle.createQuery("""
                        SELECT epoch, ambassador, made_at, started_at, ended_at, end_reason, reason FROM assignment
                        WHERE conversation_id = :conversation ORDER BY epoch
                        """)
                .bind("conversation", conversation.id())
                .map((row, context) -> assignment(row, conversation.routed().holder(), reader, words, directory))
                .list();
    }

    private static AssignmentView assignment(
            ResultSet row, @Nullable Holder holder, String reader, Words words, Directory directory)
            throws SQLException {
        String ambassador = row.getString("ambassador");
        long epoch = row.getLong("epoch");
        @Nullable AssignmentReason reason = impersonal(reason(row.getString("reason")), reader);
        String ended = row.getString("end_reason");
        @Nullable Holder now = holder != null && holder.epoch() == epoch ? holder : null;
        boolean told = now != null || ambassador.equals(reader) || !protects(directory);
        Instant startedAt = told ? ConversationRows.instant(row, "started_at") : null;
        return new AssignmentView(
                ambassador,
                directory.ambassador(ambassador).map(Ambassador::name).orElse(ambassador),
                epoch,
                ConversationRows.instant(row, "made_at"),
                startedAt,
                startedAt == null && now != null ? now.reactBy() : null,
                now == null ? null : now.finishBy(),
                ConversationRows.instant(row, "ended_at"),
                ended == null ? null : ended.toLowerCase(Locale.ROOT).replace('_', '-'),
                reason,
                words.explain(ambassador, reason));
    }

    /** Then when somebody began is told while they are at it, and afterwards themselves only: it says how fast they write. */
    private static boolean protects(Directory directory) {
        return directory.desk().measuringRules().protects();
    }

    /** Colleagues read it: nothing of how fast or how reliably the person works, and why not them, nobody but themselves. */
    private static @Nullable AssignmentReason impersonal(@Nullable AssignmentReason reason, String reader) {
        return reason == null
                ? null
                : new AssignmentReason(
                        reason.policy(),
                        reason.directoryVersion(),
                        PersonalTerms.without(reason.facts()),
                        reason.excluded().stream()
                                .filter(one -> one.ambassador().equals(reader))
                                .toList(),
                        reason.considered());
    }

    static List<Earlier> earlier(Handle handle, KeptConversation conversation, Sight sight) {
        return sight.bindTo(handle.createQuery("""
                        SELECT id, channel, topic, state, holder, excerpt, received_at FROM conversation
                        WHERE contact_id = :contact AND id <> :id AND
                        """ + Sight.CONDITION + " ORDER BY received_at DESC LIMIT :most"))
                .bind("contact", conversation.routed().contactId())
                .bind("id", conversation.id())
                .bind("most", MOST_EARLIER)
                .map((row, context) -> new Earlier(
                        row.getObject("id", UUID.class),
                        row.getString("channel"),
                        row.getString("topic"),
                        row.getString("state").toLowerCase(Locale.ROOT),
                        row.getString("holder"),
                        row.getString("excerpt"),
                        row.getTimestamp("received_at").toInstant()))
                .list();
    }

    static @Nullable AssignmentReason reason(@Nullable String json) {
        if (json == null) {
            return null;
        }
        try {
            return EventCodec.json().readValue(json, AssignmentReason.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored reason cannot be read", e);
        }
    }
}
