package org.ambassadordesk.router;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** How the desk runs; what it decides by is in the directory. */
@ConfigMapping(prefix = "desk.routing")
public interface RoutingConfig {
    /** Who gets what: {@code earliest-due-first} or {@code longest-waiting-first}. */
    @WithDefault("earliest-due-first")
    String policy();

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
}
