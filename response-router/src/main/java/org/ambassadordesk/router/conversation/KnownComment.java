package org.ambassadordesk.router.conversation;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A comment the router has heard of. Its text is not kept here.
 *
 * @param conversation null where it was taken back before it came
 * @param fingerprint of its newest wording
 * @param takenInAt when it came here
 */
public record KnownComment(
        UUID id,
        @Nullable UUID conversation,
        @Nullable String fingerprint,
        Instant takenInAt,
        @Nullable Instant withdrawnAt) {
    public boolean isWithdrawn() {
        return withdrawnAt != null;
    }

    public KnownComment worded(String newFingerprint) {
        return new KnownComment(id, conversation, newFingerprint, takenInAt, withdrawnAt);
    }

    public KnownComment withdrawn(Instant at) {
        return new KnownComment(id, conversation, fingerprint, takenInAt, at);
    }
}
