package org.ambassadordesk.router.routing;

import java.util.UUID;
import org.ambassadordesk.contract.event.RoutingEvent.Breached;
import org.ambassadordesk.contract.event.RoutingEvent.Warned;
import org.ambassadordesk.router.alarm.Due;
import org.ambassadordesk.router.conversation.DeskConversation;
import org.ambassadordesk.router.conversation.KeptAssignment;
import org.ambassadordesk.router.roster.Person;
import org.ambassadordesk.router.target.Notice;

/** What happens by itself as time passes. */
final class Ticking {
    /** So much at once: after a long standstill one transaction must not have to carry everything. */
    static final int AT_ONCE = 500;

    private final DeskState desk;
    private final Attending attending;
    private final Assigning assigning;
    private final Escalating escalating;
    private final Bursting bursting;

    Ticking(DeskState desk, Attending attending, Assigning assigning, Escalating escalating, Bursting bursting) {
        this.desk = desk;
        this.escalating = escalating;
        this.bursting = bursting;
        this.attending = attending;
        this.assigning = assigning;
    }

    void tick(boolean caughtUp) {
        if (desk.takeSetBack()) {
            setBack();
        }
        Due due = desk.alarms().take(desk.now(), caughtUp);
        for (int handled = 0; due != null; handled++) {
            ring(due);
            due = handled < AT_ONCE ? desk.alarms().take(desk.now(), caughtUp) : null;
        }
    }

    /**
     * Whose shift or absence is over comes or goes before anything else is decided: nobody gets a thing after the end of
     * a shift, however late the clock ticks.
     */
    void comeAndGo() {
        for (Due due = desk.alarms().takePerson(desk.now()); due != null; ) {
            ring(due);
            due = desk.alarms().takePerson(desk.now());
        }
    }

    private void ring(Due due) {
        switch (due.kind()) {
            case REACTION -> miss(UUID.fromString(due.ref()));
            case SHIFT -> attending.changeShift(due.ref());
            case BACK -> attending.back(due.ref());
            case STAY -> attending.endStay(due.ref());
            case NOTICE -> notice(UUID.fromString(due.ref()));
            case REACH -> reach(UUID.fromString(due.ref()));
            case BURST -> bursting.review(due.ref());
        }
    }

    private void miss(UUID id) {
        DeskConversation conversation = desk.find(id);
        KeptAssignment held = conversation == null ? null : conversation.assignment();
        if (conversation != null && held != null && held.isStarted()) {
            attending.endFinishing(conversation, held);
        } else if (conversation != null && held != null) {
            attending.miss(conversation, held);
        }
    }

    private void reach(UUID id) {
        DeskConversation conversation = desk.find(id);
        if (conversation != null && conversation.isQueued()) {
            escalating.lookFurther(conversation);
        }
    }

    private void notice(UUID id) {
        DeskConversation conversation = desk.find(id);
        if (conversation == null) {
            return;
        }
        boolean open = conversation.isOpen();
        var notices = conversation.deadlines().notices(open, desk.now());
        conversation.setDeadlines(deadlines -> deadlines.told(open, desk.now()));
        desk.touch(conversation);
        for (Notice notice : notices) {
            desk.tell(
                    notice.breached()
                            ? new Breached(conversation.nextView(), notice.kind(), desk.now())
                            : new Warned(conversation.nextView(), notice.kind(), desk.now()));
            if (notice.breached()) {
                escalating.overdue(conversation, notice.kind());
            }
        }
    }

    /** Times set under the clock that ran ahead would come too late: shifts, and the time to react. */
    private void setBack() {
        for (Person person : desk.roster().people()) {
            desk.reviewShift(person);
            desk.free(person.id());
        }
        desk.changeAttendance();
        assigning.limitReactions();
    }
}
