package org.ambassadordesk.tools.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.ambassadordesk.tools.bench.desk.KafkaWatch;
import org.ambassadordesk.tools.bench.desk.RunningDesk;
import org.ambassadordesk.tools.bench.desk.Usage;

/**
 * The whole way at full load: comments are posted as fast as they are accepted, until the last is in the inbox. The
 * reference is the bare endpoint of the same process in the same run.
 */
final class FlowBench implements Bench {
    private static final int CONNECTIONS = 2;

    private final RunningDesk desk;
    private final Posting posting;
    private final Extent extent;
    private final Progress progress;

    FlowBench(RunningDesk desk, Posting posting, Extent extent) {
        this.desk = desk;
        this.posting = posting;
        this.extent = extent;
        this.progress = new Progress(desk, posting);
    }

    /** One round. */
    private record Round(Duration toInbox, Cost cost) {
        double perSecond() {
            return cost.comments() / (toInbox.toNanos() / 1e9);
        }
    }

    @Override
    public void run(Figures figures) throws InterruptedException {
        KafkaWatch.makeBareTopic(desk.kafka());
        progress.warmUp(extent.warmUp());
        Usage atRest = progress.atRest();
        figures.add(rest(atRest));
        List<Round> rounds = new ArrayList<>();
        List<Double> bare = new ArrayList<>();
        for (int i = 0; i < extent.rounds(); i++) {
            bare.add(posting.bares(64, extent.comments()).perSecond());
            rounds.add(round(atRest));
        }
        rounds.sort(Comparator.comparingDouble(Round::perSecond));
        Round middle = rounds.get(rounds.size() / 2);
        figures.add(Figure.of("flow.rate", "accepted, routed and in the inbox", middle.perSecond(), "comments/s")
                .with("comments", extent.comments())
                .with("rounds", extent.rounds())
                .with("slowest", rounds.getFirst().perSecond())
                .with("fastest", rounds.getLast().perSecond())
                .beside(
                        "bare endpoint, 64 connections",
                        bare.stream().sorted().toList().get(bare.size() / 2)));
        rounds.sort(Comparator.comparingDouble(it -> it.cost().perComment()));
        figures.add(rounds.get(rounds.size() / 2)
                .cost()
                .figure("cpu.saturated", "processor time, post to inbox, at full load")
                .with("least", rounds.getFirst().cost().perComment())
                .with("most", rounds.getLast().cost().perComment()));
    }

    private Round round(Usage atRest) throws InterruptedException {
        int count = extent.comments() / Posting.BATCH * Posting.BATCH;
        long open = desk.inbox().open();
        Usage before = desk.usage();
        long begin = System.nanoTime();
        posting.batches(CONNECTIONS, count);
        progress.awaitOpen(open + count);
        Duration toInbox = Duration.ofNanos(System.nanoTime() - begin);
        Usage used = progress.settledSince(before);
        return new Round(toInbox, new Cost(used, count, Duration.ofNanos(System.nanoTime() - begin), atRest));
    }

    private static Figure rest(Usage atRest) {
        Figure figure = Figure.of(
                "cpu.rest",
                "processor time at rest",
                Progress.restOver(atRest, Duration.ofSeconds(1)).toNanos() / 1e6,
                "ms/s");
        for (var part : atRest.byPart().entrySet()) {
            figure = figure.with(part.getKey(), part.getValue().toMillis() / 10.0);
        }
        return figure;
    }
}
