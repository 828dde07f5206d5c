package org.ambassadordesk.router;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How the desk runs; what it decides by is in the directory. */
@ConfigMapping(prefix = "desk.routing")
public interface RoutingConfig {
    /**
     * Who gets what: {@code deadline-value}, {@code earliest-due-first}, {@code highest-priority-first} or {@code
     * longest-waiting-first}.
     */
    @WithDefault("deadline-value")
    String policy();

    /** By what {@code deadline-value} judges. */
    Value value();

    /** What is taken for usual until the desk has learned better. */
    Usual usual();

    /** Most records in one transaction. */
    @WithDefault("500")
    int batch();

    /** How often to look at the clock. */
    @WithDefault("500ms")
    Duration tick();

    /**
     * How long after the start, or after a backlog, nobody is judged not to have reacted: what they did in the meantime
     * may not have been heard yet.
     */
    @WithDefault("15s")
    Duration settle();

    /** The credential of the other services for reading; absent: nobody may read. */
    Optional<String> serviceKey();

    /** By what the deadline value index judges. */
    interface Value {
        /** What an answer in time is worth, by priority 1 to 4. */
        @WithDefault("8,4,2,1")
        List<Double> weights();

        /** How soon urgency fades, in mean handling times. */
        @WithDefault("2.5")
        double horizon();

        /** Hopeless once less than this share of its handling time is left, 0 to 1. */
        @WithDefault("0.2")
        double hopeless();

        /** What a hopeless item is worth beside one that is due now; 0 puts it strictly last. */
        @WithDefault("0")
        double late();

        /** How much more an item is worth to whoever answered this customer before; 0 does not care. */
        @WithDefault("0.3")
        double sticky();

        /** Whether an urgent item waits a moment for a fast person while many are there. */
        @WithDefault("true")
        boolean ring();
    }

    /** What is taken for usual until the desk has learned better. */
    interface Usual {
        /** How long an answer to a text of {@code length} characters takes. */
        @WithDefault("5m")
        Duration handling();

        /** Characters. */
        @WithDefault("140")
        int length();

        /** How much longer with a longer text: 0 not at all, 1 in proportion. */
        @WithDefault("0.3")
        double elasticity();
    }
}
