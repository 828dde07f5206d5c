package org.ambassadordesk.contract.directory;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What may be said, as text for people and checks for machines.
 *
 * @param topics where it holds; empty means everywhere
 */
public record Guideline(String id, int version, String text, List<String> topics, List<Check> checks) {
    /**
     * One thing a machine looks for in a reply.
     *
     * @param pattern for {@code PATTERN}: RE2 syntax, linear time
     * @param max for {@code MAX_LENGTH}: characters; null takes the channel's own limit
     * @param message what the author reads; null takes a standard sentence
     */
    public record Check(
            String id,
            Kind kind,
            Effect effect,
            @Nullable String pattern,
            @Nullable Integer max,
            @Nullable String message) {}

    /** What a check looks for. */
    public enum Kind {
        @JsonProperty("pattern")
        PATTERN,
        @JsonProperty("personal-data")
        PERSONAL_DATA,
        @JsonProperty("max-length")
        MAX_LENGTH
    }

    /** What a finding leads to, mildest first. */
    public enum Effect {
        @JsonProperty("warn")
        WARN,
        @JsonProperty("four-eyes")
        FOUR_EYES,
        @JsonProperty("block")
        BLOCK
    }
}
