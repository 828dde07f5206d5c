package org.ambassadordesk.router.routing;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import org.ambassadordesk.router.conversation.DeskConversation;
import org.ambassadordesk.router.conversation.KeptAssignment;
import org.ambassadordesk.router.estimate.Estimates;
import org.ambassadordesk.router.estimate.Estimates.Reaction;
import org.ambassadordesk.router.estimate.Experience;

/** What really happened teaches the policy's estimates; what they learned is kept with everything else. */
final class Learning {
    private final DeskState desk;
    private final Estimates estimates;

    Learning(DeskState desk, Estimates estimates) {
        this.desk = desk;
        this.estimates = estimates;
    }

    void restore(Collection<Experience> experiences) {
        estimates.restore(experiences);
    }

    void started(KeptAssignment held) {
        reacted(held, Reaction.STARTED);
    }

    void missed(KeptAssignment held) {
        reacted(held, Reaction.MISSED);
    }

    /** What was opened and then handed back is work that nobody finished, not a refusal to begin. */
    void declined(KeptAssignment held) {
        if (!held.isStarted()) {
            reacted(held, Reaction.DECLINED);
        }
    }

    private void reacted(KeptAssignment held, Reaction reaction) {
        estimates.reacted(held.ambassador(), reaction, Duration.between(held.madeAt(), desk.now()));
    }

    /** From the start to the first draft that is handed in; what an approver sends back is not measured again. */
    void handled(DeskConversation conversation, KeptAssignment held, Instant at) {
        Instant started = held.startedAt();
        String topic = conversation.filing().topic();
        if (started != null && topic != null && !held.isHandedIn() && at.isAfter(started)) {
            estimates.handled(held.ambassador(), topic, conversation.said().length(), Duration.between(started, at));
            // what seemed too long for the time they have may fit now
            desk.roster().staying().forEach(person -> desk.free(person.id()));
        }
    }

    /** What was learned from this input is stored with what follows from it. */
    void settle() {
        estimates.takeChanged().forEach(experience -> desk.facts().add(new Fact.ExperienceKept(experience)));
    }
}
