package org.ambassadordesk.outbox;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;

/**
 * Polls so that a batch is worth its transaction. What comes after a quiet moment is handed out at once. While records
 * keep coming, a batch begins no sooner than 25 ms after the one before: at 200 records a second five share one
 * transaction, one fetch and one acknowledgement instead of paying for each alone, and none waits longer than that.
 * Batches that are large anyway follow each other without a pause.
 *
 * <p>A fetch that waits at the broker comes back with the first record alone; hence the second, short look.
 *
 * <p>Should Kafka rebalance during the second look, what the first one brought is fenced by the epoch, or read again and
 * known to the inbox.
 */
final class Gathering {
    private static final long BEAT = Duration.ofMillis(25).toNanos();
    private static final Duration QUIET = Duration.ofMillis(500);
    private static final Duration SECOND_LOOK = Duration.ofMillis(2);
    private static final int LARGE = 100;

    private final Consumer<byte[], byte[]> consumer;
    private final LongSupplier nanos;
    private final Pause pause;
    private long lastBegan;
    private int lastSize;

    Gathering(Consumer<byte[], byte[]> consumer) {
        this(consumer, System::nanoTime, TimeUnit.NANOSECONDS::sleep);
    }

    /** On a clock of its own. */
    Gathering(Consumer<byte[], byte[]> consumer, LongSupplier nanos, Pause pause) {
        this.consumer = consumer;
        this.nanos = nanos;
        this.pause = pause;
    }

    /** Waits. */
    @FunctionalInterface
    interface Pause {
        void last(long nanos) throws InterruptedException;
    }

    /** In the order of each partition; empty where nothing came within half a second. */
    List<ConsumerRecord<byte[], byte[]>> next() throws InterruptedException {
        long early = lastBegan + BEAT - nanos.getAsLong();
        boolean follows = lastSize > 0;
        if (follows && lastSize < LARGE && early > 0) {
            pause.last(early);
        }
        long looked = nanos.getAsLong();
        List<ConsumerRecord<byte[], byte[]>> batch = new ArrayList<>();
        take(consumer.poll(QUIET), batch);
        if (follows && !batch.isEmpty() && batch.size() < LARGE && nanos.getAsLong() - looked < BEAT) {
            take(consumer.poll(SECOND_LOOK), batch);
        }
        lastBegan = nanos.getAsLong();
        lastSize = batch.size();
        return batch;
    }

    private static void take(ConsumerRecords<byte[], byte[]> polled, List<ConsumerRecord<byte[], byte[]>> batch) {
        polled.forEach(batch::add);
    }
}
