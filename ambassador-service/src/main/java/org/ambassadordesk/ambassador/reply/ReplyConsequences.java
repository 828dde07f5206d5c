package org.ambassadordesk.ambassador.reply;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Supplier;
import org.ambassadordesk.ambassador.Announcements;
import org.ambassadordesk.ambassador.access.Person;
import org.ambassadordesk.ambassador.delivery.DeliveryHold;
import org.ambassadordesk.ambassador.workspace.ConversationStart;
import org.ambassadordesk.ambassador.workspace.Conversations;
import org.ambassadordesk.ambassador.workspace.Drafts;
import org.ambassadordesk.ambassador.workspace.KeptConversation;
import org.ambassadordesk.contract.event.ActivityEvent;
import org.ambassadordesk.contract.event.Conversation.State;

/**
 * What follows from where a reply stands: for its conversation, its author's draft, the other services, and its way to
 * the customer. Within the transaction that stores the reply, under the conversation's lock.
 */
@ApplicationScoped
public class ReplyConsequences {
    /** Who sent a reply back that nobody sent back: the customer wrote, so its author is asked anew. */
    private static final String THE_DESK = "desk";

    private final Conversations conversations;
    private final ConversationStart start;
    private final Drafts drafts;
    private final Announcements announcements;
    private final ReplyDispatch dispatch;
    private final Questions questions;
    private final ClosingReplies closing;
    private final DeliveryHold hold;
    private final Supplier<UUID> ids;
    private final Clock clock;

    ReplyConsequences(
            Conversations conversations,
            ConversationStart start,
            Drafts drafts,
            Announcements announcements,
            ReplyDispatch dispatch,
            Questions questions,
            ClosingReplies closing,
            DeliveryHold hold,
            Supplier<UUID> ids,
            Clock clock) {
        this.conversations = conversations;
        this.start = start;
        this.drafts = drafts;
        this.announcements = announcements;
        this.dispatch = dispatch;
        this.questions = questions;
        this.closing = closing;
        this.hold = hold;
        this.ids = ids;
        this.clock = clock;
    }

    /** A new reply's id and the conversation's version with which it appears. */
    record Place(UUID reply, long version) {}

    /** Makes room for a reply in its conversation. */
    Place announce(KeptConversation conversation, Person author, boolean alone) {
        UUID reply = ids.get();
        start.beginUnlessBegun(conversation, author);
        if (alone) {
            return new Place(reply, conversations.append(conversation, holds() ? "reply-held" : "reply-approved"));
        }
        KeptConversation.Waiting waiting = new KeptConversation.Waiting(reply, author.id());
        conversations.await(conversation, waiting);
        return new Place(reply, conversations.append(conversation.waitingFor(waiting), "reply-submitted"));
    }

    /** Of a reply just handed in. */
    void ofNew(Reply reply, KeptConversation conversation) {
        drafts.discard(conversation.id(), reply.author());
        follow(reply, conversation);
    }

    /** Of a decision about a waiting reply. */
    public void ofDecision(Reply reply, KeptConversation conversation) {
        conversations.append(conversation, "reply-" + reply.status());
        conversations.awaitNothing(conversation);
        follow(reply, conversation);
    }

    private void follow(Reply reply, KeptConversation conversation) {
        UUID id = reply.id();
        UUID of = conversation.id();
        String author = reply.author();
        switch (reply) {
            case Reply.Submitted submitted ->
                announcements.tell(new ActivityEvent.ReplySubmitted(
                        of, id, author, submitted.written().submittedAt()));
            case Reply.Approved approved
            when approved.written().alone() && holds() -> {
                Instant until = approved.at().plus(hold.length());
                conversations.hold(conversation, id);
                dispatch.hold(approved, conversation, until);
                announcements.tell(new ActivityEvent.ReplyHeld(of, id, author, until, approved.at()));
            }
            case Reply.Approved approved -> {
                goOut(approved, conversation);
                dispatch.send(approved, conversation);
            }
            case Reply.SentBack back -> {
                keepWords(reply);
                announcements.tell(new ActivityEvent.ReplySentBack(of, id, author, back.by(), back.at()));
            }
            case Reply.Rejected rejected ->
                announcements.tell(new ActivityEvent.ReplyRejected(of, id, author, rejected.by(), rejected.at()));
            case Reply.Withdrawn withdrawn -> {
                keepWords(reply);
                announcements.tell(new ActivityEvent.ReplyWithdrawn(of, id, author, withdrawn.at()));
            }
            case Reply.Stale stale -> {
                keepWords(reply);
                announcements.tell(new ActivityEvent.ReplySentBack(of, id, author, THE_DESK, stale.at()));
            }
        }
    }

    /** Of a reply that was held back until now. */
    void ofReleased(Reply.Approved approved, KeptConversation conversation) {
        conversations.append(conversation, "reply-approved");
        goOut(approved, conversation);
    }

    /** Of a reply that was held back and does not go out: the customer never hears of it. */
    void ofTakenBack(Reply reply, KeptConversation conversation) {
        conversations.append(conversation, "reply-" + reply.status());
        conversations.hold(conversation, null);
        follow(reply, conversation);
    }

    private boolean holds() {
        return hold.length().isPositive();
    }

    private void goOut(Reply.Approved approved, KeptConversation conversation) {
        conversations.answeredBy(conversation, approved.author());
        if (conversation.state() == State.RESOLVED) {
            conversations.hold(conversation, null); // closed meanwhile, and stays so
        } else {
            conversations.answered(conversation);
        }
        announcements.tell(new ActivityEvent.ReplyApproved(
                conversation.id(),
                approved.id(),
                approved.author(),
                approved.by(),
                approved.at(),
                questions.asks(approved.id()) ? true : null));
        closing.closer(approved.id())
                .ifPresent(by -> announcements.tell(
                        new ActivityEvent.Resolved(ids.get(), conversation.id(), by, clock.instant())));
    }

    /** The author goes on from what was written, unless something new was begun meanwhile. */
    private void keepWords(Reply reply) {
        Written written = reply.written();
        if (drafts.find(written.conversationId(), written.author()).isEmpty()) {
            drafts.save(written.conversationId(), written.author(), written.text());
        }
    }
}
