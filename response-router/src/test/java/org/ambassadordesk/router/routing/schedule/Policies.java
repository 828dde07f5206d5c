package org.ambassadordesk.router.routing.schedule;

import java.util.List;
import java.util.function.Supplier;
import org.ambassadordesk.router.assignment.EarliestDueFirst;
import org.ambassadordesk.router.assignment.LongestWaitingFirst;
import org.ambassadordesk.router.assignment.RoutingPolicy;

/** The policies a desk can be run with, one after the other by seed. */
final class Policies {
    private static final List<Supplier<RoutingPolicy>> ALL = List.of(EarliestDueFirst::new, LongestWaitingFirst::new);

    private Policies() {}

    static Supplier<RoutingPolicy> of(long seed) {
        return ALL.get((int) Math.floorMod(seed, (long) ALL.size()));
    }
}
