package org.ambassadordesk.outbox;

import java.time.Duration;

/** Waiting for a thread that was asked to end. */
final class Stopping {
    private Stopping() {}

    /** Interrupts it when it has not ended in time; keeps the caller's own interruption. */
    static void await(Thread thread, Duration atMost) {
        try {
            if (thread.getState() != Thread.State.NEW && !thread.join(atMost)) {
                thread.interrupt();
            }
        } catch (InterruptedException e) {
            thread.interrupt();
            Thread.currentThread().interrupt();
        }
    }
}
