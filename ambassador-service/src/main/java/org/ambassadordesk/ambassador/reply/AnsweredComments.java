package org.ambassadordesk.ambassador.reply;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.ambassadordesk.ambassador.workspace.Conversations;

/** What the customer wrote that a reply answers, for whoever judges the reply. */
@ApplicationScoped
public class AnsweredComments {
    private final Conversations conversations;
    private final Replies replies;

    AnsweredComments(Conversations conversations, Replies replies) {
        this.conversations = conversations;
        this.replies = replies;
    }

    /**
     * Whom a reply answers, and what.
     *
     * @param comments what its author had read and no earlier reply had answered, oldest first; without what was taken back
     */
    public record Answered(String contactName, List<Since.Comment> comments) {}

    public Answered of(Reply reply) {
        Written written = reply.written();
        long answered = replies.of(written.conversationId()).stream()
                .filter(Reply.Approved.class::isInstance)
                .filter(earlier -> earlier.written().atVersion() < written.atVersion())
                .mapToLong(earlier -> earlier.written().seenVersion())
                .max()
                .orElse(-1);
        List<Since.Comment> comments = conversations.commentsAfter(written.conversationId(), answered).stream()
                .filter(comment -> comment.atVersion() <= written.seenVersion() && comment.withdrawnAt() == null)
                .map(Since.Comment::of)
                .toList();
        String contact = conversations
                .find(written.conversationId())
                .map(conversation -> conversation.routed().contactName())
                .orElse("");
        return new Answered(contact, comments);
    }
}
