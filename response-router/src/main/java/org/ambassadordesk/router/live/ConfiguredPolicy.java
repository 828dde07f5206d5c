package org.ambassadordesk.router.live;

import java.util.function.Supplier;
import org.ambassadordesk.router.RoutingConfig;
import org.ambassadordesk.router.assignment.RoutingPolicies;
import org.ambassadordesk.router.assignment.RoutingPolicy;
import org.ambassadordesk.router.assignment.value.ValueRules;
import org.ambassadordesk.router.estimate.Assumptions;

/** The policy that the configuration asks for. */
public final class ConfiguredPolicy {
    private ConfiguredPolicy() {}

    /** Makes fresh ones; throws where there is none of that name, or where a number makes no sense. */
    public static Supplier<RoutingPolicy> of(RoutingConfig config) {
        RoutingConfig.Value value = config.value();
        var rules = new ValueRules(
                value.weights(), value.horizon(), value.hopeless(), value.late(), value.sticky(), value.ring());
        RoutingConfig.Usual usual = config.usual();
        var assumptions = Assumptions.usual().handling(usual.handling(), usual.length(), usual.elasticity());
        return RoutingPolicies.named(config.policy(), rules, assumptions);
    }
}
