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
    private static final int WARM_UP = 3_000;
    private static final int SECONDS = 30;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final RunningDesk desk;
    private final Posting posting;

    InboxBench(RunningDesk desk, Posting posting) {
        this.desk = desk;
        this.posting = posting;
    }

    @Override
    public void run(Figures figures) throws InterruptedException {
        KafkaWatch.makeBareTopic(desk.kafka());
        rate(200, WARM_UP / 200);
        figures.add(latency(10, rate(10, SECONDS)));
        Usage before = desk.usage();
        Histogram busy = rate(200, SECONDS);
        Usage used = desk.usage().since(before);
        figures.add(latency(200, busy));
        figures.add(
                RouteBench.cpu("cpu.steady", "processor time, post to inbox, at 200/s", used, busy.getTotalCount()));
    }

    private Figure latency(int perSecond, Histogram micros) throws InterruptedException {
        double reference = reference(perSecond);
        return Figure.of(
                        "inbox.latency",
                        "post to inbox, p50, at " + perSecond + "/s",
                        micros.getValueAtPercentile(50) / 1000.0,
                        "ms")
                .with("perSecond", perSecond)
                .with("comments", micros.getTotalCount())
                .with("p50Ms", micros.getValueAtPercentile(50) / 1000.0)
                .with("p99Ms", micros.getValueAtPercentile(99) / 1000.0)
                .with("maxMs", micros.getMaxValue() / 1000.0)
                .beside("bare endpoint answered", reference);
    }

    /** Milliseconds, median, until the bare endpoint answers: until the broker has the comment. */
    private double reference(int perSecond) throws InterruptedException {
        long first = posting.claim(perSecond * 5L);
        return new Load(posting.requests(), CONNECTIONS)
                        .open(
                                perSecond * 5L,
                                perSecond,
                                it -> posting.bare(first + it),
                                Load.Verdict.status(202),
                                (_, _) -> {})
                        .micros()
                        .getValueAtPercentile(50)
                / 1000.0;
    }

    private Histogram rate(int perSecond, int seconds) throws InterruptedException {
        int count = perSecond * seconds;
        long first = posting.claim(count);
        AtomicLongArray due = new AtomicLongArray(count);
        AtomicReferenceArray<String> ids = new AtomicReferenceArray<>(count);
        try (Inbox.Watch watch = desk.inbox().watch()) {
            new Load(posting.requests(), CONNECTIONS)
                    .open(
                            count,
                            perSecond,
                            it -> posting.single(first + it),
                            (number, answer) -> ids.set((int) number, idIn(answer.status(), answer.body())),
                            (number, nanos) -> due.set((int) number, nanos));
            Histogram micros = new Histogram(Duration.ofMinutes(5).toNanos() / 1000, 3);
            for (int i = 0; i < count; i++) {
                micros.recordValue((awaitSeen(watch, ids.get(i)) - due.get(i)) / 1000);
            }
            return micros;
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
}
