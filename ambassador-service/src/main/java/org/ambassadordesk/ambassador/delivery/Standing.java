package org.ambassadordesk.ambassador.delivery;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a delivery stands.
 *
 * @param state held (its author may still take it back, until {@code nextAttemptAt}), queued, sent (on the wire now), delivered, failed, unknown (perhaps arrived), or withdrawn
 * @param detail why it is not delivered, in words
 * @param nextAttemptAt null once nobody tries any more
 */
public record Standing(
        String state,
        int attempts,
        @Nullable String detail,
        @Nullable Instant nextAttemptAt,
        @Nullable Instant deliveredAt,
        @Nullable Instant failedAt) {}
