package org.ambassadordesk.ambassador.approval;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
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
import org.ambassadordesk.ambassador.reply.AnsweredComments;
import org.ambassadordesk.ambassador.reply.Replies;
import org.ambassadordesk.ambassador.reply.Reply;
import org.ambassadordesk.ambassador.reply.shown.ReplyView;
import org.ambassadordesk.ambassador.workspace.ConversationLine;
import org.ambassadordesk.ambassador.workspace.ConversationLists;
import org.ambassadordesk.ambassador.workspace.Cursor;
import org.ambassadordesk.contract.directory.Ambassador;
import org.jspecify.annotations.Nullable;

/** What waits for a person's approval, soonest deadline first. */
@ApplicationScoped
public class WaitingApprovals {
    private final Database database;
    private final ConversationLists lists;
    private final Replies replies;
    private final AnsweredComments answered;
    private final CurrentDirectory directory;
    private final Clock clock;

    WaitingApprovals(
            Database database,
            ConversationLists lists,
            Replies replies,
            AnsweredComments answered,
            CurrentDirectory directory,
            Clock clock) {
        this.database = database;
        this.lists = lists;
        this.replies = replies;
        this.answered = answered;
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
                answered.of(reply).comments(),
                asked == null ? null : TurnView.of(asked.turns(), clock.instant(), person, this::nameOf));
    }

    private String nameOf(String person) {
        return directory.get().ambassador(person).map(Ambassador::name).orElse(person);
    }
}
