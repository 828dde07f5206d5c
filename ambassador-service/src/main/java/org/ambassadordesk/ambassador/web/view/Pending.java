package org.ambassadordesk.ambassador.web.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A reply that waits for a second pair of eyes.
 *
 * @param asked what the customer wrote since the last answer
 */
public record Pending(
        String replyId,
        String conversationId,
        String customer,
        String topic,
        String channel,
        String author,
        Moment submittedAt,
        @Nullable Deadline deadline,
        List<Asked> asked,
        String text,
        String disclosure,
        String because,
        List<ReplyBox.Finding> findings) {
    /** A comment of the customer. */
    public record Asked(Moment at, String text) {}
}
