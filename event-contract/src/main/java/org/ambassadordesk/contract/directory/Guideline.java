package org.ambassadordesk.contract.directory;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What may be said, as text for people and checks for machines.
 *
 * @param version rises with every change of what it says; each is kept, and acknowledged by itself
 * @param text Markdown (CommonMark)
 * @param topics where it holds; empty means everywhere
 */
public record Guideline(String id, int version, String text, List<String> topics, List<Check> checks) {
    /**
     * One thing a machine looks for in a reply.
     *
     * @param pattern for {@code PATTERN}: RE2 syntax, linear time
     * @param max for {@code MAX_LENGTH}: characters; null takes the channel's own limit
     * @param message what the author reads; null takes a standard sentence
     * @param messages the same in further languages, ISO 639-1 → sentence
     * @param hosts for {@code UNKNOWN_LINK}: where links may lead; a host stands for its subdomains too
     * @param words for {@code TONE}: words or phrases to avoid, a trailing {@code *} matches endings; for {@code
     *     DISCLOSURE}: what also counts as saying who speaks
     * @param confidence for {@code LANGUAGE}: from which on a verdict counts, 0 to 1; null takes {@link
     *     #STANDARD_CONFIDENCE}
     */
    public record Check(
            String id,
            Kind kind,
            Effect effect,
            @Nullable String pattern,
            @Nullable Integer max,
            @Nullable String message,
            Map<String, String> messages,
            List<String> hosts,
            List<String> words,
            @Nullable Double confidence) {
        /** From which on a verdict about a reply's language counts, where the check does not say. */
        public static final double STANDARD_CONFIDENCE = 0.9;

        /** A check of a kind that needs neither hosts nor words. */
        public Check(
                String id,
                Kind kind,
                Effect effect,
                @Nullable String pattern,
                @Nullable Integer max,
                @Nullable String message) {
            this(id, kind, effect, pattern, max, message, Map.of(), List.of(), List.of(), null);
        }
    }

    /** What a check looks for. */
    public enum Kind {
        @JsonProperty("pattern")
        PATTERN,
        @JsonProperty("personal-data")
        PERSONAL_DATA,
        @JsonProperty("max-length")
        MAX_LENGTH,
        /** Money promised: an amount near a word of giving or giving back. */
        @JsonProperty("promise")
        PROMISE,
        /** A link to a host that the check does not name. */
        @JsonProperty("unknown-link")
        UNKNOWN_LINK,
        /** Another language than the customer's. */
        @JsonProperty("language")
        LANGUAGE,
        /** A word from the check's list. */
        @JsonProperty("tone")
        TONE,
        /** Nothing says that an employee writes. */
        @JsonProperty("disclosure")
        DISCLOSURE
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
