package org.ambassadordesk.tools.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.HdrHistogram.Histogram;
import org.ambassadordesk.tools.ToolFailure;
import org.ambassadordesk.tools.bench.desk.Inbox;
import org.ambassadordesk.tools.bench.desk.KafkaWatch;
import org.ambassadordesk.tools.bench.desk.RunningDesk;
import org.ambassadordesk.tools.bench.desk.Usage;
import org.ambassadordesk.tools.bench.load.Load;

/**
 * How long it takes from a post until the conversation shows in an open page, at a calm and at a busy rate. The reference
 * is the least that goes through a broker: bare endpoint to consumer.
 */
final class InboxBench implements Bench {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int CONNECTIONS = 8;
    private static final int SECONDS = 30;
    private static final long REFERENCE_SECONDS = 10;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final RunningDesk desk;
    private final Posting posting;
    private final Extent extent;
    private final Progress progress;

    InboxBench(RunningDesk desk, Posting posting, Extent extent) {
        this.desk = desk;
        this.posting = posting;
        this.extent = extent;
        this.progress = new Progress(desk, posting);
    }

    @Override
    public void run(Figures figures) throws InterruptedException {
        KafkaWatch.makeBareTopic(desk.kafka());
        progress.warmUp(extent.warmUp());
        Usage atRest = progress.atRest();
        latency(figures, 10, rate(10, SECONDS, atRest).micros());
        Shown busy = rate(200, SECONDS, atRest);
        latency(figures, 200, busy.micros());
        figures.add(busy.cost().figure("cpu.paced", "processor time, post to inbox, at 200/s"));
    }

    private void latency(Figures figures, int perSecond, Histogram micros) throws InterruptedException {
        Histogram bare = bare(perSecond);
        for (int percentile : new int[] {50, 99}) {
            figures.add(Figure.of(
                            "inbox.latency.p" + percentile,
                            "post to inbox, p" + percentile + ", at " + perSecond + "/s",
                            micros.getValueAtPercentile(percentile) / 1000.0,
                            "ms")
                    .with("perSecond", perSecond)
                    .with("comments", micros.getTotalCount())
                    .with("maxMs", micros.getMaxValue() / 1000.0)
                    .beside("ms, bare endpoint answered", bare.getValueAtPercentile(percentile) / 1000.0));
        }
    }

    /** Until the bare endpoint answers: until the broker has the comment. */
    private Histogram bare(int perSecond) throws InterruptedException {
        long count = perSecond * REFERENCE_SECONDS;
        long first = posting.claim(count);
        return new Load(posting.requests(), CONNECTIONS)
                .open(count, perSecond, it -> posting.bare(first + it), Load.Verdict.status(202), (_, _) -> {})
                .micros();
    }

    private Shown rate(int perSecond, int seconds, Usage atRest) throws InterruptedException {
        int count = perSecond * seconds;
        long first = posting.claim(count);
        AtomicLongArray due = new AtomicLongArray(count);
        AtomicReferenceArray<String> ids = new AtomicReferenceArray<>(count);
        Usage before = desk.usage();
        long begin = System.nanoTime();
        try (Inbox.Watch watch = desk.inbox().watch()) {
            new Load(posting.requests(), CONNECTIONS)
                    .open(
                            count,
                            perSecond,
                            it -> posting.single(first + it),
                            (number, answer) -> ids.set((int) number, idIn(answer.status(), answer.body())),
                            (number, nanos) -> due.set((int) number, nanos));
            Usage used = progress.settledSince(before); // before it is asked about each comment below
            Cost cost = new Cost(used, count, Duration.ofNanos(System.nanoTime() - begin), atRest);
            Histogram micros = new Histogram(Duration.ofMinutes(5).toNanos() / 1000, 3);
            for (int i = 0; i < count; i++) {
                micros.recordValue((awaitSeen(watch, ids.get(i)) - due.get(i)) / 1000);
            }
            return new Shown(micros, cost);
        }
    }

    private static String idIn(int status, String body) {
        try {
            if (status == 202) {
                return JSON.readTree(body).path("id").asText();
            }
        } catch (JsonProcessingException e) {
            throw new ToolFailure("feedback-ingest answered " + body, e);
        }
        throw new ToolFailure("feedback-ingest answered " + status + " " + body);
    }

    private long awaitSeen(Inbox.Watch watch, String comment) throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() - deadline < 0) {
            Optional<Long> seen = desk.inbox().conversationOf(comment).flatMap(watch::firstSeen);
            if (seen.isPresent()) {
                return seen.get();
            }
            Thread.sleep(Duration.ofMillis(50));
        }
        throw new ToolFailure("comment " + comment + " never showed in the inbox");
    }

    /** How long comments took to show, and what that cost. */
    private record Shown(Histogram micros, Cost cost) {}
}
