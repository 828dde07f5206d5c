package org.ambassadordesk.outbox;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells Kafka how far a listener is, for those who watch its lag; nobody reads from there. At most once a second: each
 * telling is a write in the broker.
 */
final class LagMetrics {
    private static final Logger LOG = LoggerFactory.getLogger(LagMetrics.class);
    private static final long EVERY = Duration.ofSeconds(1).toNanos();

    private final String listener;
    private final Map<TopicPartition, OffsetAndMetadata> behind = new HashMap<>();
    private long toldAt = System.nanoTime() - EVERY;

    LagMetrics(String listener) {
        this.listener = listener;
    }

    void passed(List<ConsumerRecord<byte[], byte[]>> batch) {
        for (var kafka : batch) {
            behind.put(new TopicPartition(kafka.topic(), kafka.partition()), new OffsetAndMetadata(kafka.offset() + 1));
        }
    }

    void tellNowAndThen(Consumer<byte[], byte[]> consumer) {
        if (!behind.isEmpty() && System.nanoTime() - toldAt >= EVERY) {
            tell(consumer);
        }
    }

    /** Before the consumer is closed, which waits for it a moment. */
    void tellTheRest(Consumer<byte[], byte[]> consumer) {
        try {
            if (!behind.isEmpty()) {
                tell(consumer);
            }
        } catch (KafkaException e) {
            LOG.debug("lag of {} not told: {}", listener, e.toString());
        }
    }

    private void tell(Consumer<byte[], byte[]> consumer) {
        consumer.commitAsync(Map.copyOf(behind), (offsets, failure) -> {
            if (failure != null) {
                LOG.debug("lag of {} not told: {}", listener, failure.toString());
            }
        });
        behind.clear();
        toldAt = System.nanoTime();
    }
}
