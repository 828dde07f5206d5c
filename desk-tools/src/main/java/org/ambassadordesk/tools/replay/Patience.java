package org.ambassadordesk.tools.replay;

import java.time.Duration;
import java.util.function.LongSupplier;
import org.ambassadordesk.tools.ToolFailure;
import org.jspecify.annotations.Nullable;

/** How long a desk that does not answer is waited for: pauses grow, and end once nothing moved for too long. */
final class Patience {
    private static final Duration FIRST_PAUSE = Duration.ofMillis(250);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

    private final Duration most;
    private final LongSupplier nanos;
    private final Pause pause;
    private boolean firstContact = true;
    private long lastProgress;
    private Duration next = FIRST_PAUSE;

    /**
     * Starts being patient now.
     *
     * @param most how long nothing may move
     * @param nanos a clock for spans
     */
    Patience(Duration most, LongSupplier nanos, Pause pause) {
        this.most = most;
        this.nanos = nanos;
        this.pause = pause;
        this.lastProgress = nanos.getAsLong();
    }

    /** Whether the desk never answered yet. */
    synchronized boolean isFirstContact() {
        return firstContact;
    }

    /** Something was answered. */
    synchronized void renew() {
        firstContact = false;
        lastProgress = nanos.getAsLong();
        next = FIRST_PAUSE;
    }

    /**
     * Waits as long as the desk asks, or longer each time.
     *
     * @throws ToolFailure where patience is at an end
     */
    void pause(@Nullable Duration wished, String reason) throws InterruptedException {
        pause.of(next(wished, reason));
    }

    private synchronized Duration next(@Nullable Duration wished, String reason) {
        if (nanos.getAsLong() - lastProgress > most.toNanos()) {
            throw new ToolFailure("gave up after " + most.toSeconds() + " s without progress: " + reason
                    + "; the same command goes on where this one stopped");
        }
        Duration own = next;
        Duration doubled = own.multipliedBy(2);
        next = doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
        return wished == null || wished.compareTo(LONGEST_PAUSE) > 0 ? own : wished;
    }

    /** Lets time pass. */
    @FunctionalInterface
    interface Pause {
        void of(Duration span) throws InterruptedException;
    }
}
