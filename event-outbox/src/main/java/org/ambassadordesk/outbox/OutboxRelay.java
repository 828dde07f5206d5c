package org.ambassadordesk.outbox;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
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
 * <p>After any failed send the producer is thrown away, so that nothing of the old one can overtake what is sent again.
 */
public final class OutboxRelay implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(OutboxRelay.class);
    private static final int LOCK_NAMESPACE = 0x0B0C;
    private static final int BATCH = 500;
    private static final String READ = """
            SELECT id, event_id, type, source, occurred_at, topic, key, value
            FROM outbox WHERE shard = ANY (?) ORDER BY id LIMIT %d
            """.formatted(BATCH);
    private static final String DELETE = "DELETE FROM outbox WHERE id = ANY (?)";

    private final DataSource database;
    private final Supplier<Producer<byte[], byte[]>> producers;
    private final Duration poll;
    private final Semaphore doorbell = new Semaphore(0);
    private final Thread thread;
    private volatile boolean running = true;
    private @Nullable Producer<byte[], byte[]> producer;

    /**
     * A relay for the outbox of one database.
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

    private void run() {
        while (running) {
            try (Connection locks = database.getConnection()) {
                relayWhile(locks);
            } catch (SQLException | KafkaException | ExecutionException e) {
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
        List<Long> ids = new ArrayList<>();
        List<OutboundRecord> batch = read(locks, owned, ids);
        if (!batch.isEmpty()) {
            send(batch);
            delete(locks, ids);
        }
        return batch.size();
    }

    private List<OutboundRecord> read(Connection locks, List<Integer> owned, List<Long> ids) throws SQLException {
        List<OutboundRecord> batch = new ArrayList<>();
        Array shards = locks.createArrayOf("int4", owned.toArray());
        try (PreparedStatement read = locks.prepareStatement(READ)) {
            read.setArray(1, shards);
            try (ResultSet row = read.executeQuery()) {
                while (row.next()) {
                    ids.add(row.getLong(1));
                    String key = row.getString(7);
                    batch.add(new OutboundRecord(
                            row.getObject(2, UUID.class),
                            row.getString(3),
                            row.getString(4),
                            row.getTimestamp(5).toInstant(),
                            row.getString(6),
                            key,
                            key,
                            row.getBytes(8)));
                }
            }
        } finally {
            shards.free();
        }
        return batch;
    }

    private void send(List<OutboundRecord> batch) throws InterruptedException, ExecutionException {
        Producer<byte[], byte[]> open = producer == null ? producers.get() : producer;
        producer = open;
        List<Future<RecordMetadata>> pending = new ArrayList<>(batch.size());
        for (OutboundRecord outbound : batch) {
            pending.add(open.send(CloudEventHeaders.toKafka(outbound)));
        }
        for (Future<RecordMetadata> acknowledgement : pending) {
            acknowledgement.get();
        }
    }

    private static void delete(Connection locks, List<Long> ids) throws SQLException {
        Array array = locks.createArrayOf("int8", ids.toArray());
        try (PreparedStatement delete = locks.prepareStatement(DELETE)) {
            delete.setArray(1, array);
            delete.executeUpdate();
        } finally {
            array.free();
        }
    }

    /** The connection goes back to a pool and would keep the locks there. */
    private static void unlock(Connection locks) {
        try (var unlock = locks.createStatement()) {
            unlock.execute("SELECT pg_advisory_unlock_all()");
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
        Stopping.await(thread, Duration.ofSeconds(5));
    }
}
