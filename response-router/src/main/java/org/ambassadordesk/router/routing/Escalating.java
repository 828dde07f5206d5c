package org.ambassadordesk.router.routing;

import java.util.List;
import org.ambassadordesk.contract.directory.Escalation;
import org.ambassadordesk.contract.event.AppliedTarget;
import org.ambassadordesk.contract.event.RoutingEvent.Changed;
import org.ambassadordesk.contract.event.RoutingEvent.Escalated;
import org.ambassadordesk.router.conversation.DeskConversation;
import org.ambassadordesk.router.conversation.Filing;
import org.jspecify.annotations.Nullable;

/** What the desk's rule says is to be done with what is overdue: once for each deadline, when its breach is told. */
final class Escalating {
    private final DeskState desk;
    private final CommonQueue queue;

    Escalating(DeskState desk, CommonQueue queue) {
        this.desk = desk;
        this.queue = queue;
    }

    void overdue(DeskConversation conversation, AppliedTarget.Kind kind) {
        Escalation escalation = desk.rules().escalation();
        if (escalation == null || escalation.overdue().isEmpty() || !conversation.isOpen()) {
            return;
        }
        List<Escalation.Step> steps = escalation.overdue();
        boolean raised = steps.contains(Escalation.Step.RAISE);
        if (raised) {
            conversation.refile(Filing::raised);
        }
        boolean secondTeam = steps.contains(Escalation.Step.SECOND_TEAM) && hasSecondTeam(conversation, escalation);
        if (conversation.isQueued()) {
            queue.lookFurther(conversation);
        }
        desk.tell(new Escalated(
                conversation.nextView(), kind, raised, secondTeam, steps.contains(Escalation.Step.LEAD), desk.now()));
    }

    /** Late enough to look further, though not for a step of the rule. */
    void lookFurther(DeskConversation conversation) {
        queue.lookFurther(conversation);
        desk.tell(new Changed(conversation.nextView(), "relaxed", null, desk.now()));
    }

    private boolean hasSecondTeam(DeskConversation conversation, Escalation escalation) {
        @Nullable String topic = conversation.filing().topic();
        return topic != null
                && desk.directory()
                        .topic(topic)
                        .filter(known -> escalation.secondTeams().containsKey(known.team()))
                        .isPresent();
    }
}
