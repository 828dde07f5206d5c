package org.ambassadordesk.ambassador.whatif;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ambassadordesk.contract.directory.Directory;
import org.jspecify.annotations.Nullable;

/** What response-router is asked to run through its rules: a history, and the directory it is under. */
record Scenario(
        Directory directory,
        Instant until,
        List<Wait> waits,
        Map<String, List<Stay>> stays,
        Map<String, List<Reaction>> reactions) {
    /** Somebody was there; who is named without any was not. */
    record Stay(Instant from, Instant until) {}

    /** Somebody was given something then, and began it or let it run out; who is not named always begins. */
    record Reaction(Instant at, UUID conversation, boolean reacted) {}

    /** Once that a customer waited; the same as the router's {@code RecordedWait}. */
    record Wait(
            UUID conversation,
            UUID contact,
            String source,
            String channel,
            String language,
            String topic,
            List<String> labels,
            @Nullable Integer rating,
            int length,
            Instant startedAt,
            Instant routedAt,
            long pickupMillis,
            long draftingMillis,
            long approvalMillis,
            boolean approvedAnyway,
            long deliveryMillis,
            List<Release> releases,
            boolean answered,
            @Nullable Instant closedAt) {}

    /** Somebody had it and did not answer. */
    record Release(boolean reacted, long afterMillis) {}
}
