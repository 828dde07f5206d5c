package org.ambassadordesk.tools.replay;

import java.time.Duration;
import java.util.function.LongSupplier;

/** Keeps to so many comments a second on average. */
final class Pace {
    private static final double NANOS = 1e9;

    private final double perSecond;
    private final LongSupplier nanos;
    private final Patience.Pause pause;
    private final long start;
    private long sent;

    /**
     * Starts now.
     *
     * @param rate anything but a number a second means no limit here
     */
    Pace(Rate rate, LongSupplier nanos, Patience.Pause pause) {
        this.perSecond = rate instanceof Rate.PerSecond(double comments) ? comments : Double.POSITIVE_INFINITY;
        this.nanos = nanos;
        this.pause = pause;
        this.start = nanos.getAsLong();
    }

    /** Returns when the next comments may be sent. */
    void awaitTurn(int comments) throws InterruptedException {
        long due = start + (long) (sent / perSecond * NANOS);
        long early = due - nanos.getAsLong();
        if (early > 0) {
            pause.of(Duration.ofNanos(early));
        }
        sent += comments;
    }
}
