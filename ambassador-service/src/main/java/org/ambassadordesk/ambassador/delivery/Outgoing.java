package org.ambassadordesk.ambassador.delivery;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the customer gets.
 *
 * @param author id of the ambassador, which never leaves the house; {@code authorName} is public
 * @param text with the disclosure
 * @param commentId the comment it answers, with the source's ids for it
 * @param at when it was approved
 */
public record Outgoing(
        UUID replyId,
        UUID conversationId,
        String source,
        String channel,
        String author,
        String authorName,
        String text,
        String disclosure,
        @Nullable UUID commentId,
        @Nullable String inReplyTo,
        @Nullable String threadId,
        Instant at) {}
