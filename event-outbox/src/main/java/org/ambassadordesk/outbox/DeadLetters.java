package org.ambassadordesk.outbox;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.jspecify.annotations.Nullable;

/**
 * Where a record goes that no attempt could process: {@code <topic>.dead}, raw, with the reason in its headers. Used by
 * one thread.
 */
final class DeadLetters implements AutoCloseable {
    private static final int LONGEST_REASON = 1_000;

    private final String listener;
    private final Supplier<Producer<byte[], byte[]>> producers;
    private final Set<Place> lately = new HashSet<>();
    private @Nullable Producer<byte[], byte[]> producer;

    private record Place(String topic, int partition, long offset) {}

    DeadLetters(String listener, Supplier<Producer<byte[], byte[]>> producers) {
        this.listener = listener;
        this.producers = producers;
    }

    /**
     * Returns once the broker has it; only then may the listener move on. The same record is parked once, however often
     * its batch is tried before {@link #passedBy}.
     *
     * @return whether it was parked by this call
     */
    boolean park(ConsumerRecord<byte[], byte[]> poison, Exception reason)
            throws InterruptedException, ExecutionException, TimeoutException {
        Place place = new Place(poison.topic(), poison.partition(), poison.offset());
        if (lately.contains(place)) {
            return false;
        }
        try {
            send(parked(poison, reason, poison.value()));
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof RecordTooLargeException)) {
                close();
                throw e;
            }
            // a compressed batch may hold what no producer of ours may send: its place in the topic still tells
            send(parked(poison, reason, null));
        } catch (TimeoutException e) {
            close();
            throw e;
        }
        lately.add(place);
        return true;
    }

    /** The records of the batch at hand will not come again. */
    void passedBy() {
        lately.clear();
    }

    private void send(ProducerRecord<byte[], byte[]> parked)
            throws InterruptedException, ExecutionException, TimeoutException {
        Producer<byte[], byte[]> open = producer == null ? producers.get() : producer;
        producer = open;
        open.send(parked).get(15, TimeUnit.SECONDS);
    }

    private ProducerRecord<byte[], byte[]> parked(
            ConsumerRecord<byte[], byte[]> poison, Exception reason, byte @Nullable [] value) {
        var parked = new ProducerRecord<>(poison.topic() + ".dead", poison.key(), value);
        poison.headers().forEach(header -> parked.headers().add(header));
        header(parked, "dead_listener", listener);
        header(parked, "dead_reason", words(reason));
        header(parked, "dead_partition", Integer.toString(poison.partition()));
        header(parked, "dead_offset", Long.toString(poison.offset()));
        if (value == null && poison.value() != null) {
            header(parked, "dead_omitted_bytes", Integer.toString(poison.value().length));
        }
        return parked;
    }

    private static String words(Exception reason) {
        String words = reason.getMessage() == null ? reason.getClass().getSimpleName() : reason.getMessage();
        return words.length() > LONGEST_REASON ? words.substring(0, LONGEST_REASON) : words;
    }

    private static void header(ProducerRecord<byte[], byte[]> on, String name, String value) {
        on.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    /** Lets go of the producer; the next record to park opens another. */
    @Override
    public void close() {
        if (producer != null) {
            producer.close(Duration.ZERO);
            producer = null;
        }
    }
}
