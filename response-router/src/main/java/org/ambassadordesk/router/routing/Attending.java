package org.ambassadordesk.router.routing;

import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.ambassadordesk.contract.event.ActivityEvent.Available;
import org.ambassadordesk.contract.event.ActivityEvent.Away;
import org.ambassadordesk.contract.event.RoutingEvent.BackAgain;
import org.ambassadordesk.contract.event.RoutingEvent.EndReason;
import org.ambassadordesk.contract.event.RoutingEvent.TakenToBeAway;
import org.ambassadordesk.router.conversation.DeskConversation;
import org.ambassadordesk.router.conversation.KeptAssignment;
import org.ambassadordesk.router.roster.Absence;
import org.ambassadordesk.router.roster.Attendance;
import org.ambassadordesk.router.roster.Person;
import org.jspecify.annotations.Nullable;

/** People come and go; what they cannot go on with waits for somebody else. */
final class Attending {
    private final DeskState desk;
    private final Assigning assigning;
    private final Learning learning;

    Attending(DeskState desk, Assigning assigning, Learning learning) {
        this.desk = desk;
        this.assigning = assigning;
        this.learning = learning;
    }

    void available(Available event) {
        Attendance known = desk.roster().attendance(event.ambassador());
        if (event.at().isBefore(known.saidAt())) {
            desk.facts().ignore(event, "said-otherwise-since");
            return;
        }
        if (event.until() != null && !event.until().isAfter(desk.now())) {
            desk.facts().ignore(event, "over-already");
            return;
        }
        desk.attend(known.available(event.signedIn(), event.until(), event.at(), desk.now()));
        tellBack(known);
        arrive(event.ambassador());
    }

    /** The time they said they have is over; by their shift they may still be there. */
    void endStay(String ambassador) {
        desk.attend(desk.roster().attendance(ambassador).staysNoLonger());
        desk.changeAttendance();
        Person person = desk.roster().person(ambassador);
        if (person != null && person.shift().isOn()) {
            arrive(ambassador);
        } else if (person != null) {
            endTime(person);
        }
    }

    /** The newest statement replaces an earlier one, also where it ends sooner. */
    void away(Away event) {
        Attendance known = desk.roster().attendance(event.ambassador());
        if (event.at().isBefore(known.saidAt())) {
            desk.facts().ignore(event, "said-otherwise-since");
        } else if (event.state().equals("signed-out")) {
            desk.attend(known.signedOut(event.at()));
            desk.changeAttendance();
        } else if (event.until() != null && !event.until().isAfter(desk.now())) {
            desk.facts().ignore(event, "over-already");
        } else {
            Absence absence = new Absence(event.state(), event.until());
            desk.attend(known.away(absence, event.at()));
            leave(event.ambassador(), absence);
        }
    }

    /** The absence has run its time. */
    void back(String ambassador) {
        desk.attend(desk.roster().attendance(ambassador).back(desk.now()));
        arrive(ambassador);
    }

    /** The shift begins or ends. */
    void changeShift(String ambassador) {
        Person person = Objects.requireNonNull(desk.roster().person(ambassador));
        desk.reviewShift(person);
        if (person.shift().isOn()) {
            arrive(ambassador);
        } else {
            desk.changeAttendance();
            if (person.attendance().hereUntil() == null) {
                endTime(person);
            }
        }
    }

    /** What was not started goes at once; what was started may be finished for a while. */
    private void endTime(Person person) {
        Duration finish = desk.rules().finishTime();
        takeBack(person, held -> !held.isStarted() || finish.isZero(), EndReason.SHIFT_ENDED);
        forEachInWork(
                person,
                (conversation, held) ->
                        assigning.change(conversation, held.finishing(desk.now().plus(finish))));
    }

    /** The time to finish is over too. A draft stays with its author. */
    void endFinishing(DeskConversation conversation, KeptAssignment held) {
        assigning.takeBack(conversation, held, EndReason.SHIFT_ENDED, null);
    }

    /** They did something, so they are there. */
    void react(String ambassador) {
        Attendance known = desk.roster().attendance(ambassador);
        Attendance reacted = known.reacted();
        if (!reacted.equals(known)) {
            desk.attend(reacted);
            tellBack(known);
            if (known.absence() != null) {
                arrive(ambassador);
            }
        }
    }

    /** Time to react is over: somebody else's turn. */
    void miss(DeskConversation conversation, KeptAssignment held) {
        Attendance known = desk.roster().attendance(held.ambassador());
        Attendance missed = known.missed();
        desk.attend(missed);
        learning.missed(held);
        conversation.exclude(held.ambassador(), EndReason.NO_REACTION);
        assigning.takeBackFor(conversation, held, EndReason.NO_REACTION, null);
        @Nullable Absence concluded = known.absence() == null ? missed.absence() : null;
        if (concluded != null) {
            desk.tell(new TakenToBeAway(held.ambassador(), missed.missesInARow(), desk.now()));
            leave(held.ambassador(), concluded);
        }
    }

    private void tellBack(Attendance before) {
        if (before.isTakenToBeAway()) {
            desk.tell(new BackAgain(before.ambassador(), desk.now()));
        }
    }

    private void arrive(String ambassador) {
        desk.free(ambassador);
        desk.changeAttendance();
        Person person = desk.roster().person(ambassador);
        if (person != null && (person.shift().isOn() || person.attendance().hereUntil() != null)) {
            forEachInWork(person, (conversation, held) -> {
                if (held.finishBy() != null) {
                    assigning.change(conversation, held.goingOn());
                }
            });
        }
    }

    private void leave(String ambassador, Absence absence) {
        desk.changeAttendance();
        Person person = desk.roster().person(ambassador);
        if (person != null) {
            takeBack(person, held -> absence.interruptsWork() || !held.isStarted(), EndReason.AWAY);
        }
    }

    private void takeBack(Person person, Predicate<KeptAssignment> which, EndReason because) {
        forEachInWork(person, (conversation, held) -> {
            if (which.test(held)) {
                assigning.takeBack(conversation, held, because, null);
            }
        });
    }

    private void forEachInWork(Person person, BiConsumer<DeskConversation, KeptAssignment> action) {
        for (UUID id : person.holds()) {
            DeskConversation conversation = Objects.requireNonNull(desk.find(id), "what is held is in memory");
            KeptAssignment held = Objects.requireNonNull(conversation.assignment(), "what is held is assigned");
            if (!held.isHandedIn()) {
                action.accept(conversation, held);
            }
        }
    }
}
