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

    /**
     * A reply goes out: its whole drafting time is learned, once. What never goes out teaches nothing, and what comes back
     * to its author takes up their room again, so that it is one longer piece of work and not two short ones.
     */
    void handled(DeskConversation conversation, KeptAssignment held, Instant at) {
        Duration drafted = held.drafting().until(at);
        String topic = conversation.filing().topic();
        if (topic != null && drafted.isPositive()) {
            estimates.handled(held.ambassador(), topic, conversation.said().length(), drafted);
            // what seemed too long for the time they have may fit now
            desk.roster().staying().forEach(person -> desk.free(person.id()));
        }
    }

    /** What was learned from this input is stored with what follows from it. */
    void settle() {
        estimates.takeChanged().forEach(experience -> desk.facts().add(new Fact.ExperienceKept(experience)));
    }
}
