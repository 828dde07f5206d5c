package org.ambassadordesk.ambassador.delivery;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.ambassadordesk.ambassador.Database;
import org.ambassadordesk.ambassador.delivery.DeliveryRows.Claimed;
import org.ambassadordesk.ambassador.delivery.webhook.AttemptOutcome;
import org.ambassadordesk.ambassador.trace.ConversationTraces;
import org.ambassadordesk.ambassador.trace.DeliverySpan;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands over what is due: one thread takes deliveries one by one, a virtual thread each sends them. At most so many run
 * at once, and of one source a quarter of them, so that a source that hangs slows nobody else.
 *
 * <p>Several processes may do this: what one has taken no other sees before it counts as lost.
 */
@ApplicationScoped
public class DeliveryWorker {
    private static final Logger LOG = LoggerFactory.getLogger(DeliveryWorker.class);
    private static final Duration LAST_WORDS = Duration.ofSeconds(4);

    private final DeliveryProgress progress;
    private final DeliveryAttempt attempt;
    private final DeliveryHold hold;
    private final DeliveryConfig config;
    private final ConversationTraces traces;
    private final MeterRegistry meters;
    private final Semaphore free;
    private final Semaphore bell = new Semaphore(0);
    private final Map<String, Integer> underWay = new ConcurrentHashMap<>();
    private final Thread taker;
    private volatile boolean running = true;

    DeliveryWorker(
            DeliveryProgress progress,
            DeliveryAttempt attempt,
            DeliveryHold hold,
            DeliveryConfig config,
            ConversationTraces traces,
            MeterRegistry meters) {
        this.progress = progress;
        this.attempt = attempt;
        this.hold = hold;
        this.config = config;
        this.traces = traces;
        this.meters = meters;
        AttemptOutcome.CODES.forEach(this::attempts); // a series that begins with its first failure hides it
        this.free = new Semaphore(config.concurrent());
        this.taker = Thread.ofPlatform().name("deliveries").daemon().unstarted(this::run);
        meters.gauge("desk.deliveries.running", free, slots -> config.concurrent() - slots.availablePermits());
    }

    void start(@Observes StartupEvent event) {
        taker.start();
    }

    /** What is on the wire may finish; what does not is found again as lost. */
    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        running = false;
        ring();
        if (!free.tryAcquire(config.concurrent(), LAST_WORDS.toMillis(), TimeUnit.MILLISECONDS)) {
            LOG.info("stopped while {} deliveries were on the wire", config.concurrent() - free.availablePermits());
        }
        taker.interrupt();
    }

    /** Says that something was committed. */
    public void ring() {
        bell.release();
    }

    Instant firstAttempt(Instant now) {
        return new RetrySchedule(config.retry()).first(now);
    }

    private void run() {
        while (running) {
            try {
                free.acquire();
                if (!takeOne()) {
                    free.release();
                    bell.tryAcquire(config.poll().toMillis(), TimeUnit.MILLISECONDS);
                    bell.drainPermits();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    /** What cannot be released holds back nothing else. */
    private void release() {
        try {
            while (running && hold.releaseOne()) {
                // all whose time is over
            }
        } catch (RuntimeException e) { // whatever the database says: it is asked again after a pause
            if (Database.isAway(e)) {
                LOG.warn("held replies wait: {}", e.toString());
            } else {
                LOG.error("a held reply cannot be released", e);
            }
        }
    }

    private boolean takeOne() {
        release();
        Optional<Claimed> claimed;
        try {
            claimed = progress.claim(busySources());
        } catch (RuntimeException e) { // whatever the database says: it is asked again after a pause
            LOG.warn("deliveries wait: {}", e.toString());
            return false;
        }
        claimed.ifPresent(delivery -> {
            underWay.merge(delivery.source(), 1, Integer::sum);
            Thread.ofVirtual().name("delivery-" + delivery.replyId()).start(() -> deliver(delivery));
        });
        return claimed.isPresent();
    }

    private void deliver(Claimed delivery) {
        try {
            DeliverySpan.around(
                    traces.of(delivery.conversationId()).orElse(null),
                    delivery.replyId(),
                    delivery.source(),
                    delivery.attempt(),
                    span -> deliver(delivery, span));
        } catch (RuntimeException e) { // it stays on the wire in the table, and is found again as lost
            LOG.error("outcome of a delivery not kept: reply={}", delivery.replyId(), e);
        } finally {
            underWay.merge(delivery.source(), -1, Integer::sum);
            free.release();
            ring();
        }
    }

    private Counter attempts(String outcome) {
        return meters.counter("desk.delivery.attempts", "outcome", outcome);
    }

    private void deliver(Claimed delivery, DeliverySpan span) {
        var outcome = attempt.make(delivery);
        var conclusion = progress.conclude(delivery, outcome);
        span.outcome(outcome.code(), outcome instanceof AttemptOutcome.Accepted);
        attempts(outcome.code()).increment();
        LOG.info(
                "delivery attempt: reply={} attempt={} outcome={} state={} detail={}",
                delivery.replyId(),
                delivery.attempt(),
                outcome.code(),
                conclusion.state(),
                outcome.detail());
    }

    private List<String> busySources() {
        int most = Math.max(1, config.concurrent() / 4);
        return underWay.entrySet().stream()
                .filter(source -> source.getValue() >= most)
                .map(Map.Entry::getKey)
                .toList();
    }
}
