package org.ambassadordesk.tools.bench;

import java.time.Duration;
import org.ambassadordesk.tools.bench.desk.RouterStart;
import org.ambassadordesk.tools.bench.desk.RunningDesk;

/**
 * How long a router that was killed needs until it works again with everything that is open in its memory. The reference
 * is the same with next to nothing open.
 */
final class RestartBench implements Bench {
    private static final int CONNECTIONS = 2;

    private final RunningDesk desk;
    private final Posting posting;
    private final Extent extent;
    private final Progress progress;

    RestartBench(RunningDesk desk, Posting posting, Extent extent) {
        this.desk = desk;
        this.posting = posting;
        this.extent = extent;
        this.progress = new Progress(desk, posting);
    }

    @Override
    public void run(Figures figures) throws InterruptedException {
        RouterStart small = RouterStart.afterKilling(desk);
        long open = desk.inbox().open();
        long missing = Math.ceilDivExact(Math.max(0, extent.open() - open), (long) Posting.BATCH) * Posting.BATCH;
        posting.batches(CONNECTIONS, missing);
        progress.awaitOpen(open + missing);
        RouterStart full = RouterStart.afterKilling(desk);
        figures.add(Figure.of("restart.rebuild", "router reads its desk", seconds(full.rebuilt()), "s")
                .with("conversations", full.conversations())
                .beside("s with " + small.conversations() + " open", seconds(small.rebuilt())));
        figures.add(Figure.of("restart.ready", "router killed until ready again", seconds(full.ready()), "s")
                .with("conversations", full.conversations())
                .beside("s with " + small.conversations() + " open", seconds(small.ready())));
    }

    private static double seconds(Duration time) {
        return time.toNanos() / 1e9;
    }
}
