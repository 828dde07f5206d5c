package org.ambassadordesk.outbox;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads a compacted topic of one partition from its beginning at every start, then follows it. Stores nothing: the topic
 * is the store. One thread delivers, in order, each record once for as long as the process lives.
 *
 * <p>A record that cannot be read, or that the receiver throws at, is parked in {@code <topic>.dead} and passed over. It
 * is met again at every start; the dead-letter topic of a compacted topic is therefore best compacted too.
 */
public final class CompactedFeed implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(CompactedFeed.class);

    private static final Duration STOP_LIMIT = Duration.ofSeconds(5);

    private final TopicPartition partition;
    private final Supplier<Consumer<byte[], byte[]>> consumers;
    private final DeadLetters deadLetters;
    private final java.util.function.Consumer<InboundRecord> receiver;
    private final Runnable caughtUp;
    private final Thread thread;
    private volatile boolean running = true;
    private volatile boolean readToTheEnd;
    private volatile @Nullable Consumer<byte[], byte[]> consumer;
    private long next;

    /**
     * A feed that does nothing before {@link #start}.
     *
     * @param producers what parks a record that cannot be taken
     * @param caughtUp called each time everything that was there at the start has been delivered
     */
    public CompactedFeed(
            String topic,
            Supplier<Consumer<byte[], byte[]>> consumers,
            Supplier<Producer<byte[], byte[]>> producers,
            java.util.function.Consumer<InboundRecord> receiver,
            Runnable caughtUp) {
        this.partition = new TopicPartition(topic, 0);
        this.consumers = consumers;
        this.deadLetters = new DeadLetters("feed-" + topic, producers);
        this.receiver = receiver;
        this.caughtUp = caughtUp;
        this.thread = Thread.ofPlatform().name("feed-" + topic).daemon().unstarted(this::run);
    }

    public void start() {
        thread.start();
    }

    /** Whether everything that was there at the start has been delivered once. */
    public boolean isReadToTheEnd() {
        return readToTheEnd;
    }

    private void run() {
        while (running) {
            try {
                follow();
            } catch (WakeupException e) {
                LOG.debug("feed of {} wakes up to stop", partition.topic());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                running = false;
            } catch (RuntimeException | ExecutionException | TimeoutException e) {
                LOG.warn("feed of {} starts over: {}", partition.topic(), e.toString());
                pause();
            }
        }
        deadLetters.close();
    }

    /** Goes on where a broken connection left off: to deliver older states again would turn the clock back. */
    private void follow() throws InterruptedException, ExecutionException, TimeoutException {
        Consumer<byte[], byte[]> open = consumers.get();
        try {
            consumer = open;
            open.assign(List.of(partition));
            open.seek(partition, next);
            long end = open.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
            boolean behind = true;
            while (running) {
                for (ConsumerRecord<byte[], byte[]> kafka : open.poll(Duration.ofMillis(behind ? 20 : 500))) {
                    deliver(kafka);
                    next = kafka.offset() + 1;
                }
                if (behind && open.position(partition) >= end) {
                    behind = false;
                    readToTheEnd = true;
                    caughtUp.run();
                }
            }
        } finally {
            consumer = null;
            open.close(CloseOptions.timeout(Duration.ofSeconds(2)));
        }
    }

    private void deliver(ConsumerRecord<byte[], byte[]> kafka)
            throws InterruptedException, ExecutionException, TimeoutException {
        try {
            receiver.accept(CloudEventHeaders.fromKafka(kafka));
        } catch (RuntimeException e) { // a receiver only remembers: what it throws at, it would throw at again
            LOG.error(
                    "record passed over: topic={} offset={} reason={}",
                    kafka.topic(),
                    kafka.offset(),
                    e.getClass().getSimpleName());
            deadLetters.park(kafka, e);
            deadLetters.passedBy();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(Duration.ofSeconds(1));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

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
