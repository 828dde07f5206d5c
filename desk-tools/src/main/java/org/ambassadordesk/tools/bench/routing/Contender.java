package org.ambassadordesk.tools.bench.routing;

import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.ambassadordesk.router.assignment.RoutingPolicies;
import org.ambassadordesk.router.assignment.RoutingPolicy;
import org.ambassadordesk.router.assignment.value.ValueRules;
import org.ambassadordesk.router.estimate.Assumptions;
import org.ambassadordesk.tools.ToolFailure;
import org.ambassadordesk.tools.bench.routing.trace.Trace;
import org.ambassadordesk.tools.bench.routing.trace.Trace.TraceItem;

/** A policy as it is run here: late, one item at a time, or early, into a person's own inbox. */
enum Contender {
    DEADLINE_VALUE("deadline-value", "deadline-value", 1, ""),
    LEAST_LOADED_FIFO(
            "least-loaded-fifo", "longest-waiting-first", Integer.MAX_VALUE, "least loaded, cap, FIFO (early)"),
    LEAST_LOADED_PRIORITY(
            "least-loaded-priority", "highest-priority-first", Integer.MAX_VALUE, "least loaded, priority (early)"),
    LEAST_LOADED_DUE(
            "least-loaded-earliest-due", "earliest-due-first", Integer.MAX_VALUE, "least loaded, earliest due (early)"),
    LONGEST_IDLE_FIFO("longest-idle-fifo", "longest-waiting-first", 1, "longest idle, FIFO (late)"),
    PRIORITY_FIFO("priority-fifo", "highest-priority-first", 1, "priority FIFO (late)"),
    EARLIEST_DUE("earliest-due-pull", "earliest-due-first", 1, "EDF pull (late)");

    private final String id;
    private final String policy;
    private final int cap;
    private final String published;

    Contender(String id, String policy, int cap, String published) {
        this.id = id;
        this.policy = policy;
        this.cap = cap;
        this.published = published;
    }

    static Contender named(String name) {
        return Arrays.stream(values())
                .filter(contender -> contender.id.equals(name) || (contender.cap == 1 && contender.policy.equals(name)))
                .findFirst()
                .orElseThrow(() -> new ToolFailure("no policy " + name + " here; there are "
                        + Arrays.stream(values()).map(Contender::id).collect(Collectors.joining(", "))));
    }

    /** All but the product's own. */
    static List<Contender> baselines() {
        return Arrays.stream(values()).filter(it -> it != DEADLINE_VALUE).toList();
    }

    String id() {
        return id;
    }

    /** Its name where figures were published for it; empty where none were. */
    String published() {
        return published;
    }

    /** How many items a person holds, where nothing else is asked for. */
    int cap() {
        return cap;
    }

    /** In which order people open what they hold. */
    Comparator<TraceItem> inbox() {
        return switch (this) {
            case LEAST_LOADED_FIFO, LONGEST_IDLE_FIFO -> byArrival();
            case LEAST_LOADED_PRIORITY, PRIORITY_FIFO -> byPriority();
            case DEADLINE_VALUE, LEAST_LOADED_DUE, EARLIEST_DUE -> byDue();
        };
    }

    /** With what the trace lets a router know: weights, and that estimates are seconds. */
    RoutingPolicy policy(Trace trace, TraceDirectory directory) {
        ValueRules usual = ValueRules.usual();
        var rules = new ValueRules(
                directory.weights(), usual.horizon(), usual.hopeless(), usual.late(), usual.sticky(), usual.ring());
        var assumed =
                Assumptions.usual().handling(Duration.ofSeconds(340), 340, 1).spread(trace.spread());
        return RoutingPolicies.named(policy, rules, assumed).get();
    }

    private static Comparator<TraceItem> byArrival() {
        return Comparator.comparingInt(TraceItem::id);
    }

    private static Comparator<TraceItem> byPriority() {
        return Comparator.comparingDouble((TraceItem item) -> -item.weight()).thenComparing(byArrival());
    }

    private static Comparator<TraceItem> byDue() {
        return Comparator.comparingLong(TraceItem::due).thenComparing(byPriority());
    }
}
