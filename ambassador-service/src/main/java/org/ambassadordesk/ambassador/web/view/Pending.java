package org.ambassadordesk.ambassador.web.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A reply that waits for a second pair of eyes.
 *
 * @param handedIn when, in words
 * @param turn whose turn it is to decide; null where that is not told
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
        String handedIn,
        @Nullable Deadline deadline,
        @Nullable Turn turn,
        List<Asked> asked,
        String text,
        String disclosure,
        String because,
        List<ReplyBox.Finding> findings) {
    /** Whose turn it is, in words; {@code level} as of a deadline. */
    public record Turn(String level, String words) {}

    /** A comment of the customer. */
    public record Asked(Moment at, String text) {}
}
