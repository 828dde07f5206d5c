package org.ambassadordesk.contract.directory;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When somebody is to be told.
 *
 * @param topic null for all of them together
 * @param below share of promises kept, 0 to 1; only of {@link Kind#ATTAINMENT}
 * @param window how far back, how far ahead or how long, as its kind says
 * @param moreThan conversations; only of {@link Kind#FORECAST} and {@link Kind#BURST}
 * @param tell by which ways, at least one
 */
public record AlertRule(
        String id,
        Kind kind,
        @Nullable String topic,
        @Nullable Double below,
        Duration window,
        @Nullable Integer moreThan,
        List<Way> tell) {
    /** What is watched. */
    public enum Kind {
        /** Fewer promises than {@code below} were kept among those decided within {@code window}. */
        @JsonProperty("attainment")
        ATTAINMENT,
        /** Somebody has waited for an answer for longer than {@code window}. */
        @JsonProperty("backlog-age")
        BACKLOG_AGE,
        /** More than {@code moreThan} deadlines will pass within {@code window} unless somebody answers. */
        @JsonProperty("forecast")
        FORECAST,
        /** More than {@code moreThan} customers began to wait within {@code window}. */
        @JsonProperty("burst")
        BURST
    }

    /** How it is told. */
    public enum Way {
        /** On the board. */
        @JsonProperty("page")
        PAGE,
        /** By mail to the leads of the topic's team; to all leads where it is about all topics. */
        @JsonProperty("mail")
        MAIL,
        /** To the address in {@link MeasuringRules#webhook}. */
        @JsonProperty("webhook")
        WEBHOOK
    }
}
