package org.ambassadordesk.ambassador.reply;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import org.ambassadordesk.ambassador.delivery.DeliveryIntent;
import org.ambassadordesk.ambassador.delivery.Outgoing;
import org.ambassadordesk.ambassador.directory.CurrentDirectory;
import org.ambassadordesk.ambassador.workspace.Conversations;
import org.ambassadordesk.ambassador.workspace.KeptComment;
import org.ambassadordesk.ambassador.workspace.KeptConversation;
import org.ambassadordesk.contract.directory.Ambassador;
import org.ambassadordesk.contract.event.Comment;

/** Puts together what the customer gets, and intends its delivery. */
@ApplicationScoped
class ReplyDispatch {
    private final Conversations conversations;
    private final CurrentDirectory directory;
    private final DeliveryIntent delivery;

    ReplyDispatch(Conversations conversations, CurrentDirectory directory, DeliveryIntent delivery) {
        this.conversations = conversations;
        this.directory = directory;
        this.delivery = delivery;
    }

    void send(Reply.Approved reply, KeptConversation conversation) {
        delivery.intend(outgoing(reply, conversation), conversation);
    }

    /** The same, held back until then. */
    void hold(Reply.Approved reply, KeptConversation conversation, Instant until) {
        delivery.hold(outgoing(reply, conversation), until);
    }

    private Outgoing outgoing(Reply.Approved reply, KeptConversation conversation) {
        Written written = reply.written();
        String author = written.author();
        Optional<Comment> answered = lastRead(conversation, written.seenVersion());
        return new Outgoing(
                reply.id(),
                conversation.id(),
                conversation.routed().source(),
                conversation.channel(),
                author,
                directory.get().ambassador(author).map(Ambassador::name).orElse(author),
                written.disclosure().addTo(reply.text()),
                written.disclosure().text(),
                answered.map(Comment::id).orElse(null),
                answered.map(Comment::externalId).orElse(null),
                answered.map(Comment::threadId).orElse(null),
                reply.at());
    }

    /** The newest comment the author had read: the one that is answered. */
    private Optional<Comment> lastRead(KeptConversation conversation, long seenVersion) {
        return conversations.commentsAfter(conversation.id(), -1).stream()
                .filter(comment -> comment.atVersion() <= seenVersion && comment.withdrawnAt() == null)
                .reduce((earlier, later) -> later)
                .map(KeptComment::comment);
    }
}
