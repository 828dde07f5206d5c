package org.ambassadordesk.ambassador.alert;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How rules are looked at. */
@ConfigMapping(prefix = "desk.ambassador.alert")
public interface AlertConfig {
    /** How often; {@code off} looks never. */
    String every();

    /** For how long it must not have been wrong until an alert is over; 0 ends it at the first look that finds nothing. */
    @WithDefault("5m")
    Duration calm();
}
