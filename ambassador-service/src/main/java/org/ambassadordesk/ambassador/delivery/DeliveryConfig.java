package org.ambassadordesk.ambassador.delivery;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;

/** How replies are handed over to sources. */
@ConfigMapping(prefix = "desk.ambassador.delivery")
public interface DeliveryConfig {
    /** The pause before each attempt; as many attempts as pauses. */
    @WithDefault("0s,5s,5m,30m,2h,5h,10h,14h,20h,24h")
    List<Duration> retry();

    /**
     * How long a reply that its author sends alone is held back: until then they may take it back. 0 sends at once. What
     * a second person let out is not held: two people have read it.
     */
    @WithDefault("10s")
    Duration hold();

    /** How many attempts run at once; of one source at most a quarter of them, so that a slow one slows only itself. */
    @WithDefault("16")
    int concurrent();

    /** How often is looked for what is due, besides at once after an approval. */
    @WithDefault("1s")
    Duration poll();
}
