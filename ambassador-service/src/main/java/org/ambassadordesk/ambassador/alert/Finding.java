package org.ambassadordesk.ambassador.alert;

import java.util.Locale;
import java.util.Objects;
import org.ambassadordesk.contract.directory.AlertRule;

/** What a rule makes of a situation. */
sealed interface Finding {
    /** It is as bad as the rule says. */
    record Wrong(String because) implements Finding {}

    /** It is not. */
    record Fine(String because) implements Finding {}

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
                        "somebody has waited for " + now.longestWait().toMinutes() + " min, the limit is "
                                + rule.window().toMinutes() + " min");
            case FORECAST -> {
                long breaches = now.breachesWithin(rule.window());
                yield judged(
                        breaches > limit(rule),
                        breaches + " deadlines will pass within "
                                + rule.window().toMinutes() + " min at the present pace, the limit is " + limit(rule));
            }
            case BURST ->
                judged(
                        now.arrived() > limit(rule),
                        now.arrived() + " customers wrote within "
                                + rule.window().toMinutes() + " min, the limit is " + limit(rule));
        };
    }

    private static Finding attainment(AlertRule rule, Situation now, int smallestGroup) {
        if (now.decided() == 0 || (smallestGroup > 1 && now.people() < smallestGroup)) {
            return new Unknown();
        }
        double kept = (double) now.met() / now.decided();
        double below = Objects.requireNonNullElse(rule.below(), 0.0);
        return judged(
                kept < below,
                String.format(
                        Locale.ROOT,
                        "%.1f %% of %d promises were kept within %d min, the limit is %.1f %%",
                        100 * kept,
                        now.decided(),
                        rule.window().toMinutes(),
                        100 * below));
    }

    private static long limit(AlertRule rule) {
        return Objects.requireNonNullElse(rule.moreThan(), 0);
    }

    private static Finding judged(boolean wrong, String because) {
        return wrong ? new Wrong(because) : new Fine(because);
    }
}
