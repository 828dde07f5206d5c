package org.ambassadordesk.router.conversation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the customer said, counted.
 *
 * @param comments not withdrawn, all
 * @param unanswered not withdrawn, since the last answer
 * @param length of the unanswered ones together, in characters, as they came
 * @param waitingSince when the first unanswered comment was received: the answer's clock starts there
 * @param lastReceivedAt of the newest comment
 * @param lastTakenInAt when the newest comment came here; a reply approved before cannot have answered it
 * @param answeredAt when the last reply was let out
 */
public record Said(
        int comments,
        int unanswered,
        int length,
        Instant waitingSince,
        Instant lastReceivedAt,
        Instant lastTakenInAt,
        @Nullable Instant answeredAt) {

    static Said first(Instant receivedAt, int length, Instant now) {
        return new Said(1, 1, length, receivedAt, receivedAt, now, null);
    }

    Said and(Instant receivedAt, int more, Instant now) {
        Instant since = unanswered == 0 ? receivedAt : waitingSince;
        int all = unanswered == 0 ? more : length + more;
        return new Said(comments + 1, unanswered + 1, all, since, receivedAt, now, answeredAt);
    }

    /** One comment was taken back; it came here at {@code takenInAt}. */
    Said without(Instant takenInAt) {
        boolean wasOpen = answeredAt == null || takenInAt.isAfter(answeredAt);
        int open = wasOpen ? Math.max(0, unanswered - 1) : unanswered;
        int left = unanswered == 0 ? 0 : (int) (length * (long) open / unanswered);
        return new Said(Math.max(0, comments - 1), open, left, waitingSince, lastReceivedAt, lastTakenInAt, answeredAt);
    }

    /** A reply was let out; what came here after it is still unanswered. */
    Said answered(Instant at) {
        boolean commentedSince = unanswered > 0 && lastTakenInAt.isAfter(at);
        return new Said(
                comments,
                commentedSince ? 1 : 0,
                commentedSince ? length / unanswered : 0,
                commentedSince ? lastReceivedAt : waitingSince,
                lastReceivedAt,
                lastTakenInAt,
                answeredAt == null || at.isAfter(answeredAt) ? at : answeredAt);
    }

    /** The matter was closed without looking for an answer. */
    Said settled() {
        return new Said(comments, 0, 0, waitingSince, lastReceivedAt, lastTakenInAt, answeredAt);
    }

    /** The answer never reached the customer. */
    Said answerLost() {
        return new Said(
                comments, Math.max(1, unanswered), length, waitingSince, lastReceivedAt, lastTakenInAt, answeredAt);
    }
}
