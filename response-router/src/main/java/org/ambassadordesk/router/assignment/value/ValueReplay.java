package org.ambassadordesk.router.assignment.value;

import java.util.Map;
import java.util.Optional;

/** Decides again from what was stored of a decision, so that anybody can check that the winner had to win. */
public final class ValueReplay {
    private static final String INDEX = "index";
    private static final String FIT = "fit";

    private ValueReplay() {}

    /**
     * What both come to when computed again.
     *
     * @param winner higher is better
     * @param second of the runner-up; empty where there was none
     * @param unchanged whether both are, to the last digit, what was stored
     */
    public record Outcome(double winner, Optional<Double> second, boolean unchanged) {
        /** Whether the winner still wins. */
        public boolean isConfirmed() {
            return unchanged && second.map(other -> winner >= other).orElse(true);
        }
    }

    /**
     * Computes a decision of {@link DeadlineValue} again.
     *
     * @return empty where the terms are of another policy, or where a person decided
     * @throws IllegalArgumentException where a term is missing
     */
    public static Optional<Outcome> of(Map<String, String> terms) {
        if (terms.containsKey(INDEX)) {
            return Optional.of(outcome(INDEX, terms));
        }
        return terms.containsKey(FIT) ? Optional.of(outcome(FIT, terms)) : Optional.empty();
    }

    private static Outcome outcome(String kind, Map<String, String> terms) {
        double winner = again(kind, ValueTerms.WINNER, terms);
        boolean same = winner == stored(kind, ValueTerms.WINNER, terms);
        if (!terms.containsKey(ValueTerms.SECOND + kind)) {
            return new Outcome(winner, Optional.empty(), same);
        }
        double second = again(kind, ValueTerms.SECOND, terms);
        return new Outcome(winner, Optional.of(second), same && second == stored(kind, ValueTerms.SECOND, terms));
    }

    private static double again(String kind, String prefix, Map<String, String> terms) {
        ValueRules rules = ValueRules.in(terms);
        return kind.equals(INDEX)
                ? ValueIndex.of(ValueTerms.in(prefix, terms), rules)
                : ValueFit.of(ValueFit.Terms.in(prefix, terms), rules);
    }

    private static double stored(String kind, String prefix, Map<String, String> terms) {
        return Double.parseDouble(terms.getOrDefault(prefix + kind, "NaN"));
    }
}
