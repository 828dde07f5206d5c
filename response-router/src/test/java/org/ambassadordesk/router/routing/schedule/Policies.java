package org.ambassadordesk.router.routing.schedule;

import java.util.List;
import java.util.function.Supplier;
import org.ambassadordesk.router.assignment.InOrder;
import org.ambassadordesk.router.assignment.RoutingPolicy;
import org.ambassadordesk.router.assignment.value.DeadlineValue;
import org.ambassadordesk.router.assignment.value.ValueRules;
import org.ambassadordesk.router.estimate.Estimates;

/** The policies a desk can be run with, one after the other by seed. */
final class Policies {
    private static final List<Supplier<RoutingPolicy>> ALL = List.of(
            () -> new DeadlineValue(ValueRules.usual(), new Estimates()),
            InOrder::earliestDueFirst,
            InOrder::longestWaitingFirst,
            InOrder::highestPriorityFirst);

    private Policies() {}

    static Supplier<RoutingPolicy> of(long seed) {
        return ALL.get((int) Math.floorMod(seed, (long) ALL.size()));
    }
}
