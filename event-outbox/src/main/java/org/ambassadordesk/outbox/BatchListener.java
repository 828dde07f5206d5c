package org.ambassadordesk.outbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads topics in batches and lets each batch take effect exactly once.
 *
 * <p>One thread polls, handles and stores; nothing is in flight while Kafka rebalances. On assignment a partition is
 * claimed in the database (epoch + 1) and read from the offset stored there; a process that lost it finds its epoch stale
 * and drops the batch. Kafka's own committed offset is written for lag metrics only and never read.
 *
 * <p>A batch that fails is tried again after a pause as long as the cause may pass (connection, lock, broker). Any other
 * failure is narrowed down record by record; what fails alone three times is parked in {@code <topic>.dead}.
 */
public final class BatchListener implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(BatchListener.class);
    private static final int ATTEMPTS_ALONE = 3;
    private static final long FORGET_EVERY = Duration.ofMinutes(10).toNanos();

    private final String name;
    private final Set<String> topics;
    private final DataSource database;
    private final Supplier<Consumer<byte[], byte[]>> consumers;
    private final Supplier<Producer<byte[], byte[]>> producers;
    private final BatchHandler handler;
    private final Thread thread;
    private final Map<TopicPartition, Long> epochs = new HashMap<>();
    private volatile boolean running = true;
    private volatile @Nullable Consumer<byte[], byte[]> consumer;
    private volatile boolean healthy;
    private final AtomicLong parked = new AtomicLong();
    private long forgetAt = System.nanoTime() + FORGET_EVERY;

    /**
     * A listener that is not started yet.
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
        this.producers = producers;
        this.handler = handler;
        this.thread = Thread.ofPlatform().name("listener-" + name).unstarted(this::run);
    }

    public void start() {
        thread.start();
    }

    /** Whether the last poll and the last batch went well. */
    public boolean isHealthy() {
        return healthy && thread.isAlive();
    }

    /** How many records were parked since the start. */
    public long parked() {
        return parked.get();
    }

    private void run() {
        while (running) {
            try (Consumer<byte[], byte[]> open = consumers.get()) {
                consumer = open;
                open.subscribe(topics, new Claiming(open));
                while (running) {
                    ConsumerRecords<byte[], byte[]> polled = open.poll(Duration.ofMillis(500));
                    if (!polled.isEmpty()) {
                        take(polled);
                        commitForLagMetrics(open, polled);
                    }
                    healthy = true;
                    forgetOld();
                }
            } catch (WakeupException e) {
                LOG.debug("{} wakes up to stop", name);
            } catch (FencedException e) {
                LOG.info("{}; asking again what is ours", e.getMessage());
            } catch (KafkaException | IllegalStateException | SQLException | ExecutionException | TimeoutException e) {
                healthy = false;
                LOG.warn("listener {} starts over: {}", name, e.toString());
                pause(Duration.ofSeconds(1));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                running = false;
            } finally {
                consumer = null;
            }
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

    private void take(ConsumerRecords<byte[], byte[]> polled)
            throws InterruptedException, SQLException, ExecutionException, TimeoutException {
        List<ConsumerRecord<byte[], byte[]>> raw = new ArrayList<>(polled.count());
        polled.forEach(raw::add);
        handleOrNarrow(raw, 1);
    }

    private void handleOrNarrow(List<ConsumerRecord<byte[], byte[]>> raw, int attempt)
            throws InterruptedException, SQLException, ExecutionException, TimeoutException {
        try {
            handler.handle(batchOf(raw));
        } catch (FencedException | InterruptedException | KafkaException e) {
            throw e;
        } catch (Exception e) { // whatever a handler throws: the question is only whether it may pass
            if (Transience.mayPass(e)) {
                throw new KafkaException("batch of " + raw.size() + " not stored: " + e, e);
            }
            if (raw.size() > 1) {
                for (var single : raw) {
                    handleOrNarrow(List.of(single), 1);
                }
            } else if (attempt < ATTEMPTS_ALONE) {
                pause(Duration.ofMillis(100L * attempt));
                handleOrNarrow(raw, attempt + 1);
            } else {
                park(raw.getFirst(), e);
                handleOrNarrowEmpty(raw.getFirst());
            }
        }
    }

    /** Stores that a parked record is behind us. */
    private void handleOrNarrowEmpty(ConsumerRecord<byte[], byte[]> after) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            Inbox.accept(connection, new InboundBatch(name, List.of(), claims(List.of(after))));
            connection.commit();
        }
    }

    /** What cannot even be read is parked here; the rest of the batch goes on, and the offsets pass it by. */
    private InboundBatch batchOf(List<ConsumerRecord<byte[], byte[]>> raw)
            throws InterruptedException, ExecutionException, TimeoutException {
        List<InboundRecord> readable = new ArrayList<>(raw.size());
        for (var kafka : raw) {
            try {
                readable.add(CloudEventHeaders.fromKafka(kafka));
            } catch (IllegalArgumentException e) {
                park(kafka, e);
            }
        }
        return new InboundBatch(name, readable, claims(raw));
    }

    private Map<TopicPartition, InboundBatch.Claim> claims(List<ConsumerRecord<byte[], byte[]>> raw) {
        Map<TopicPartition, InboundBatch.Claim> claims = new HashMap<>();
        for (var kafka : raw) {
            var partition = new TopicPartition(kafka.topic(), kafka.partition());
            Long epoch = epochs.get(partition);
            if (epoch == null) {
                throw new FencedException(name + " does not own " + partition);
            }
            claims.put(partition, new InboundBatch.Claim(kafka.offset() + 1, epoch));
        }
        return claims;
    }

    private void park(ConsumerRecord<byte[], byte[]> poison, Exception reason)
            throws InterruptedException, ExecutionException, TimeoutException {
        try (Producer<byte[], byte[]> producer = producers.get()) {
            new DeadLetters(producer).park(poison, name, String.valueOf(reason.getMessage()));
        }
        parked.incrementAndGet();
        LOG.error(
                "record parked: listener={} topic={} partition={} offset={} reason={}",
                name,
                poison.topic(),
                poison.partition(),
                poison.offset(),
                reason.getClass().getSimpleName());
    }

    private void commitForLagMetrics(Consumer<byte[], byte[]> open, ConsumerRecords<byte[], byte[]> polled) {
        Map<TopicPartition, OffsetAndMetadata> behind = new HashMap<>();
        for (TopicPartition partition : polled.partitions()) {
            behind.put(
                    partition,
                    new OffsetAndMetadata(polled.records(partition).getLast().offset() + 1));
        }
        open.commitAsync(behind, null);
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
        Stopping.await(thread, Duration.ofSeconds(10));
    }

    /** Claims what Kafka assigns, and reads it from where the database says. */
    private final class Claiming implements ConsumerRebalanceListener {
        private final Consumer<byte[], byte[]> open;

        Claiming(Consumer<byte[], byte[]> open) {
            this.open = open;
        }

        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> assigned) {
            try (Connection connection = database.getConnection()) {
                connection.setAutoCommit(true);
                for (TopicPartition partition : assigned) {
                    InboundBatch.Claim claim = Inbox.claim(connection, name, partition);
                    epochs.put(partition, claim.ownerEpoch());
                    open.seek(partition, claim.nextOffset());
                }
            } catch (SQLException e) {
                throw new KafkaException("offsets of " + name + " could not be read", e);
            }
        }

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> revoked) {
            revoked.forEach(epochs::remove);
        }
    }
}
