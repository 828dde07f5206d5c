package org.ambassadordesk.contract.directory;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;

/**
 * How the desk assigns.
 *
 * @param reactWithin no reaction for so long and the next one gets it; default PT3M
 * @param keepSameAmbassador whether a customer stays with the same person where possible
 */
public record RoutingRules(Duration reactWithin, boolean keepSameAmbassador, Availability availability) {
    /** Who counts as available. */
    public enum Availability {
        /** On shift and not away. */
        @JsonProperty("shift")
        SHIFT,
        /** Also signed in now. */
        @JsonProperty("present")
        PRESENT
    }

    public static RoutingRules standard() {
        return new RoutingRules(Duration.ofMinutes(3), true, Availability.SHIFT);
    }
}
