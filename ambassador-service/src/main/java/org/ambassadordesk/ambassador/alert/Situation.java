package org.ambassadordesk.ambassador.alert;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a rule looks at, at one moment.
 *
 * @param decided promises decided within the rule's window, kept or broken
 * @param met kept among them
 * @param unanswered broken among them, and nobody has answered yet
 * @param due promises that fell due within the rule's window, answered or not
 * @param oldest when the customer began to wait who has waited longest; null where nobody waits
 * @param deadlines of answers customers wait for, soonest first; what is overdue is not among them
 * @param answered within the rule's window
 * @param arrived customers who began to wait within the rule's window
 */
record Situation(
        Instant now,
        long decided,
        long met,
        long unanswered,
        long due,
        @Nullable Instant oldest,
        List<Instant> deadlines,
        long answered,
        long arrived) {
    /** The same, were so many answered within the rule's window. */
    Situation answering(long many) {
        return new Situation(now, decided, met, unanswered, due, oldest, deadlines, many, arrived);
    }

    /** How long somebody has waited; zero where nobody does. */
    Duration longestWait() {
        return oldest == null ? Duration.ZERO : Duration.between(oldest, now);
    }

    /**
     * How many of the deadlines within a window will pass, if people go on answering at the pace of the last one, the most
     * urgent first: the k-th answer comes after k times the mean time between answers.
     */
    long breachesWithin(Duration window) {
        Instant end = now.plus(window);
        long breaches = 0;
        long position = 0;
        for (Instant dueAt : deadlines) {
            if (dueAt.isAfter(end)) {
                break;
            }
            position++;
            boolean reached = answered > 0
                    && !now.plus(window.multipliedBy(position).dividedBy(answered))
                            .isAfter(dueAt);
            breaches += reached ? 0 : 1;
        }
        return breaches;
    }
}
