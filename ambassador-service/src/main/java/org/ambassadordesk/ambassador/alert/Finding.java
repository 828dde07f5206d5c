package org.ambassadordesk.ambassador.alert;

import java.util.Objects;
import org.ambassadordesk.contract.directory.AlertRule;

/** What a rule makes of a situation. */
sealed interface Finding {
    /** It is as bad as the rule says. */
    record Wrong(Reason because) implements Finding {}

    /** It is not. */
    record Fine(Reason because) implements Finding {}

    /** There is nothing to judge by. */
    record Unknown(Reason because) implements Finding {}

    /** What the rule says. */
    static Finding of(AlertRule rule, Situation now) {
        return switch (rule.kind()) {
            case ATTAINMENT -> attainment(rule, now);
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

    private static Finding attainment(AlertRule rule, Situation now) {
        double below = Objects.requireNonNullElse(rule.below(), 0.0);
        long minutes = rule.window().toMinutes();
        if (now.decided() == 0) {
            return nothing(rule, below);
        }
        double kept = (double) now.met() / now.decided();
        return judged(kept < below, new Reason(rule.kind(), kept, now.decided(), minutes, below));
    }

    /**
     * What a rule on attainment makes of what nobody answered, which is about nobody's work: as if every other promise that
     * fell due had been kept. How many were answered, and when, changes nothing of it: whoever sets limits would read it from
     * where an alert begins.
     */
    static Finding ofUnanswered(AlertRule rule, Situation now) {
        double below = Objects.requireNonNullElse(rule.below(), 0.0);
        long minutes = rule.window().toMinutes();
        if (now.due() > 0 && now.unanswered() == now.due()) {
            return judged(below > 0, new Reason(rule.kind(), 0, now.due(), minutes, below));
        }
        double atBest = (double) (now.due() - now.unanswered()) / now.due(); // not a number where nothing fell due
        return atBest < below
                ? new Wrong(new Reason(rule.kind(), Reason.NOT_TOLD, now.unanswered(), minutes, below))
                : nothing(rule, below);
    }

    /** What a rule makes of promises that may be told; their spans are over. */
    static Finding ofWhole(AlertRule rule, WholeSpans spans) {
        double below = Objects.requireNonNullElse(rule.below(), 0.0);
        double kept = (double) spans.met() / spans.decided();
        return judged(
                kept < below,
                new Reason(rule.kind(), kept, spans.decided(), spans.covered().toMinutes(), below));
    }

    /** What a rule makes of the pace of answers that may be told: the mean of their spans, whatever people do at the moment. */
    static Finding atPaceOf(WholeSpans spans, AlertRule rule, Situation now) {
        return spans.answered() == 0
                ? nothing(rule, 0)
                : counted(
                        rule, now.answering(spans.answersWithin(rule.window())).breachesWithin(rule.window()));
    }

    private static Unknown nothing(AlertRule rule, double limit) {
        return new Unknown(
                new Reason(rule.kind(), Reason.NOT_TOLD, 0, rule.window().toMinutes(), limit));
    }

    private static Finding judged(boolean wrong, Reason because) {
        return wrong ? new Wrong(because) : new Fine(because);
    }
}
