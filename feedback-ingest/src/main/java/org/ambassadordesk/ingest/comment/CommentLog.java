package org.ambassadordesk.ingest.comment;

import io.quarkus.runtime.Startup;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.ambassadordesk.contract.Topics;
import org.ambassadordesk.ingest.IngestConfig;
import org.ambassadordesk.outbox.KafkaClients;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RetriableException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The acknowledged send: whoever hears {@code kept} may promise that the comment is not lost.
 *
 * <p>Sending never blocks its caller, who may be an event loop: the producer is lent out only while it knows the topic,
 * which it forgets when it has lost every broker, and what would not fit its memory was not admitted. One thread owns the
 * producer and asks it for the topic.
 *
 * <p>After a failure everything is refused at once, except for one attempt every quarter of a second; its record waits in
 * the producer, so that a broker that is back is noticed with the next acknowledgement. A producer that can do nothing
 * any more, or has achieved nothing for a while, is replaced: what was in it failed, so its posters try again with the
 * same ids.
 */
@Startup
@Singleton
public class CommentLog {
    private static final Logger LOG = LoggerFactory.getLogger(CommentLog.class);
    private static final long ATTEMPT_EVERY = TimeUnit.MILLISECONDS.toNanos(250);
    private static final long REPLACE_AFTER = TimeUnit.SECONDS.toNanos(15);

    private final KafkaClients kafka;
    private final String name;
    private final Thread keeper;
    private final Semaphore wake = new Semaphore(0);
    private final AtomicLong nextAttempt = new AtomicLong();
    private volatile @Nullable Producer<byte[], byte[]> usable;
    private volatile boolean failing;
    private volatile long failingSince;
    private volatile boolean useless;
    private volatile boolean running = true;

    CommentLog(KafkaClients kafka, IngestConfig config) {
        this.kafka = new KafkaClients(kafka.bootstrap(), settings(kafka, config));
        this.name = config.instance() + "-comments";
        this.keeper = Thread.ofPlatform().name("comment-log").daemon().unstarted(this::keep);
    }

    private static Map<String, String> settings(KafkaClients kafka, IngestConfig config) {
        long patience = config.kafka().acknowledgeWithin().toMillis();
        Map<String, String> settings = new HashMap<>();
        settings.put("delivery.timeout.ms", Long.toString(patience));
        settings.put("request.timeout.ms", Long.toString(patience - patience / 10));
        settings.put("max.block.ms", "100");
        // the topic stays known however long nobody posts: asking for it again would block
        settings.put("metadata.max.idle.ms", Long.toString(TimeUnit.DAYS.toMillis(365)));
        settings.put(
                "buffer.memory",
                Long.toString(2 * config.limits().inFlightBytes().asLongValue()));
        settings.putAll(kafka.extra());
        return settings;
    }

    @PostConstruct
    void start() {
        keeper.start();
    }

    /** Hears of one record's fate, exactly once, on a thread it must not block. */
    @FunctionalInterface
    public interface Receipt {
        void told(boolean kept);
    }

    /** Sends without waiting. */
    public void send(ProducerRecord<byte[], byte[]> record, Receipt receipt) {
        Producer<byte[], byte[]> producer = usable;
        if (producer == null || (failing && !mayAttempt())) {
            receipt.told(false);
            return;
        }
        try {
            // the callback hears all that the future would, without a thread that waits
            var _ = producer.send(record, (_, failure) -> {
                note(failure);
                receipt.told(failure == null);
            });
        } catch (KafkaException | IllegalStateException e) {
            LOG.warn("comments cannot be handed over: {}", e.toString());
            usable = null;
            wake.release();
            receipt.told(false);
        }
    }

    /** Waits until a send may succeed or at least be attempted; for callers that can wait instead of being refused. */
    void awaitAttempt(Duration patience) throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        while ((usable == null || (failing && !isAttemptDue())) && System.nanoTime() - end < 0) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    private boolean isAttemptDue() {
        return System.nanoTime() - nextAttempt.get() >= 0;
    }

    private boolean mayAttempt() {
        long due = nextAttempt.get();
        long now = System.nanoTime();
        return now - due >= 0 && nextAttempt.compareAndSet(due, now + ATTEMPT_EVERY);
    }

    private void note(@Nullable Exception failure) {
        if (failure == null) {
            if (failing) {
                failing = false;
                LOG.info("comments are acknowledged again");
            }
            return;
        }
        if (!failing) {
            failingSince = System.nanoTime();
            nextAttempt.set(failingSince + ATTEMPT_EVERY);
            failing = true;
            LOG.warn("comments are not acknowledged: {}", failure.toString());
        }
        if (!(failure instanceof RetriableException) && !useless) {
            useless = true;
            wake.release();
        }
    }

    private void keep() {
        Producer<byte[], byte[]> owned = null;
        while (running) {
            if (owned != null && (useless || (failing && System.nanoTime() - failingSince > REPLACE_AFTER))) {
                LOG.warn("the producer is replaced");
                usable = null;
                owned.close(Duration.ZERO);
                owned = null;
            }
            if (usable == null) {
                owned = owned == null ? open() : owned;
                usable = owned != null && knowsTopic(owned) ? owned : null;
            }
            rest(usable == null ? 200 : 1_000);
        }
        usable = null;
        if (owned != null) {
            // what was accepted goes out first
            owned.close(Duration.ofSeconds(2));
        }
    }

    private @Nullable Producer<byte[], byte[]> open() {
        useless = false;
        failing = false;
        try {
            return kafka.producer(name);
        } catch (KafkaException e) {
            LOG.warn("there is no producer yet: {}", e.toString());
            return null;
        }
    }

    private static boolean knowsTopic(Producer<byte[], byte[]> producer) {
        try {
            return !producer.partitionsFor(Topics.COMMENTS).isEmpty();
        } catch (KafkaException e) {
            LOG.debug("the topic is not known: {}", e.toString());
            return false;
        }
    }

    private void rest(long millis) {
        try {
            if (wake.tryAcquire(millis, TimeUnit.MILLISECONDS)) {
                wake.drainPermits();
            }
        } catch (InterruptedException e) {
            running = false;
        }
    }

    @PreDestroy
    void stop() throws InterruptedException {
        running = false;
        wake.release();
        keeper.join(TimeUnit.SECONDS.toMillis(3));
    }
}
