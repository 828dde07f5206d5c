package org.ambassadordesk.contract.directory;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How far a person may go alone, loosest first: the later of two is the stricter. */
public enum Autonomy {
    /** Sends alone. */
    @JsonProperty("direct")
    DIRECT,
    /** Sends alone; some replies are read afterwards. */
    @JsonProperty("send-then-sample")
    SEND_THEN_SAMPLE,
    /** A second person sees it first. */
    @JsonProperty("four-eyes")
    FOUR_EYES,
    /** Only somebody authorized <i>direct</i> for the topic lets it out. */
    @JsonProperty("specialist")
    SPECIALIST;

    public Autonomy strictest(Autonomy other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
