package org.ambassadordesk.ambassador.whatif;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How it would have gone, as response-router tells it: one for each waiting of the scenario, in its order. */
@JsonIgnoreProperties(ignoreUnknown = true)
record Supposition(String policy, List<Wait> waits) {
    /** Moments are null where they did not come. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Wait(
            @Nullable Instant dueAt,
            @Nullable String ambassador,
            @Nullable Instant madeAt,
            @Nullable Instant startedAt,
            @Nullable Instant submittedAt,
            @Nullable Instant approvedAt,
            @Nullable Instant deliveredAt,
            @Nullable Instant closedAt) {}
}
