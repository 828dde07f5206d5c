package org.ambassadordesk.router.rerun;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How once of waiting would have gone. Moments are null where they did not come.
 *
 * @param dueAt null where nothing is promised, also to what joins a customer's earlier waiting
 * @param ambassador who has it, or answered it
 */
public record SupposedWait(
        @Nullable Instant dueAt,
        @Nullable String ambassador,
        @Nullable Instant madeAt,
        @Nullable Instant startedAt,
        @Nullable Instant submittedAt,
        @Nullable Instant approvedAt,
        @Nullable Instant deliveredAt,
        @Nullable Instant closedAt) {
    static SupposedWait unheard() {
        return new SupposedWait(null, null, null, null, null, null, null, null);
    }

    SupposedWait due(@Nullable Instant at) {
        return new SupposedWait(at, ambassador, madeAt, startedAt, submittedAt, approvedAt, deliveredAt, closedAt);
    }

    SupposedWait made(String to, Instant at) {
        return new SupposedWait(dueAt, to, at, null, null, null, null, null);
    }

    SupposedWait started(Instant at) {
        return new SupposedWait(dueAt, ambassador, madeAt, at, null, null, null, null);
    }

    SupposedWait submitted(Instant at) {
        return new SupposedWait(dueAt, ambassador, madeAt, startedAt, at, null, null, null);
    }

    SupposedWait approved(Instant at) {
        return new SupposedWait(dueAt, ambassador, madeAt, startedAt, submittedAt, at, null, null);
    }

    SupposedWait delivered(Instant at) {
        return new SupposedWait(dueAt, ambassador, madeAt, startedAt, submittedAt, approvedAt, at, null);
    }

    SupposedWait closed(Instant at) {
        return new SupposedWait(dueAt, ambassador, madeAt, startedAt, submittedAt, approvedAt, deliveredAt, at);
    }
}
