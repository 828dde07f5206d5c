package org.ambassadordesk.ambassador.workspace;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of a comment.
 *
 * @param state of its conversation: triage, queued, assigned, answered, resolved or withdrawn
 * @param assignee the public name of who answered it; null before
 * @param reply null until the customer can read it
 */
public record CommentStatus(
        UUID id,
        UUID conversationId,
        String state,
        Instant receivedAt,
        @Nullable String assignee,
        @Nullable Answer reply) {
    /** What the customer can read. */
    public record Answer(UUID id, String text, @Nullable Instant deliveredAt) {}
}
