package org.ambassadordesk.ambassador.alert;

import java.util.Objects;
import org.ambassadordesk.contract.directory.AlertRule;

/** What a rule makes of a situation. */
sealed interface Finding {
    /** It is as bad as the rule says. */
    record Wrong(Reason because) implements Finding {}

    /** It is not. */
    record Fine(Reason because) implements Finding {}

    /** There is nothing to judge by: what was said last stands. */
    record Unknown() implements Finding {}

    /**
     * What the rule says.
     *
     * @param smallestGroup fewer people behind an attainment, and nothing is said about it
     */
    static Finding of(AlertRule rule, Situation now, int smallestGroup) {
        return switch (rule.kind()) {
            case ATTAINMENT -> attainment(rule, now, smallestGroup);
            case BACKLOG_AGE ->
                judged(
                        now.longestWait().compareTo(rule.window()) > 0,
                        new Reason(
                                rule.kind(),
                                now.longestWait().toMinutes(),
                                0,
                                rule.window().toMinutes(),
                                rule.window().toMinutes()));
            case FORECAST -> counted(rule, now.breachesWithin(rule.window()));
            case BURST -> counted(rule, now.arrived());
        };
    }

    private static Finding counted(AlertRule rule, long found) {
        long limit = Objects.requireNonNullElse(rule.moreThan(), 0);
        return judged(
                found > limit, new Reason(rule.kind(), found, 0, rule.window().toMinutes(), limit));
    }

    private static Finding attainment(AlertRule rule, Situation now, int smallestGroup) {
        if (now.decided() == 0 || (smallestGroup > 1 && now.people() < smallestGroup)) {
            return new Unknown();
        }
        double kept = (double) now.met() / now.decided();
        double below = Objects.requireNonNullElse(rule.below(), 0.0);
        return judged(
                kept < below,
                new Reason(rule.kind(), kept, now.decided(), rule.window().toMinutes(), below));
    }

    private static Finding judged(boolean wrong, Reason because) {
        return wrong ? new Wrong(because) : new Fine(because);
    }
}
