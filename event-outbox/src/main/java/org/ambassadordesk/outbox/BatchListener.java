package org.ambassadordesk.outbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads topics in batches and lets each batch take effect exactly once.
 *
 * <p>One thread polls, handles and stores; nothing is in flight while Kafka rebalances. On assignment a partition is
 * claimed in the database (epoch + 1) and read from the offset stored there; a process that lost it finds its epoch stale
 * and drops the batch. Kafka's own committed offset is written for lag metrics only and never read. How batches are cut
 * says {@link Gathering}.
 *
 * <p>A batch that fails is tried again after a pause as long as the cause may pass (connection, lock, broker, a database
 * that is not yet as we expect it). Any other failure is narrowed down by halves; what fails alone three times is parked
 * in {@code <topic>.dead}.
 */
public final class BatchListener implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(BatchListener.class);
    private static final int ATTEMPTS_ALONE = 3;
    private static final Duration STOP_LIMIT = Duration.ofSeconds(10);
    private static final long FORGET_EVERY = Duration.ofMinutes(10).toNanos();

    private final String name;
    private final Set<String> topics;
    private final DataSource database;
    private final Supplier<Consumer<byte[], byte[]>> consumers;
    private final DeadLetters deadLetters;
    private final BatchHandler handler;
    private final Thread thread;
    private final AtomicLong parked = new AtomicLong();
    private volatile boolean running = true;
    private volatile @Nullable Consumer<byte[], byte[]> consumer;
    private volatile boolean healthy;
    private volatile long wellAt = System.nanoTime();
    private long forgetAt = System.nanoTime() + FORGET_EVERY;

    /**
     * A listener that does nothing before {@link #start}.
     *
     * @param name stored with its offsets: renaming it reads everything again
     */
    public BatchListener(
            String name,
            Set<String> topics,
            DataSource database,
            Supplier<Consumer<byte[], byte[]>> consumers,
            Supplier<Producer<byte[], byte[]>> producers,
            BatchHandler handler) {
        this.name = name;
        this.topics = topics;
        this.database = database;
        this.consumers = consumers;
        this.deadLetters = new DeadLetters(name, producers);
        this.handler = handler;
        this.thread = Thread.ofPlatform().name("listener-" + name).unstarted(this::run);
    }

    public void start() {
        thread.start();
    }

    /** Whether it has joined its group, and the last poll and the last batch went well. */
    public boolean isHealthy() {
        return healthy && thread.isAlive();
    }

    /** How long ago it last read what there was and stored it, or found that there was nothing. */
    public Duration silence() {
        return Duration.ofNanos(System.nanoTime() - wellAt);
    }

    /** How many records were parked since the start. */
    public long parked() {
        return parked.get();
    }

    private void run() {
        while (running) {
            try {
                listen();
            } catch (WakeupException e) {
                LOG.debug("{} wakes up to stop", name);
            } catch (FencedException e) {
                healthy = false;
                LOG.info("{}; asking again what is ours", e.getMessage());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                running = false;
            } catch (RuntimeException | SQLException | ExecutionException | TimeoutException e) {
                healthy = false;
                LOG.warn("listener {} starts over: {}", name, e.toString());
                pause(Duration.ofSeconds(1));
            }
        }
        deadLetters.close();
    }

    private void listen() throws InterruptedException, SQLException, ExecutionException, TimeoutException {
        Consumer<byte[], byte[]> open = consumers.get();
        LagMetrics lag = new LagMetrics(name);
        try {
            consumer = open;
            PartitionClaims owned = new PartitionClaims(name, database, open);
            open.subscribe(topics, owned);
            Gathering gathering = new Gathering(open);
            while (running) {
                List<ConsumerRecord<byte[], byte[]>> raw = gathering.next();
                if (!raw.isEmpty()) {
                    handle(raw, owned, 1);
                    deadLetters.passedBy();
                    lag.passed(raw);
                }
                lag.tellNowAndThen(open);
                healthy = open.groupMetadata().generationId() >= 0;
                wellAt = healthy ? System.nanoTime() : wellAt;
                forgetOld();
            }
        } finally {
            consumer = null;
            lag.tellTheRest(open);
            // by default it would wait 30 s for a broker that is away to hear our lag metrics
            open.close(CloseOptions.timeout(Duration.ofSeconds(2)));
        }
    }

    private void forgetOld() throws SQLException {
        if (System.nanoTime() - forgetAt > 0) {
            try (Connection connection = database.getConnection()) {
                connection.setAutoCommit(true);
                Inbox.forget(connection);
            }
            forgetAt = System.nanoTime() + FORGET_EVERY;
        }
    }

    /** What cannot even be read is parked and passed by; the rest of its batch takes effect. */
    private void handle(List<ConsumerRecord<byte[], byte[]>> raw, PartitionClaims owned, int attempt)
            throws InterruptedException, SQLException, ExecutionException, TimeoutException {
        RecordSpans spans = new RecordSpans(name);
        InboundBatch batch = new InboundBatch(name, readable(raw, spans), owned.behind(raw));
        try {
            handler.handle(batch);
            spans.end(null);
        } catch (FencedException | InterruptedException e) {
            spans.end(e);
            throw e;
        } catch (Exception e) { // whatever a handler throws: the question is only whether it may pass
            spans.end(e);
            if (Transience.mayPass(e)) {
                throw new KafkaException("batch of " + raw.size() + " not stored: " + e, e);
            }
            narrowDown(raw, owned, attempt, e);
        }
    }

    private void narrowDown(
            List<ConsumerRecord<byte[], byte[]>> raw, PartitionClaims owned, int attempt, Exception failure)
            throws InterruptedException, SQLException, ExecutionException, TimeoutException {
        if (raw.size() > 1) {
            int half = raw.size() / 2;
            handle(raw.subList(0, half), owned, 1);
            handle(raw.subList(half, raw.size()), owned, 1);
        } else if (attempt < ATTEMPTS_ALONE) {
            pause(Duration.ofMillis(100L * attempt));
            handle(raw, owned, attempt + 1);
        } else {
            park(raw.getFirst(), failure);
            passBy(raw, owned);
        }
    }

    /** Stores that a parked record is behind us. */
    private void passBy(List<ConsumerRecord<byte[], byte[]>> parked, PartitionClaims owned) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            Inbox.accept(connection, new InboundBatch(name, List.of(), owned.behind(parked)));
            connection.commit();
        }
    }

    private List<InboundRecord> readable(List<ConsumerRecord<byte[], byte[]>> raw, RecordSpans spans)
            throws InterruptedException, ExecutionException, TimeoutException {
        List<InboundRecord> readable = new ArrayList<>(raw.size());
        for (var kafka : raw) {
            try {
                readable.add(CloudEventHeaders.fromKafka(kafka, spans.begin(kafka)));
            } catch (IllegalArgumentException e) {
                park(kafka, e);
            }
        }
        return readable;
    }

    private void park(ConsumerRecord<byte[], byte[]> poison, Exception reason)
            throws InterruptedException, ExecutionException, TimeoutException {
        if (deadLetters.park(poison, reason)) {
            parked.incrementAndGet();
            LOG.error(
                    "record parked: listener={} topic={} partition={} offset={} reason={}",
                    name,
                    poison.topic(),
                    poison.partition(),
                    poison.offset(),
                    reason.getClass().getSimpleName());
        }
    }

    private static void pause(Duration pause) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Lets the batch at hand finish, at most 10 s. */
    @Override
    public void close() {
        running = false;
        Consumer<byte[], byte[]> open = consumer;
        if (open != null) {
            open.wakeup();
        }
        Stopping.await(thread, STOP_LIMIT);
    }
}
