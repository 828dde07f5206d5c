package org.ambassadordesk.router.assignment;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.ambassadordesk.router.assignment.value.DeadlineValue;
import org.ambassadordesk.router.assignment.value.ValueRules;
import org.ambassadordesk.router.estimate.Assumptions;
import org.ambassadordesk.router.estimate.Estimates;

/** The policies a desk can be run with, by name. */
public final class RoutingPolicies {
    private RoutingPolicies() {}

    /** Makes fresh policies, with nothing waiting; throws where there is none of that name. */
    public static Supplier<RoutingPolicy> named(String name, ValueRules rules, Assumptions usual) {
        Map<String, Supplier<RoutingPolicy>> byName = new TreeMap<>(Map.of(
                DeadlineValue.NAME,
                () -> new DeadlineValue(rules, new Estimates(usual)),
                "earliest-due-first",
                InOrder::earliestDueFirst,
                "longest-waiting-first",
                InOrder::longestWaitingFirst,
                "highest-priority-first",
                InOrder::highestPriorityFirst));
        Supplier<RoutingPolicy> policy = byName.get(name);
        if (policy == null) {
            throw new IllegalArgumentException("no routing policy " + name + "; there are " + byName.keySet());
        }
        return policy;
    }
}
