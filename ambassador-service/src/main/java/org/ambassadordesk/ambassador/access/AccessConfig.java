package org.ambassadordesk.ambassador.access;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How people prove who they are. */
@ConfigMapping(prefix = "desk.access")
public interface AccessConfig {
    /** Cost of a bcrypt hash, 4 to 31: each step doubles the time of a check; 10 is about 60 ms. */
    @WithDefault("10")
    int passwordCost();
}
