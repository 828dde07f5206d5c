package org.ambassadordesk.router.routing;

import java.time.Instant;
import java.util.UUID;
import org.ambassadordesk.contract.event.RoutingEvent.EndReason;
import org.ambassadordesk.contract.event.RoutingEvent.Ended;
import org.ambassadordesk.contract.event.RoutingEvent.Made;
import org.ambassadordesk.contract.event.RoutingEvent.Unroutable;
import org.ambassadordesk.router.assignment.Consideration;
import org.ambassadordesk.router.assignment.Waiting;
import org.ambassadordesk.router.conversation.DeskConversation;
import org.ambassadordesk.router.conversation.Drafting;
import org.ambassadordesk.router.conversation.KeptAssignment;
import org.ambassadordesk.router.conversation.Standing;
import org.ambassadordesk.router.conversation.WaitingReasons;
import org.ambassadordesk.router.roster.Attendance;
import org.ambassadordesk.router.roster.Person;
import org.ambassadordesk.router.roster.Signature;
import org.jspecify.annotations.Nullable;

/** Gives a conversation to a person and takes it back; nothing else does. */
final class Assigning {
    private final DeskState desk;
    private final CommonQueue queue;
    private final Reasons reasons;

    Assigning(DeskState desk, CommonQueue queue, Reasons reasons) {
        this.desk = desk;
        this.queue = queue;
        this.reasons = reasons;
    }

    /** The conversation waits; from now on this person holds it, under the next epoch. */
    void give(DeskConversation conversation, Person person, Grant grant) {
        if (conversation.assignment() != null) {
            throw new IllegalStateException(conversation.id() + " is held already");
        }
        Signature signature = queue.signatureOf(conversation);
        Waiting item = queue.item(conversation.id());
        Consideration considered =
                item == null ? Consideration.of(signature, conversation.excluded()) : queue.consider(item);
        var reason = reasons.inShort(conversation, person, grant, signature, considered);
        queue.leave(conversation);
        long epoch = conversation.nextEpoch();
        UUID decision = reasons.given(conversation, person, epoch, grant, signature, considered);
        KeptAssignment made = new KeptAssignment(
                conversation.id(),
                epoch,
                person.id(),
                decision,
                desk.now(),
                desk.now().plus(desk.rules().reactWithin()),
                grant.started() ? Drafting.startedAt(desk.now()) : Drafting.NONE,
                null,
                null,
                null,
                null);
        conversation.stand(new Standing.Assigned(made));
        person.hold(conversation.id());
        desk.keep(made);
        desk.tell(new Made(conversation.nextView(), person.id(), epoch, reason, grant.requestId(), desk.now()));
    }

    /** The person no longer holds it; it waits again for somebody. */
    void takeBack(DeskConversation conversation, KeptAssignment held, EndReason because, @Nullable UUID requestId) {
        letGo(conversation, held, because);
        queue.join(conversation);
        tellEnded(conversation, held, because, requestId);
    }

    /** As {@link #takeBack}; where this person was the last of all who may answer it, everybody starts over. */
    void takeBackFor(DeskConversation conversation, KeptAssignment held, EndReason because, @Nullable UUID requestId) {
        boolean startsOver = queue.startOver(conversation, held.ambassador());
        takeBack(conversation, held, because, requestId);
        if (startsOver && conversation.isQueued()) {
            desk.tell(new Unroutable(conversation.nextView(), WaitingReasons.EVERYBODY_DECLINED, desk.now()));
        }
    }

    /** The person no longer holds it, and nobody is to. */
    void close(DeskConversation conversation, KeptAssignment held, EndReason because, Standing next) {
        letGo(conversation, held, because);
        conversation.stand(next);
        tellEnded(conversation, held, because, null);
    }

    /** The newest state of an assignment that goes on. */
    void change(DeskConversation conversation, KeptAssignment anew) {
        conversation.stand(new Standing.Assigned(anew));
        desk.keep(anew);
        desk.touch(conversation);
        Person person = desk.roster().person(anew.ambassador());
        if (person != null) {
            hold(person, anew);
        }
    }

    /** Nobody has more time to react than the rule gives from now on, whatever was said under another clock or rule. */
    void limitReactions() {
        Instant latest = desk.now().plus(desk.rules().reactWithin());
        for (DeskConversation conversation : desk.held()) {
            KeptAssignment held = conversation.assignment();
            if (held != null && !held.isStarted() && held.reactBy().isAfter(latest)) {
                change(conversation, held.reactSooner(latest));
            }
        }
    }

    /** Counts towards the person's capacity unless a reply is handed in. */
    static void hold(Person person, KeptAssignment assignment) {
        if (assignment.isHandedIn()) {
            person.handIn(assignment.conversation());
        } else {
            person.takeBack(assignment.conversation());
        }
    }

    private void letGo(DeskConversation conversation, KeptAssignment held, EndReason because) {
        desk.keep(held.ended(desk.now(), because));
        Person person = desk.roster().person(held.ambassador());
        if (person != null) {
            person.letGo(conversation.id());
        }
        Attendance idle = desk.roster().attendance(held.ambassador());
        desk.attend(idle.letGo(desk.now()));
        desk.free(held.ambassador());
    }

    private void tellEnded(
            DeskConversation conversation, KeptAssignment held, EndReason because, @Nullable UUID requestId) {
        Instant at = desk.now();
        desk.tell(new Ended(conversation.nextView(), held.ambassador(), held.epoch(), because, requestId, at));
    }
}
