package org.ambassadordesk.tools.bench;

import java.time.Duration;
import org.ambassadordesk.tools.ToolFailure;
import org.ambassadordesk.tools.bench.desk.Backlog;
import org.ambassadordesk.tools.bench.desk.RunningDesk;
import org.ambassadordesk.tools.bench.desk.Usage;

/** Waits until a desk has done what it was given, without asking it so often that the asking is what is measured. */
final class Progress {
    private static final Duration LOOK = Duration.ofMillis(100);
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    /** The desk's own timers are over after it: reports follow what happened every five seconds. */
    private static final Duration SETTLE = Duration.ofSeconds(6);

    private static final Duration REST = Duration.ofSeconds(10);

    private final RunningDesk desk;
    private final Posting posting;

    Progress(RunningDesk desk, Posting posting) {
        this.desk = desk;
        this.posting = posting;
    }

    /** Posts so many comments both ways and waits until they are in the inbox; nothing is measured meanwhile. */
    void warmUp(int comments) throws InterruptedException {
        int half = comments / 2 / Posting.BATCH * Posting.BATCH;
        if (half == 0) {
            return;
        }
        long open = desk.inbox().open();
        posting.singles(16, half);
        posting.batches(2, half);
        awaitOpen(open + 2L * half);
        settle();
    }

    /** Until the desk has done what it does behind the inbox's back. */
    void settle() throws InterruptedException {
        Thread.sleep(SETTLE);
    }

    /** Until so many conversations are open; tells how long that took. */
    Duration awaitOpen(long wanted) throws InterruptedException {
        long begin = System.nanoTime();
        try (Backlog backlog = desk.backlog()) {
            while (true) {
                Duration took = Duration.ofNanos(System.nanoTime() - begin);
                if (backlog.records() == 0 && desk.inbox().open() >= wanted) {
                    return took;
                }
                if (took.compareTo(PATIENCE) > 0) {
                    throw new ToolFailure("the inbox shows only " + desk.inbox().open() + " open conversations, "
                            + wanted + " are due");
                }
                Thread.sleep(LOOK);
            }
        }
    }

    /** What the desk has used since, including what it does behind the inbox's back. */
    Usage settledSince(Usage before) throws InterruptedException {
        settle();
        return desk.usage().since(before);
    }

    /** What the desk uses while nothing happens. */
    Usage atRest() throws InterruptedException {
        settle();
        Usage before = desk.usage();
        Thread.sleep(REST);
        return desk.usage().since(before);
    }

    /** Processor time at rest over some time. */
    static Duration restOver(Usage atRest, Duration time) {
        return Duration.ofNanos((long) (atRest.total().toNanos() * (time.toNanos() / (double) REST.toNanos())));
    }
}
