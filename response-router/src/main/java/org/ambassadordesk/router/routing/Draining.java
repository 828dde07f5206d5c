package org.ambassadordesk.router.routing;

import java.util.List;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.UUID;
import org.ambassadordesk.contract.event.RoutingEvent.Unroutable;
import org.ambassadordesk.router.assignment.Consideration;
import org.ambassadordesk.router.assignment.FreePeople;
import org.ambassadordesk.router.assignment.Pick;
import org.ambassadordesk.router.assignment.Waiting;
import org.ambassadordesk.router.conversation.DeskConversation;
import org.ambassadordesk.router.conversation.Standing.Queued;
import org.ambassadordesk.router.conversation.WaitingReasons;
import org.ambassadordesk.router.roster.Person;

/**
 * After every input: nobody idles while something they may answer waits. Looks only at who became free and what arrived;
 * everything else was settled before.
 */
final class Draining {
    private final DeskState desk;
    private final CommonQueue queue;
    private final Assigning assigning;
    private final Reasons reasons;

    Draining(DeskState desk, CommonQueue queue, Assigning assigning, Reasons reasons) {
        this.desk = desk;
        this.queue = queue;
        this.assigning = assigning;
        this.reasons = reasons;
    }

    void drain() {
        boolean attendanceChanged = desk.takeAttendanceChanged();
        serveFreed(desk.takeFreed());
        List<Waiting> arrived = queue.takeArrived();
        arrived.forEach(this::serveArrived);
        if (attendanceChanged
                || arrived.stream().anyMatch(item -> !item.excluded().isEmpty())) {
            forgiveMisses();
        }
        queue.takeLost().forEach(this::tellLost);
    }

    /** A lead's affair, unless somebody got it after all. */
    private void tellLost(UUID id) {
        DeskConversation conversation = desk.find(id);
        if (conversation != null
                && conversation.standing() instanceof Queued(String reason)
                && WaitingReasons.isUnroutable(reason)) {
            desk.tell(new Unroutable(conversation.nextView(), reason, desk.now()));
        }
    }

    /** One each in turn, so that nobody fills up while another idles. */
    private void serveFreed(List<Person> freed) {
        PriorityQueue<Person> inTurn = new PriorityQueue<>(FreePeople.BY_TURN);
        freed.stream().filter(Person::isFree).forEach(inTurn::add);
        for (Person person = inTurn.poll(); person != null; person = inTurn.poll()) {
            Pick<Waiting> pick = queue.policy().itemFor(person, desk.now());
            if (pick != null) {
                assigning.give(waiting(pick.best().conversation()), person, Grant.freed(pick));
                if (person.isFree()) {
                    inTurn.add(person);
                }
            }
        }
    }

    private void serveArrived(Waiting item) {
        if (!item.equals(queue.item(item.conversation()))) {
            return;
        }
        DeskConversation conversation = waiting(item.conversation());
        Consideration considered = queue.consider(item);
        if (!considered.free().isEmpty()) {
            give(item, conversation, considered);
        } else if (conversation.standing() instanceof Queued(String reason)) {
            reasons.waits(conversation, reason, item.signature(), considered);
        }
    }

    private void give(Waiting item, DeskConversation conversation, Consideration considered) {
        Pick<Person> pick = queue.policy().personFor(item, considered.free(), desk.now());
        assigning.give(conversation, pick.best(), Grant.arrived(pick));
    }

    /** Where everybody who is there has missed it, it starts over with all of them. */
    private void forgiveMisses() {
        for (UUID id : queue.withExclusions()) {
            Waiting item = Objects.requireNonNull(queue.item(id));
            DeskConversation conversation = waiting(id);
            if (desk.premises().startsOver(item) && conversation.forgiveMisses()) {
                desk.touch(conversation);
                queue.rejoin(conversation);
                Waiting anew = Objects.requireNonNull(queue.item(id));
                Consideration considered = queue.consider(anew);
                if (!considered.free().isEmpty()) {
                    give(anew, conversation, considered);
                }
            }
        }
    }

    private DeskConversation waiting(UUID id) {
        return Objects.requireNonNull(desk.find(id), "what waits is in memory");
    }
}
