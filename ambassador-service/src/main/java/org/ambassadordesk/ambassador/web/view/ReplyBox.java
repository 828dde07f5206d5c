package org.ambassadordesk.ambassador.web.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where the answer is written, or why it is not.
 *
 * @param mode {@code write}, {@code start}, {@code waiting} or {@code watch}
 * @param notice said instead of the box where nothing can be written
 * @param bounds how far the author may go, before they type
 * @param because why so
 * @param disclosure how the reply says who is speaking
 * @param seenVersion what the author has seen of the conversation
 * @param limit of the channel in characters; 0 where there is none
 * @param problem why it did not go out; null where nothing was tried
 */
public record ReplyBox(
        String conversation,
        String view,
        String mode,
        String notice,
        String bounds,
        String because,
        String disclosure,
        String text,
        @Nullable Moment savedAt,
        long seenVersion,
        int limit,
        Findings findings,
        @Nullable Problem problem) {
    /**
     * What the guidelines say about the text.
     *
     * @param outcome one sentence: what sending would lead to
     * @param sends the words on the button
     * @param blocked whether it cannot go out as it is
     */
    public record Findings(String outcome, String sends, boolean blocked, List<Finding> all) {}

    /**
     * One thing a guideline objects to.
     *
     * @param effect {@code block}, {@code four-eyes} or {@code warn}
     * @param from first character it is about; -1 where it is about the whole text
     */
    public record Finding(String effect, String label, String message, String words, int from, int to) {
        public boolean isPointing() {
            return from >= 0;
        }
    }

    /** Why it did not go out, and what came since. */
    public record Problem(String title, String detail, List<String> since) {}
}
