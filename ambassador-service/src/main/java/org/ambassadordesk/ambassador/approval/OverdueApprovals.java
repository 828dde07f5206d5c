package org.ambassadordesk.ambassador.approval;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ambassadordesk.ambassador.Database;
import org.ambassadordesk.ambassador.access.Person;
import org.ambassadordesk.ambassador.directory.CurrentDirectory;
import org.ambassadordesk.ambassador.reply.Replies;
import org.ambassadordesk.ambassador.reply.Reply;
import org.ambassadordesk.ambassador.workspace.Conversations;
import org.ambassadordesk.ambassador.workspace.KeptConversation;
import org.ambassadordesk.contract.directory.Ambassador;
import org.jspecify.annotations.Nullable;

/** Approvals that nobody gave in time, for those who lead the topic's team. */
@ApplicationScoped
public class OverdueApprovals {
    private final Database database;
    private final Conversations conversations;
    private final Replies replies;
    private final CurrentDirectory directory;
    private final Clock clock;

    OverdueApprovals(
            Database database, Conversations conversations, Replies replies, CurrentDirectory directory, Clock clock) {
        this.database = database;
        this.conversations = conversations;
        this.replies = replies;
        this.directory = directory;
        this.clock = clock;
    }

    /**
     * An approval that nobody gave in time.
     *
     * @param asked who was asked, one after the other
     * @param contactName the customer who waits
     */
    public record OverdueView(
            UUID replyId,
            UUID conversationId,
            String author,
            String authorName,
            List<String> asked,
            List<String> askedNames,
            String contactName,
            @Nullable String topic,
            Instant askedAt,
            Instant dueAt) {}

    /** On the topics this person leads, longest overdue first. */
    public List<OverdueView> of(Person lead) {
        Instant now = clock.instant();
        return database.inTransaction(handle -> ApprovalRows.waiting(database).stream()
                .filter(row -> row.turns().at(now) instanceof ApprovalTurns.Turn.Overdue)
                .sorted(Comparator.comparing(row -> row.turns().dueAt()))
                .flatMap(row -> overdue(row, lead).stream())
                .toList());
    }

    private Optional<OverdueView> overdue(ApprovalRows.Row row, Person lead) {
        Optional<KeptConversation> led = conversations
                .find(row.conversationId())
                .filter(conversation -> leads(lead, conversations.teamOf(conversation)));
        return led.flatMap(conversation -> replies.find(row.replyId()).map(reply -> view(row, reply, conversation)));
    }

    private OverdueView view(ApprovalRows.Row row, Reply reply, KeptConversation conversation) {
        List<String> asked = row.turns().approvers();
        return new OverdueView(
                reply.id(),
                row.conversationId(),
                reply.author(),
                nameOf(reply.author()),
                asked,
                asked.stream().map(this::nameOf).toList(),
                conversation.routed().contactName(),
                conversation.topic(),
                row.turns().askedAt(),
                row.turns().dueAt());
    }

    private static boolean leads(Person person, @Nullable String team) {
        return team == null ? person.isLead() : person.leads(team);
    }

    private String nameOf(String person) {
        return directory.get().ambassador(person).map(Ambassador::name).orElse(person);
    }
}
