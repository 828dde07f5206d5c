package org.ambassadordesk.outbox;

import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads a compacted topic of one partition from its beginning at every start, then follows it. Stores nothing: the topic
 * is the store. One thread delivers, in order; after a broken connection everything is delivered again.
 */
public final class CompactedFeed implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(CompactedFeed.class);

    private final TopicPartition partition;
    private final Supplier<Consumer<byte[], byte[]>> consumers;
    private final java.util.function.Consumer<InboundRecord> receiver;
    private final Runnable caughtUp;
    private final Thread thread;
    private volatile boolean running = true;
    private volatile boolean readToTheEnd;
    private volatile @Nullable Consumer<byte[], byte[]> consumer;

    /**
     * A feed that is not started yet.
     *
     * @param caughtUp called each time everything that was there at the start has been delivered
     */
    public CompactedFeed(
            String topic,
            Supplier<Consumer<byte[], byte[]>> consumers,
            java.util.function.Consumer<InboundRecord> receiver,
            Runnable caughtUp) {
        this.partition = new TopicPartition(topic, 0);
        this.consumers = consumers;
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
            try (Consumer<byte[], byte[]> open = consumers.get()) {
                consumer = open;
                follow(open);
            } catch (WakeupException e) {
                LOG.debug("feed of {} wakes up to stop", partition.topic());
            } catch (KafkaException | IllegalStateException e) {
                LOG.warn("feed of {} starts over: {}", partition.topic(), e.toString());
                pause();
            } finally {
                consumer = null;
            }
        }
    }

    private void follow(Consumer<byte[], byte[]> open) {
        open.assign(List.of(partition));
        open.seekToBeginning(List.of(partition));
        long end = open.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
        boolean behind = true;
        while (running) {
            for (ConsumerRecord<byte[], byte[]> kafka : open.poll(Duration.ofMillis(behind ? 20 : 500))) {
                deliver(kafka);
            }
            if (behind && open.position(partition) >= end) {
                behind = false;
                readToTheEnd = true;
                caughtUp.run();
            }
        }
    }

    private void deliver(ConsumerRecord<byte[], byte[]> kafka) {
        try {
            receiver.accept(CloudEventHeaders.fromKafka(kafka));
        } catch (IllegalArgumentException e) {
            LOG.error(
                    "record passed over: topic={} offset={} reason={}", kafka.topic(), kafka.offset(), e.getMessage());
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
        Stopping.await(thread, Duration.ofSeconds(5));
    }
}
