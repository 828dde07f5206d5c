package org.ambassadordesk.router.routing;

import java.util.UUID;
import org.ambassadordesk.contract.event.ActivityEvent;
import org.ambassadordesk.contract.event.ActivityEvent.ReplyApproved;
import org.ambassadordesk.contract.event.ActivityEvent.ReplyDelivered;
import org.ambassadordesk.contract.event.ActivityEvent.ReplyFailed;
import org.ambassadordesk.contract.event.ActivityEvent.ReplyHeld;
import org.ambassadordesk.contract.event.ActivityEvent.ReplySubmitted;
import org.ambassadordesk.contract.event.ActivityEvent.Resolved;
import org.ambassadordesk.contract.event.ActivityEvent.Started;
import org.ambassadordesk.contract.event.RoutingEvent.Closed;
import org.ambassadordesk.contract.event.RoutingEvent.EndReason;
import org.ambassadordesk.router.conversation.DeskConversation;
import org.ambassadordesk.router.conversation.KeptAssignment;
import org.ambassadordesk.router.conversation.Standing;
import org.ambassadordesk.router.roster.Absence;
import org.ambassadordesk.router.roster.Person;

/** What happens to a conversation in its holder's hands, from the first look to the delivered answer. */
final class Answering {
    private final DeskState desk;
    private final Queueing queueing;
    private final Assigning assigning;
    private final Attending attending;
    private final Learning learning;

    Answering(DeskState desk, Queueing queueing, Assigning assigning, Attending attending, Learning learning) {
        this.desk = desk;
        this.queueing = queueing;
        this.assigning = assigning;
        this.attending = attending;
        this.learning = learning;
    }

    void start(DeskConversation conversation, Started event) {
        KeptAssignment held = conversation.assignment();
        if (held == null || held.epoch() != event.epoch() || !held.ambassador().equals(event.ambassador())) {
            desk.facts().ignore(event, "old-epoch");
        } else if (held.isStarted()) {
            desk.facts().ignore(event, "started-already");
        } else {
            assigning.change(conversation, held.started(event.at()));
            learning.started(held);
            attending.react(held.ambassador());
        }
    }

    /** Waits for approval. */
    void submit(DeskConversation conversation, ReplySubmitted event) {
        handIn(conversation, event, event.replyId(), event.ambassador());
    }

    /** Sent, and may still be taken back. */
    void hold(DeskConversation conversation, ReplyHeld event) {
        handIn(conversation, event, event.replyId(), event.ambassador());
    }

    /** The author stays the holder, but has room for something else. */
    private void handIn(DeskConversation conversation, ActivityEvent event, UUID reply, String author) {
        KeptAssignment held = conversation.assignment();
        if (held == null || !held.ambassador().equals(author)) {
            desk.facts().ignore(event, "not-held");
        } else {
            assigning.change(conversation, held.submitted(reply, event.at()));
            attending.react(author);
            desk.free(author);
        }
    }

    /**
     * Sent back, rejected or taken back: the author's turn again, unless they went away meanwhile. Where they got something
     * else instead, they now hold more than their capacity, and get nothing new until they are below it.
     */
    void returnToAuthor(DeskConversation conversation, ActivityEvent event, UUID reply) {
        KeptAssignment held = conversation.assignment();
        if (held == null || !reply.equals(held.waitingReply())) {
            desk.facts().ignore(event, "not-held");
            return;
        }
        Person author = desk.roster().person(held.ambassador());
        boolean isOver =
                author != null && !author.shift().isOn() && author.attendance().hereUntil() == null;
        KeptAssignment back = held.backToAuthor(event.at());
        if (isOver) {
            back = back.finishing(desk.now().plus(desk.rules().finishTime()));
        }
        assigning.change(conversation, back);
        Absence absence = author == null ? null : author.attendance().absence();
        if (absence != null && absence.interruptsWork()) {
            assigning.takeBack(conversation, back, EndReason.AWAY, null);
        }
    }

    /** The reply may go out: the customer's turn, unless they wrote again after it was approved. */
    void approve(DeskConversation conversation, ReplyApproved event) {
        if (conversation.isOnItsWay(event.replyId())) {
            desk.facts().ignore(event, "approved-already");
            return;
        }
        boolean wasOpen = conversation.isOpen();
        KeptAssignment held = conversation.assignment();
        if (held != null && held.isFor(event.replyId(), event.ambassador(), event.by())) {
            learning.handled(conversation, held, event.at());
        }
        conversation.answer(event.replyId(), event.ambassador(), event.at());
        desk.history().rememberAnswer(conversation.subject().contactId(), event.ambassador(), event.at());
        attending.react(event.ambassador());
        if (!wasOpen) {
            desk.touch(conversation);
            return;
        }
        queueing.leave(conversation);
        if (held != null) {
            assigning.close(conversation, held, EndReason.ANSWERED, new Standing.Answered());
        } else {
            conversation.stand(new Standing.Answered());
            queueing.tellChanged(conversation, "answered", null);
        }
        if (conversation.said().unanswered() > 0) {
            queueing.queueAgain(conversation);
            queueing.tellChanged(conversation, "commented-meanwhile", null);
        } else if (Boolean.TRUE.equals(event.waitForCustomer())) {
            conversation.setDeadlines(deadlines -> deadlines.pause(event.at()));
            queueing.tellChanged(conversation, "customer-asked", null);
        }
    }

    void deliver(DeskConversation conversation, ReplyDelivered event) {
        if (!conversation.isOnItsWay(event.replyId())) {
            desk.facts().ignore(event, "unknown-reply");
            return;
        }
        conversation.deliver(event.replyId(), event.at());
        queueing.tellChanged(conversation, "delivered", null);
    }

    /** Nobody tries any more: the answer is owed again, also where the matter was closed since it seemed answered. */
    void fail(DeskConversation conversation, ReplyFailed event) {
        if (!conversation.isOnItsWay(event.replyId())) {
            desk.facts().ignore(event, "unknown-reply");
            return;
        }
        conversation.fail(event.replyId());
        queueing.resumeClocks(conversation, desk.now());
        boolean seemedAnswered = conversation.standing() instanceof Standing.Answered
                || conversation.standing() instanceof Standing.Resolved;
        boolean owed = seemedAnswered && !conversation.hasRepliesOnTheirWay();
        if (owed) {
            queueing.queueAgain(conversation);
        } else if (conversation.isQueued()) {
            queueing.rejoin(conversation);
        }
        queueing.tellChanged(conversation, "delivery-failed", null);
    }

    /** By a person's decision the matter is over. */
    void resolve(DeskConversation conversation, Resolved event) {
        if (conversation.standing() instanceof Standing.Resolved
                || conversation.standing() instanceof Standing.Withdrawn) {
            desk.facts()
                    .refuse(event.requestId(), conversation.id(), Refusal.NOT_OPEN, "it is over already", desk.now());
            return;
        }
        queueing.resumeClocks(conversation, event.at());
        conversation.settle(event.at());
        queueing.leave(conversation);
        KeptAssignment held = conversation.assignment();
        if (held != null) {
            assigning.close(conversation, held, EndReason.RESOLVED, new Standing.Resolved());
        } else {
            conversation.stand(new Standing.Resolved());
        }
        desk.tell(new Closed(conversation.nextView(), event.requestId(), desk.now()));
    }
}
