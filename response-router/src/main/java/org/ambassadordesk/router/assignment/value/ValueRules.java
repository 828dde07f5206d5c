package org.ambassadordesk.router.assignment.value;

import java.util.List;
import java.util.Map;

/**
 * By what the deadline value index judges; the defaults were chosen on training traces, see the decision record.
 *
 * @param weights what an answer in time is worth, by priority 1 to 4
 * @param horizon how soon urgency fades, in mean handling times; 2 to 6 are equally good
 * @param hopeless an item is hopeless once less than this share of its handling time is left, 0 to 1
 * @param late what a hopeless item is worth beside one that is due now; 0 puts it strictly last
 * @param sticky how much more an item is worth to whoever answered this customer before
 * @param ring whether an urgent item waits a moment for a fast person while many are there
 */
public record ValueRules(
        List<Double> weights, double horizon, double hopeless, double late, double sticky, boolean ring) {
    public ValueRules {
        weights = List.copyOf(weights);
        if (weights.size() != 4 || weights.stream().anyMatch(weight -> !(weight > 0))) {
            throw new IllegalArgumentException("four weights above 0, for priority 1 to 4, not " + weights);
        }
        if (!(horizon > 0) || hopeless < 0 || hopeless > 1 || late < 0 || sticky < 0) {
            throw new IllegalArgumentException("horizon above 0, hopeless 0 to 1, late and sticky at least 0, not "
                    + horizon + ", " + hopeless + ", " + late + ", " + sticky);
        }
    }

    public static ValueRules usual() {
        return new ValueRules(List.of(8.0, 4.0, 2.0, 1.0), 2.5, 0.2, 0, 0.3, true);
    }

    double weight(int priority) {
        return weights.get(Math.clamp(priority, 1, weights.size()) - 1);
    }

    void write(Map<String, String> terms) {
        terms.put("rule-horizon", Double.toString(horizon));
        terms.put("rule-hopeless", Double.toString(hopeless));
        terms.put("rule-late", Double.toString(late));
        terms.put("rule-sticky", Double.toString(sticky));
    }

    /** As written; the weights and the ring are in the terms of the items already. */
    static ValueRules in(Map<String, String> terms) {
        return new ValueRules(
                usual().weights,
                ValueTerms.real("rule-horizon", terms),
                ValueTerms.real("rule-hopeless", terms),
                ValueTerms.real("rule-late", terms),
                ValueTerms.real("rule-sticky", terms),
                true);
    }
}
