package org.ambassadordesk.ambassador.approval;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ambassadordesk.ambassador.Database;
import org.ambassadordesk.ambassador.access.Person;
import org.ambassadordesk.ambassador.approval.ApprovalView.TurnView;
import org.ambassadordesk.ambassador.directory.CurrentDirectory;
import org.ambassadordesk.ambassador.guideline.Phrases;
import org.ambassadordesk.ambassador.reply.Replies;
import org.ambassadordesk.ambassador.reply.Reply;
import org.ambassadordesk.ambassador.reply.ReplyView;
import org.ambassadordesk.ambassador.reply.Since;
import org.ambassadordesk.ambassador.reply.Written;
import org.ambassadordesk.ambassador.workspace.ConversationLine;
import org.ambassadordesk.ambassador.workspace.ConversationLists;
import org.ambassadordesk.ambassador.workspace.Conversations;
import org.ambassadordesk.ambassador.workspace.Cursor;
import org.ambassadordesk.contract.directory.Ambassador;
import org.jspecify.annotations.Nullable;

/** What waits for a person's approval, soonest deadline first. */
@ApplicationScoped
public class WaitingApprovals {
    private final Database database;
    private final ConversationLists lists;
    private final Conversations conversations;
    private final Replies replies;
    private final CurrentDirectory directory;
    private final Clock clock;

    WaitingApprovals(
            Database database,
            ConversationLists lists,
            Conversations conversations,
            Replies replies,
            CurrentDirectory directory,
            Clock clock) {
        this.database = database;
        this.lists = lists;
        this.conversations = conversations;
        this.replies = replies;
        this.directory = directory;
        this.clock = clock;
    }

    /** One page, and where the next one begins. */
    public record Page(List<ApprovalView> items, @Nullable Cursor next) {}

    /** For somebody who reads English. */
    public Page list(Person person, @Nullable Cursor after, int limit) {
        return list(person, after, limit, Phrases.english());
    }

    public Page list(Person person, @Nullable Cursor after, int limit, Phrases phrases) {
        return database.inTransaction(handle -> {
            ConversationLists.Page page = lists.list(
                    person, new ConversationLists.Wanted(ConversationLists.View.APPROVALS, null, null, after, limit));
            Map<UUID, Reply> waiting =
                    replies
                            .waitingIn(page.items().stream()
                                    .map(ConversationLine::id)
                                    .toList())
                            .stream()
                            .collect(Collectors.toMap(reply -> reply.written().conversationId(), Function.identity()));
            Map<UUID, ApprovalRows.Row> turns = ApprovalRows.of(
                    database, waiting.values().stream().map(Reply::id).toList());
            List<ApprovalView> items = page.items().stream()
                    .flatMap(line -> Stream.ofNullable(waiting.get(line.id()))
                            .map(reply -> view(reply, line, turns.get(reply.id()), person, phrases)))
                    .toList();
            return new Page(items, page.next());
        });
    }

    private ApprovalView view(
            Reply reply,
            ConversationLine conversation,
            ApprovalRows.@Nullable Row asked,
            Person person,
            Phrases phrases) {
        return new ApprovalView(
                ReplyView.of(reply, null, phrases),
                nameOf(reply.author()),
                conversation,
                answers(reply),
                asked == null ? null : TurnView.of(asked.turns(), clock.instant(), person, this::nameOf));
    }

    /** What nobody answered in time on the topics this person leads, longest overdue first. */
    public List<OverdueView> overdue(Person lead) {
        Instant now = clock.instant();
        return database.inTransaction(handle -> ApprovalRows.waiting(database).stream()
                .filter(row -> row.turns().at(now) instanceof ApprovalTurns.Turn.Overdue)
                .sorted(Comparator.comparing(row -> row.turns().dueAt()))
                .flatMap(row -> conversations
                        .find(row.conversationId())
                        .filter(conversation -> leads(lead, conversations.teamOf(conversation)))
                        .flatMap(conversation -> replies.find(row.replyId()))
                        .map(reply -> new OverdueView(
                                reply.id(),
                                row.conversationId(),
                                reply.author(),
                                nameOf(reply.author()),
                                row.turns().approvers(),
                                row.turns().askedAt(),
                                row.turns().dueAt()))
                        .stream())
                .toList());
    }

    /**
     * An approval that nobody gave in time.
     *
     * @param asked who was asked, one after the other
     */
    public record OverdueView(
            UUID replyId,
            UUID conversationId,
            String author,
            String authorName,
            List<String> asked,
            Instant askedAt,
            Instant dueAt) {}

    private static boolean leads(Person person, @Nullable String team) {
        return team == null ? person.isLead() : person.leads(team);
    }

    private String nameOf(String person) {
        return directory.get().ambassador(person).map(Ambassador::name).orElse(person);
    }

    /** What the author had read and nobody had answered yet. */
    private List<Since.Comment> answers(Reply reply) {
        Written written = reply.written();
        long answered = replies.of(written.conversationId()).stream()
                .filter(Reply.Approved.class::isInstance)
                .mapToLong(earlier -> earlier.written().seenVersion())
                .max()
                .orElse(-1);
        return conversations.commentsAfter(written.conversationId(), answered).stream()
                .filter(comment -> comment.atVersion() <= written.seenVersion() && comment.withdrawnAt() == null)
                .map(Since.Comment::of)
                .toList();
    }
}
