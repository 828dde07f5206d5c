package org.ambassadordesk.contract.directory;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How the desk assigns.
 *
 * @param reactWithin no reaction for so long and the next one gets it; default PT3M
 * @param keepSameAmbassador whether a customer stays with the same person where possible
 * @param finishWithin how long after somebody's time is over they may still finish what they started; null where the
 *     desk does not say, see {@link #finishTime}
 * @param relax what gives way when it gets late; null: nothing
 * @param escalation what happens to what is overdue; null: it is told as breached, no more
 * @param burst from when on many comments on one topic are a burst; null: see {@link #burstRule}
 * @param targetRules other response targets than the topic's, the first that holds; null: none
 * @param priorityRules how urgent comments are, the first that holds; null: the standard rules
 */
public record RoutingRules(
        Duration reactWithin,
        boolean keepSameAmbassador,
        Availability availability,
        @Nullable Duration finishWithin,
        @Nullable Relaxation relax,
        @Nullable Escalation escalation,
        @Nullable BurstRule burst,
        @Nullable List<TargetRule> targetRules,
        @Nullable List<PriorityRule> priorityRules) {
    /** Enough to end a sentence and send it. */
    private static final Duration FINISH_WITHIN = Duration.ofMinutes(15);

    /** Who counts as available. */
    public enum Availability {
        /** On shift and not away. */
        @JsonProperty("shift")
        SHIFT,
        /** Also signed in now. */
        @JsonProperty("present")
        PRESENT
    }

    /** Rules that say nothing of relaxing, escalation, bursts, targets and priorities. */
    public RoutingRules(Duration reactWithin, boolean keepSameAmbassador, Availability availability) {
        this(reactWithin, keepSameAmbassador, availability, null, null, null, null, null, null);
    }

    public static RoutingRules standard() {
        return new RoutingRules(Duration.ofMinutes(3), true, Availability.SHIFT);
    }

    /** How long after somebody's time is over they may still finish what they started; zero: not at all. */
    public Duration finishTime() {
        return finishWithin == null ? FINISH_WITHIN : finishWithin;
    }

    /** From when on many comments on one topic are a burst. */
    public BurstRule burstRule() {
        return burst == null ? BurstRule.standard() : burst;
    }

    /** The response target that a rule names; empty: the topic's own. */
    public Optional<String> target(Condition.Case looked) {
        return Stream.ofNullable(targetRules)
                .flatMap(List::stream)
                .filter(rule -> rule.when().holds(looked))
                .map(TargetRule::target)
                .findFirst();
    }

    /** How urgent a comment is: 1 (most urgent) to 4. */
    public int priority(Condition.Case looked) {
        return (priorityRules == null ? PriorityRule.standard() : priorityRules)
                .stream()
                        .filter(rule -> rule.when().holds(looked))
                        .mapToInt(PriorityRule::priority)
                        .findFirst()
                        .orElse(PriorityRule.ORDINARY);
    }
}
