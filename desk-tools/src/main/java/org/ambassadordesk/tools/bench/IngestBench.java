package org.ambassadordesk.tools.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.ambassadordesk.tools.bench.desk.KafkaWatch;
import org.ambassadordesk.tools.bench.desk.RunningDesk;
import org.ambassadordesk.tools.bench.load.Load;

/**
 * Comments accepted a second. The router stands still meanwhile, else on two cores its work would be what is measured; the
 * bare endpoint of the same process, which only parses and sends, takes turns with the real one.
 */
final class IngestBench implements Bench {
    private static final String BARE = "bare endpoint";
    private static final int ROUNDS = 3;
    private static final int WARM_UP = 6_000;
    private static final int BATCHED = 30_000;

    private final RunningDesk desk;
    private final Posting posting;

    IngestBench(RunningDesk desk, Posting posting) {
        this.desk = desk;
        this.posting = posting;
    }

    @Override
    public void run(Figures figures) throws InterruptedException {
        KafkaWatch.makeBareTopic(desk.kafka());
        desk.whileRouterStands(() -> {
            posting.singles(64, WARM_UP);
            posting.bares(64, WARM_UP);
            single(figures, 64, 12_000);
            single(figures, 16, 8_000);
            single(figures, 1, 1_500);
            batch(figures);
        });
    }

    private void single(Figures figures, int connections, int count) throws InterruptedException {
        List<Load.Result> ours = new ArrayList<>();
        List<Load.Result> bare = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
            bare.add(posting.bares(connections, count));
            ours.add(posting.singles(connections, count));
        }
        Load.Result middle = median(ours);
        figures.add(Figure.of(
                        "ingest.single",
                        "accepted, single, " + connections + (connections == 1 ? " connection" : " connections"),
                        middle.perSecond(),
                        "comments/s")
                .with("connections", connections)
                .with("comments", count * ROUNDS)
                .with("p50Ms", middle.micros().getValueAtPercentile(50) / 1000.0)
                .with("p99Ms", middle.micros().getValueAtPercentile(99) / 1000.0)
                .beside(BARE, median(bare).perSecond()));
    }

    private void batch(Figures figures) throws InterruptedException {
        posting.batches(1, BATCHED);
        List<Load.Result> ours = new ArrayList<>();
        List<Load.Result> bare = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
            bare.add(posting.bares(64, 12_000));
            ours.add(posting.batches(2, BATCHED));
        }
        figures.add(Figure.of(
                        "ingest.batch",
                        "accepted, batches of " + Posting.BATCH + ", 2 connections",
                        median(ours).perSecond() * Posting.BATCH,
                        "comments/s")
                .with("connections", 2)
                .with("comments", BATCHED * ROUNDS)
                .beside(BARE + ", 64 connections", median(bare).perSecond()));
    }

    private static Load.Result median(List<Load.Result> results) {
        List<Load.Result> sorted = new ArrayList<>(results);
        Collections.sort(sorted, (a, b) -> Double.compare(a.perSecond(), b.perSecond()));
        return sorted.get(sorted.size() / 2);
    }
}
