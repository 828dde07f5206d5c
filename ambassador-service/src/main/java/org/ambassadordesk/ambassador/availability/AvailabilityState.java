package org.ambassadordesk.ambassador.availability;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** How somebody is there. */
public enum AvailabilityState {
    @JsonProperty("available")
    AVAILABLE,
    @JsonProperty("away")
    AWAY,
    @JsonProperty("busy")
    BUSY;

    /** As the API, the events and the database say it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
