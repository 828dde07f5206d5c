package org.ambassadordesk.router.routing;

import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import org.ambassadordesk.contract.event.ActivityEvent.Available;
import org.ambassadordesk.contract.event.ActivityEvent.Away;
import org.ambassadordesk.contract.event.RoutingEvent.EndReason;
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

    Attending(DeskState desk, Assigning assigning) {
        this.desk = desk;
        this.assigning = assigning;
    }

    void available(Available event) {
        Attendance known = desk.roster().attendance(event.ambassador());
        if (event.at().isBefore(known.saidAt())) {
            desk.facts().ignore(event, "said-otherwise-since");
            return;
        }
        desk.attend(known.available(event.signedIn(), event.at(), desk.now()));
        arrive(event.ambassador());
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
            takeBack(person, held -> !held.isStarted(), EndReason.SHIFT_ENDED);
        }
    }

    /** They did something, so they are there. */
    void react(String ambassador) {
        Attendance known = desk.roster().attendance(ambassador);
        Attendance reacted = known.reacted();
        if (!reacted.equals(known)) {
            desk.attend(reacted);
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
        conversation.exclude(held.ambassador(), EndReason.NO_REACTION);
        assigning.takeBack(conversation, held, EndReason.NO_REACTION, null);
        @Nullable Absence concluded = known.absence() == null ? missed.absence() : null;
        if (concluded != null) {
            leave(held.ambassador(), concluded);
        }
    }

    private void arrive(String ambassador) {
        desk.free(ambassador);
        desk.changeAttendance();
    }

    private void leave(String ambassador, Absence absence) {
        desk.changeAttendance();
        Person person = desk.roster().person(ambassador);
        if (person != null) {
            takeBack(person, held -> absence.interruptsWork() || !held.isStarted(), EndReason.AWAY);
        }
    }

    private void takeBack(Person person, Predicate<KeptAssignment> which, EndReason because) {
        for (UUID id : person.holds()) {
            DeskConversation conversation = Objects.requireNonNull(desk.find(id), "what is held is in memory");
            KeptAssignment held = Objects.requireNonNull(conversation.assignment(), "what is held is assigned");
            if (!held.isWaitingForApproval() && which.test(held)) {
                assigning.takeBack(conversation, held, because, null);
            }
        }
    }
}
