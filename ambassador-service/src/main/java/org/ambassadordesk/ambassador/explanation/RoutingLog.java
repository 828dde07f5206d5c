package org.ambassadordesk.ambassador.explanation;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Everything response-router decided about a conversation, oldest first, as it tells the other services. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record RoutingLog(UUID conversationId, List<Decision> decisions, List<Assignment> assignments) {
    /** One decision; who is neither a candidate nor excluded was not known then. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Decision(
            UUID id,
            Instant at,
            String cause,
            @Nullable String ambassador,
            @Nullable Long epoch,
            @Nullable String waitingReason,
            String policy,
            long directoryVersion,
            @Nullable Signature signature,
            List<String> candidates,
            List<Excluded> excluded,
            @Nullable String runnerUp,
            Map<String, String> terms) {}

    /** What the conversation was at that moment. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Signature(String topic, String channel, String language) {}

    /** Somebody with the first predicate they failed. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Excluded(String ambassador, String predicate) {}

    /** Somebody held it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Assignment(
            long epoch,
            String ambassador,
            UUID decision,
            Instant madeAt,
            Instant reactBy,
            @Nullable Instant startedAt,
            @Nullable Instant endedAt,
            @Nullable String endReason) {}
}
