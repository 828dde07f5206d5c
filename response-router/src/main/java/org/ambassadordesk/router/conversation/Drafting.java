package org.ambassadordesk.router.conversation;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * How long an answer is in the making: while it takes up its author's room, which is from the first look until it is handed
 * in, and again from when it comes back. While it waits for an approver, or is held back, it does not.
 *
 * @param startedAt the first look; null before it
 * @param before what ended turns took, in whole milliseconds, so that memory and what is read again are the same
 * @param since when the author's present turn began; null while it is not their turn
 */
public record Drafting(
        @Nullable Instant startedAt,
        Duration before,
        @Nullable Instant since) {
    public static final Drafting NONE = new Drafting(null, Duration.ZERO, null);

    public static Drafting startedAt(Instant at) {
        return NONE.turn(at, at);
    }

    /** So long in all, if the present turn ends then; zero where nothing was measured. */
    public Duration until(Instant at) {
        return since == null || !at.isAfter(since)
                ? before
                : before.plus(Duration.between(since, at)).truncatedTo(ChronoUnit.MILLIS);
    }

    Drafting handedIn(Instant at) {
        return new Drafting(startedAt, until(at), null);
    }

    Drafting handedBack(Instant at) {
        return turn(startedAt, at);
    }

    private Drafting turn(@Nullable Instant started, Instant at) {
        return new Drafting(started, before, at.truncatedTo(ChronoUnit.MILLIS));
    }
}
