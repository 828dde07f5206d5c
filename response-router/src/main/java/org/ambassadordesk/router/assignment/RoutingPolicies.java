package org.ambassadordesk.router.assignment;

import java.util.Map;
import java.util.function.Supplier;

/** The policies a desk can be run with, by name. */
public final class RoutingPolicies {
    private static final Map<String, Supplier<RoutingPolicy>> BY_NAME =
            Map.of(EarliestDueFirst.NAME, EarliestDueFirst::new, LongestWaitingFirst.NAME, LongestWaitingFirst::new);

    private RoutingPolicies() {}

    /** Makes fresh policies, with nothing waiting; throws where there is none of that name. */
    public static Supplier<RoutingPolicy> named(String name) {
        Supplier<RoutingPolicy> policy = BY_NAME.get(name);
        if (policy == null) {
            throw new IllegalArgumentException("no routing policy " + name + "; there are "
                    + BY_NAME.keySet().stream().sorted().toList());
        }
        return policy;
    }
}
