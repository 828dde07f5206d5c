package org.ambassadordesk.tools.bench;

import java.time.Duration;
import org.HdrHistogram.Histogram;
import org.ambassadordesk.tools.ToolFailure;
import org.ambassadordesk.tools.bench.desk.RunningDesk;

/**
 * How long the pages take at the server while ten thousand conversations are open, one person asking. The reference is
 * the page in front of the door, which asks no database.
 */
final class WorkspaceBench implements Bench {
    private static final int OPEN = 10_000;
    private static final int WARM_UP = 100;
    private static final int TIMES = 300;
    private static final Duration LOOK = Duration.ofMillis(500);
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final RunningDesk desk;
    private final Posting posting;

    WorkspaceBench(RunningDesk desk, Posting posting) {
        this.desk = desk;
        this.posting = posting;
    }

    @Override
    public void run(Figures figures) throws InterruptedException {
        long open = fill();
        String conversation = desk.inbox().anyConversation();
        Histogram door = page("/sign-in");
        figures.add(figure("workspace.inbox", "inbox page", page("/inbox?view=queue"), door, open));
        figures.add(figure("workspace.search", "inbox page, searched", page("/inbox?view=queue&q=bag"), door, open));
        figures.add(figure("workspace.focus", "focus page with preview", page("/focus"), door, open));
        figures.add(figure(
                "workspace.conversation",
                "conversation beside its list",
                page("/conversations/" + conversation + "?view=queue"),
                door,
                open));
        figures.add(figure(
                "workspace.live",
                "what an open conversation asks for when it changed",
                page("/conversations/" + conversation + "/now?view=queue"),
                door,
                open));
    }

    private long fill() throws InterruptedException {
        long missing = OPEN - desk.inbox().open();
        if (missing > 0) {
            posting.batches(1, (missing + Posting.BATCH - 1) / Posting.BATCH * Posting.BATCH);
        }
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        long open = desk.inbox().open();
        while (open < OPEN) {
            if (System.nanoTime() - deadline > 0) {
                throw new ToolFailure("only " + open + " conversations are open, " + OPEN + " are wanted");
            }
            Thread.sleep(LOOK);
            open = desk.inbox().open();
        }
        return open;
    }

    private Histogram page(String path) throws InterruptedException {
        Histogram micros = new Histogram(PATIENCE.toNanos() / 1000, 3);
        for (int i = -WARM_UP; i < TIMES; i++) {
            long took = desk.inbox().page(path).toNanos() / 1000;
            if (i >= 0) {
                micros.recordValue(took);
            }
        }
        return micros;
    }

    private static Figure figure(String name, String words, Histogram page, Histogram door, long open) {
        return Figure.of(name + ".p50", words + ", p50", page.getValueAtPercentile(50) / 1000.0, "ms")
                .with("openConversations", open)
                .with("times", page.getTotalCount())
                .with("p99Ms", page.getValueAtPercentile(99) / 1000.0)
                .with("maxMs", page.getMaxValue() / 1000.0)
                .beside("ms, sign-in page", door.getValueAtPercentile(50) / 1000.0);
    }
}
