package org.ambassadordesk.ambassador.approval;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ambassadordesk.ambassador.Database;
import org.ambassadordesk.ambassador.access.Person;
import org.ambassadordesk.ambassador.directory.CurrentDirectory;
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

    WaitingApprovals(
            Database database,
            ConversationLists lists,
            Conversations conversations,
            Replies replies,
            CurrentDirectory directory) {
        this.database = database;
        this.lists = lists;
        this.conversations = conversations;
        this.replies = replies;
        this.directory = directory;
    }

    /** One page, and where the next one begins. */
    public record Page(List<ApprovalView> items, @Nullable Cursor next) {}

    public Page list(Person person, @Nullable Cursor after, int limit) {
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
            List<ApprovalView> items = page.items().stream()
                    .flatMap(line -> Stream.ofNullable(waiting.get(line.id())).map(reply -> view(reply, line)))
                    .toList();
            return new Page(items, page.next());
        });
    }

    private ApprovalView view(Reply reply, ConversationLine conversation) {
        String author = reply.author();
        return new ApprovalView(
                ReplyView.of(reply, null),
                directory.get().ambassador(author).map(Ambassador::name).orElse(author),
                conversation,
                answers(reply));
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
