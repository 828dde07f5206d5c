package org.ambassadordesk.tools.bench;

import java.time.Duration;
import org.ambassadordesk.tools.bench.desk.KafkaWatch;
import org.ambassadordesk.tools.bench.desk.RunningDesk;
import org.ambassadordesk.tools.bench.desk.Usage;

/**
 * Comments routed a second: a stock of comments is posted while the router stands still, then it is let go and drains
 * it, with its database. The reference copies the same comments from one topic to another.
 */
final class RouteBench implements Bench {
    private static final String ROUTED = "feedback.conversation.routed.v1";
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final RunningDesk desk;
    private final Posting posting;
    private final Extent extent;
    private final Progress progress;

    RouteBench(RunningDesk desk, Posting posting, Extent extent) {
        this.desk = desk;
        this.posting = posting;
        this.extent = extent;
        this.progress = new Progress(desk, posting);
    }

    @Override
    public void run(Figures figures) throws InterruptedException {
        KafkaWatch.makeBareTopic(desk.kafka());
        progress.warmUp(extent.warmUp());
        int count = extent.comments() / Posting.BATCH * Posting.BATCH;
        long open = desk.inbox().open();
        try (KafkaWatch comments = new KafkaWatch(desk.kafka(), "feedback.comments");
                KafkaWatch assignments = new KafkaWatch(desk.kafka(), "feedback.assignments")) {
            desk.whileRouterStands(() -> posting.batches(1, count));
            Usage before = desk.usage();
            KafkaWatch.Arrivals routed = assignments.await(count, ROUTED, PATIENCE);
            Usage used = desk.usage().since(before);
            progress.awaitOpen(open + count);
            Duration copy = comments.copy(desk.kafka(), count);
            figures.add(Figure.of("route.rate", "routed, with the router's database", routed.perSecond(), "comments/s")
                    .with("comments", count)
                    .with(
                            "routerMs",
                            used.byPart()
                                            .getOrDefault("response-router", Duration.ZERO)
                                            .toMillis()
                                    / (double) count)
                    .beside("plain copy from topic to topic", count / (copy.toMillis() / 1000.0)));
        }
    }
}
