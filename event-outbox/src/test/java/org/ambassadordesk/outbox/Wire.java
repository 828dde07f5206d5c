package org.ambassadordesk.outbox;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.ambassadordesk.testing.TestServers;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** A topic of its own with its dead letters on a real broker, and what a test writes to and reads from it. */
final class Wire {
    static final Instant THEN = Instant.parse("2026-03-01T09:00:00Z");

    private static final AtomicInteger COUNT = new AtomicInteger();

    private final KafkaClients clients;
    private final String topic;
    private final int partitions;

    private Wire(KafkaClients clients, String topic, int partitions) {
        this.clients = clients;
        this.topic = topic;
        this.partitions = partitions;
    }

    static Wire create(int partitions) throws ExecutionException, InterruptedException {
        return create(TestServers.start().kafkaBootstrap(), partitions);
    }

    static Wire create(String bootstrap, int partitions) throws ExecutionException, InterruptedException {
        String topic = "wire-" + ProcessHandle.current().pid() + "-" + COUNT.incrementAndGet();
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrap))) {
            admin.createTopics(List.of(
                            new NewTopic(topic, partitions, (short) 1), new NewTopic(topic + ".dead", 1, (short) 1)))
                    .all()
                    .get();
        }
        return new Wire(new KafkaClients(bootstrap, Map.of()), topic, partitions);
    }

    KafkaClients clients() {
        return clients;
    }

    String topic() {
        return topic;
    }

    OutboundRecord event(int number, String key, @Nullable String value) {
        return new OutboundRecord(
                Tables.id(number),
                "test.happened.v1",
                "test",
                THEN,
                topic,
                key,
                key,
                value == null ? null : bytes(value));
    }

    /** Writes well-formed events and returns when the broker has them. */
    void write(OutboundRecord... events) throws ExecutionException, InterruptedException {
        try (Producer<byte[], byte[]> producer = clients.producer("test")) {
            for (OutboundRecord event : events) {
                producer.send(CloudEventHeaders.toKafka(event)).get();
            }
        }
    }

    /** Writes a record as it is. */
    void writeRaw(ProducerRecord<byte[], byte[]> raw) throws ExecutionException, InterruptedException {
        KafkaClients generous = new KafkaClients(
                clients.bootstrap(), Map.of("max.request.size", "20000000", "compression.type", "gzip"));
        try (Producer<byte[], byte[]> producer = generous.producer("raw")) {
            producer.send(raw).get();
        }
    }

    List<ConsumerRecord<byte[], byte[]>> all() {
        return read(topic, partitions);
    }

    List<ConsumerRecord<byte[], byte[]>> dead() {
        return read(topic + ".dead", 1);
    }

    private List<ConsumerRecord<byte[], byte[]>> read(String from, int width) {
        List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
        try (Consumer<byte[], byte[]> reader = clients.reader("test-reader")) {
            List<TopicPartition> whole = new ArrayList<>();
            for (int partition = 0; partition < width; partition++) {
                whole.add(new TopicPartition(from, partition));
            }
            reader.assign(whole);
            Map<TopicPartition, Long> ends = reader.endOffsets(whole);
            while (ends.entrySet().stream().anyMatch(end -> reader.position(end.getKey()) < end.getValue())) {
                reader.poll(Duration.ofMillis(100)).forEach(records::add);
            }
        }
        return records;
    }

    static String text(byte @Nullable [] bytes) {
        return bytes == null ? "null" : new String(bytes, StandardCharsets.UTF_8);
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static String header(ConsumerRecord<byte[], byte[]> record, String name) {
        var header = record.headers().lastHeader(name);
        return header == null ? "" : text(header.value());
    }

    static UUID idOf(ConsumerRecord<byte[], byte[]> record) {
        return UUID.fromString(header(record, "ce_id"));
    }
}
