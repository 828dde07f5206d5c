package org.ambassadordesk.ambassador.web.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where the answer is written, or why it is not.
 *
 * @param mode {@code write}, {@code read} (guidelines first), {@code start}, {@code waiting}, {@code held} or {@code watch}
 * @param notice said instead of the box where nothing can be written
 * @param disclosure how the reply says who is speaking
 * @param seenVersion what the author has seen of the conversation
 * @param limit of the channel in characters; 0 where there is none
 * @param rules of the channel that an author should know before writing
 * @param hurry by when to begin or to finish, in words; null where nothing is different from the deadlines
 * @param bounds how far the one who looks may go here, said where nothing can be written yet; empty elsewhere
 * @param returned what became of their last reply, where it did not go out; null where it did
 * @param ticked what is asked for beside the text
 * @param guidelines to acknowledge before anything is sent
 * @param prepared texts to begin from
 * @param problem why it did not go out; null where nothing was tried
 */
public record ReplyBox(
        String conversation,
        String view,
        String mode,
        String notice,
        String disclosure,
        String text,
        @Nullable Moment savedAt,
        long seenVersion,
        int limit,
        List<String> rules,
        @Nullable String hurry,
        String bounds,
        @Nullable Returned returned,
        Ticked ticked,
        List<Unread> guidelines,
        List<Prepared> prepared,
        Findings findings,
        @Nullable Problem problem) {
    /** Whether somebody may be writing in it right now. */
    public boolean isWritten() {
        return mode.equals("write");
    }

    /** Why a reply came back, and in whose words; {@code level} as of findings. */
    public record Returned(
            String level, String title, @Nullable String comment) {}

    /**
     * What an author asks for beside the text.
     *
     * @param approval a second person
     * @param waits that the time stands still, since it asks the customer something
     * @param offersWaiting whether there is such a time here
     * @param closes that the conversation is closed with it
     */
    public record Ticked(boolean approval, boolean waits, boolean offersWaiting, boolean closes) {}

    /** A guideline in a version its reader has not acknowledged. */
    public record Unread(String id, int version, String text) {}

    /** A text somebody prepared, with its places filled for this conversation. */
    public record Prepared(String id, String name, String text) {}

    /**
     * What the guidelines say about the text.
     *
     * @param headline one sentence: what sending would lead to
     * @param because why so
     * @param sends the words on the button
     * @param level {@code good}, {@code risk} where a second person reads it, {@code late} where it cannot go out
     */
    public record Findings(String headline, String because, String sends, String level, List<Finding> all) {}

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
    public record Problem(String title, String detail, List<Since> since) {}

    /** Something that was written since. */
    public record Since(String who, String text) {}
}
