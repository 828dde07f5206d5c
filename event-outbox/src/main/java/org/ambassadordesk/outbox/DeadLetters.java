package org.ambassadordesk.outbox;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Where a record goes that no attempt could process: {@code <topic>.dead}, raw, with the reason in its headers. */
final class DeadLetters {
    private final Producer<byte[], byte[]> producer;

    DeadLetters(Producer<byte[], byte[]> producer) {
        this.producer = producer;
    }

    /** Returns once the broker has it; only then may the listener move on. */
    void park(ConsumerRecord<byte[], byte[]> poison, String listener, String reason)
            throws InterruptedException, ExecutionException, TimeoutException {
        var parked = new ProducerRecord<>(poison.topic() + ".dead", poison.key(), poison.value());
        poison.headers().forEach(header -> parked.headers().add(header));
        header(parked, "dead_listener", listener);
        header(parked, "dead_reason", reason);
        header(parked, "dead_partition", Integer.toString(poison.partition()));
        header(parked, "dead_offset", Long.toString(poison.offset()));
        producer.send(parked).get(15, TimeUnit.SECONDS);
    }

    private static void header(ProducerRecord<byte[], byte[]> on, String name, String value) {
        on.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
