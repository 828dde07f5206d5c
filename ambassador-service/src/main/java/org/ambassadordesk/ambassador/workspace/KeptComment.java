package org.ambassadordesk.ambassador.workspace;

import java.time.Instant;
import org.ambassadordesk.contract.event.Comment;
import org.jspecify.annotations.Nullable;

/**
 * A comment in its conversation.
 *
 * @param atVersion the conversation's version with which the present wording appeared
 * @param withdrawnAt when the customer took it back; what is shown then is not its text
 */
public record KeptComment(
        Comment comment,
        long atVersion,
        @Nullable Instant editedAt,
        @Nullable Instant withdrawnAt) {}
