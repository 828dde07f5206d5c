package org.ambassadordesk.outbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.InvalidRecordException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries the outbox to Kafka: read a batch, send it, wait for every acknowledgement, delete it.
 *
 * <p>Order: one advisory lock per shard makes this process the only sender of that shard; rows are read by presence, never
 * by "id greater than the last", because sequences commit out of order. No transaction is open while Kafka is waited for.
 * A crash anywhere sends again, with the same event id, which the receiver's inbox recognises.
 *
 * <p>The producer must wait for an absent broker instead of giving up ({@link KafkaClients#relayProducer}): when one record
 * expires, the next of its key may still get through, and sending both again would not mend the order. After any failed
 * send the producer is thrown away, so that nothing of the old one can overtake what is sent again.
 *
 * <p>A row that Kafka will never take (too large) is marked as refused and stays; only what follows under its key waits.
 */
public final class OutboxRelay implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(OutboxRelay.class);
    private static final int LOCK_NAMESPACE = 0x0B0C;
    private static final int BATCH = 500;
    private static final Duration STOP_LIMIT = Duration.ofSeconds(5);

    private final DataSource database;
    private final Supplier<Producer<byte[], byte[]>> producers;
    private final Duration poll;
    private final Semaphore doorbell = new Semaphore(0);
    private final Thread thread;
    private volatile boolean running = true;
    private volatile boolean healthy = true;
    private @Nullable Producer<byte[], byte[]> producer;

    private record Sent(OutboxRows.Row row, Future<RecordMetadata> acknowledgement) {}

    /**
     * A relay that does nothing before {@link #start}.
     *
     * @param poll how long to rest when nobody rings; 100 to 250 ms
     */
    public OutboxRelay(String name, DataSource database, Supplier<Producer<byte[], byte[]>> producers, Duration poll) {
        this.database = database;
        this.producers = producers;
        this.poll = poll;
        this.thread = Thread.ofPlatform().name("outbox-relay-" + name).unstarted(this::run);
    }

    public void start() {
        thread.start();
    }

    /** Says that something was committed; costs nothing when the relay is already awake. */
    public void ring() {
        if (doorbell.availablePermits() == 0) {
            doorbell.release();
        }
    }

    /** Whether the last round went well; a broker that is away is waited for, which is no failure of ours. */
    public boolean isHealthy() {
        return healthy && thread.isAlive();
    }

    private void run() {
        while (running) {
            try (Connection locks = database.getConnection()) {
                relayWhile(locks);
            } catch (RuntimeException | SQLException | ExecutionException e) {
                healthy = false;
                dropProducer();
                LOG.warn("outbox relay starts over: {}", e.toString());
                rest(Duration.ofSeconds(1));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                running = false;
            }
        }
        dropProducer();
    }

    /** Locks belong to the connection's session: when it breaks, another process may go on, and so must we not. */
    private void relayWhile(Connection locks) throws SQLException, InterruptedException, ExecutionException {
        locks.setAutoCommit(true);
        OutboxRows.tune(locks);
        List<Integer> owned = new ArrayList<>();
        try {
            long lookAgain = System.nanoTime();
            while (running) {
                if (owned.size() < Outbox.SHARDS && System.nanoTime() - lookAgain >= 0) {
                    lockFreeShards(locks, owned);
                    lookAgain = System.nanoTime() + TimeUnit.SECONDS.toNanos(2);
                }
                if (owned.isEmpty() || relayBatch(locks, owned) < BATCH) {
                    rest(poll);
                }
                healthy = true;
            }
        } finally {
            unlock(locks);
        }
    }

    private void lockFreeShards(Connection locks, List<Integer> owned) throws SQLException {
        try (PreparedStatement lock = locks.prepareStatement("SELECT pg_try_advisory_lock(?, ?)")) {
            for (int shard = 0; shard < Outbox.SHARDS; shard++) {
                if (!owned.contains(shard)) {
                    lock.setInt(1, LOCK_NAMESPACE);
                    lock.setInt(2, shard);
                    try (ResultSet row = lock.executeQuery()) {
                        row.next();
                        if (row.getBoolean(1)) {
                            owned.add(shard);
                        }
                    }
                }
            }
        }
    }

    private int relayBatch(Connection locks, List<Integer> owned)
            throws SQLException, InterruptedException, ExecutionException {
        List<OutboxRows.Row> batch = OutboxRows.read(locks, owned, BATCH);
        if (!batch.isEmpty()) {
            List<Sent> pending = send(locks, batch);
            if (producer != null) {
                producer.flush();
            }
            List<Long> acknowledged = await(locks, pending);
            if (!acknowledged.isEmpty()) {
                OutboxRows.delete(locks, acknowledged);
            }
        }
        return batch.size();
    }

    /** Hands rows to the producer in order, up to the first that fails at once; a refused one only holds up its key. */
    private List<Sent> send(Connection locks, List<OutboxRows.Row> batch) throws SQLException, ExecutionException {
        Producer<byte[], byte[]> open = producer == null ? producers.get() : producer;
        producer = open;
        List<Sent> pending = new ArrayList<>(batch.size());
        Set<String> stuck = new HashSet<>();
        for (OutboxRows.Row row : batch) {
            if (!stuck.contains(row.content().key())) {
                Future<RecordMetadata> sent = open.send(CloudEventHeaders.toKafka(row.content()));
                if (sent.state() == Future.State.FAILED) {
                    refuseOrThrow(locks, row, sent.exceptionNow());
                    stuck.add(row.content().key());
                } else {
                    pending.add(new Sent(row, sent));
                }
            }
        }
        return pending;
    }

    private static List<Long> await(Connection locks, List<Sent> pending)
            throws SQLException, InterruptedException, ExecutionException {
        List<Long> acknowledged = new ArrayList<>(pending.size());
        for (Sent sent : pending) {
            try {
                sent.acknowledgement().get();
                acknowledged.add(sent.row().id());
            } catch (ExecutionException e) {
                refuseOrThrow(locks, sent.row(), e.getCause());
            }
        }
        return acknowledged;
    }

    private static void refuseOrThrow(Connection locks, OutboxRows.Row row, @Nullable Throwable failure)
            throws SQLException, ExecutionException {
        if (!(failure instanceof RecordTooLargeException || failure instanceof InvalidRecordException)) {
            throw new ExecutionException(failure);
        }
        OutboxRows.refuse(locks, row.id(), String.valueOf(failure.getMessage()));
        LOG.error(
                "outbox row refused by Kafka, its key waits: id={} type={} topic={} reason={}",
                row.id(),
                row.content().type(),
                row.content().topic(),
                failure.getClass().getSimpleName());
    }

    /** The connection goes back to a pool and would keep the locks, and our settings, there. */
    private static void unlock(Connection locks) {
        try (var unlock = locks.createStatement()) {
            unlock.execute("SELECT pg_advisory_unlock_all()");
            OutboxRows.untune(locks);
        } catch (SQLException e) {
            LOG.debug("the session is gone and its locks with it", e);
        }
    }

    private void rest(Duration atMost) {
        try {
            if (doorbell.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
                doorbell.drainPermits();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            running = false;
        }
    }

    private void dropProducer() {
        if (producer != null) {
            producer.close(Duration.ZERO);
            producer = null;
        }
    }

    /** Lets the batch at hand finish, at most 5 s. */
    @Override
    public void close() {
        running = false;
        ring();
        Stopping.await(thread, STOP_LIMIT);
    }
}
