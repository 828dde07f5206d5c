package org.ambassadordesk.tools.replay;

import java.io.PrintWriter;
import java.util.concurrent.atomic.AtomicLong;

/** Counts rows: every row that was read is accepted or rejected in the end. */
final class Tally {
    private final AtomicLong read = new AtomicLong();
    private final AtomicLong accepted = new AtomicLong();
    private final RejectedRows rejected;

    Tally(RejectedRows rejected) {
        this.rejected = rejected;
    }

    void read() {
        read.incrementAndGet();
    }

    void accepted() {
        accepted.incrementAndGet();
    }

    void rejected(long line, String reason) {
        rejected.add(line, reason);
    }

    /** Says the counts, and where to read about rejected rows. */
    void report(PrintWriter out) {
        if (rejected.count() > 0) {
            out.println("rejected rows and why: " + rejected.file());
        }
        out.println(summary());
    }

    /** What a replay ends with. */
    String summary() {
        long open = read.get() - accepted.get() - rejected.count();
        return "read=" + read + " accepted=" + accepted + " rejected=" + rejected.count()
                + (open == 0 ? "" : " unanswered=" + open);
    }
}
