package org.ambassadordesk.tools.bench;

import java.time.Duration;
import org.ambassadordesk.tools.ToolFailure;
import org.ambassadordesk.tools.bench.desk.KafkaWatch;
import org.ambassadordesk.tools.bench.desk.RunningDesk;
import org.ambassadordesk.tools.bench.desk.Usage;

/**
 * Comments routed a second, and processor time from post to inbox: a stock of comments is posted while the router stands
 * still, then it is let go. The reference copies the same comments from one topic to another.
 */
final class RouteBench implements Bench {
    private static final int COUNT = 30_000;
    private static final int WARM_UP = 5_000;
    private static final String ROUTED = "feedback.conversation.routed.v1";
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Duration LOOK = Duration.ofMillis(250);

    private final RunningDesk desk;
    private final Posting posting;

    RouteBench(RunningDesk desk, Posting posting) {
        this.desk = desk;
        this.posting = posting;
    }

    @Override
    public void run(Figures figures) throws InterruptedException {
        KafkaWatch.makeBareTopic(desk.kafka());
        awaitStillness();
        long open = desk.inbox().open();
        posting.batches(1, WARM_UP);
        awaitOpen(open + WARM_UP);
        open = desk.inbox().open();
        Usage before = desk.usage();
        try (KafkaWatch comments = new KafkaWatch(desk.kafka(), "feedback.comments");
                KafkaWatch assignments = new KafkaWatch(desk.kafka(), "feedback.assignments")) {
            desk.whileRouterStands(() -> posting.batches(1, COUNT));
            long released = System.nanoTime();
            KafkaWatch.Arrivals routed = assignments.await(COUNT, ROUTED, PATIENCE);
            awaitOpen(open + COUNT);
            Duration toInbox = Duration.ofNanos(System.nanoTime() - released);
            Usage used = desk.usage().since(before);
            Duration copy = comments.copy(desk.kafka(), COUNT);
            figures.add(Figure.of("route.rate", "routed", routed.perSecond(), "comments/s")
                    .with("comments", COUNT)
                    .beside("plain copy from topic to topic", COUNT / (copy.toMillis() / 1000.0)));
            figures.add(Figure.of(
                            "route.inbox",
                            "routed and in the inbox",
                            COUNT / (toInbox.toMillis() / 1000.0),
                            "comments/s")
                    .with("comments", COUNT));
            figures.add(cpu("cpu.bulk", "processor time, post to inbox, in bulk", used, COUNT));
        }
    }

    /** Processor time per comment, all five processes together and each alone. */
    static Figure cpu(String name, String words, Usage used, long comments) {
        Figure figure = Figure.of(name, words, millis(used.total(), comments), "ms/comment")
                .with("comments", comments);
        for (var part : used.byPart().entrySet()) {
            figure = figure.with(part.getKey(), millis(part.getValue(), comments));
        }
        return figure.beside("goal", 0.5);
    }

    private static double millis(Duration used, long comments) {
        return Math.round(used.toMillis() * 10_000.0 / comments) / 10_000.0;
    }

    private void awaitOpen(long wanted) throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        for (long open = desk.inbox().open(); open < wanted; open = desk.inbox().open()) {
            if (System.nanoTime() - deadline > 0) {
                throw new ToolFailure(
                        "the inbox shows only " + open + " open conversations, " + wanted + " were posted");
            }
            Thread.sleep(LOOK);
        }
    }

    /** What an earlier measurement left must not be counted here. */
    private void awaitStillness() throws InterruptedException {
        long last = -1;
        for (long open = desk.inbox().open(); open != last; open = desk.inbox().open()) {
            last = open;
            Thread.sleep(Duration.ofSeconds(3));
        }
    }
}
