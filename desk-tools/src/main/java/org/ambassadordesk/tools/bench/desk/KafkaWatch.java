package org.ambassadordesk.tools.bench.desk;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.ambassadordesk.tools.ToolFailure;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** The records of one topic from now on, looked at from outside. */
public final class KafkaWatch implements AutoCloseable {
    /** Where the bare endpoint and the plain copy write. */
    public static final String BARE_TOPIC = "bench.bare";

    private static final int PARTITIONS = 6;
    private static final Duration POLL = Duration.ofMillis(200);

    private final KafkaConsumer<byte[], byte[]> consumer;

    /** Looks from the present end of the topic on. */
    public KafkaWatch(String bootstrap, String topic) {
        consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrap, "fetch.max.bytes", 8 * 1024 * 1024),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
        Set<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                .map(it -> new TopicPartition(topic, it.partition()))
                .collect(Collectors.toSet());
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
    }

    /**
     * Reads until so many records of a type came.
     *
     * @param type CloudEvents type; empty counts every record
     * @param patience how long nothing may come
     */
    public Arrivals await(long count, String type, Duration patience) {
        long first = 0;
        long last = 0;
        long seen = 0;
        long lookedUntil = System.nanoTime() + patience.toNanos();
        while (seen < count) {
            for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
                if (type.isEmpty() || type.equals(typeOf(record))) {
                    first = seen == 0 ? record.timestamp() : Math.min(first, record.timestamp());
                    last = Math.max(last, record.timestamp());
                    seen++;
                    lookedUntil = System.nanoTime() + patience.toNanos();
                }
            }
            if (System.nanoTime() - lookedUntil > 0) {
                throw new ToolFailure(
                        "only " + seen + " of " + count + " records came within " + patience.toSeconds() + " s");
            }
        }
        return new Arrivals(seen, Duration.ofMillis(last - first));
    }

    private static String typeOf(ConsumerRecord<byte[], byte[]> record) {
        Header header = record.headers().lastHeader("ce_type");
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }

    /** Copies the next records to the bare topic, acknowledged by the broker: the least that any router has to do. */
    public Duration copy(String bootstrap, long count) {
        long start = System.nanoTime();
        try (var producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrap, "acks", "all", "linger.ms", 5),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
            AtomicLong acknowledged = new AtomicLong();
            long copied = 0;
            while (copied < count) {
                for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
                    var _ = producer.send(
                            new ProducerRecord<>(BARE_TOPIC, record.key(), record.value()),
                            (_, failure) -> acknowledged.addAndGet(failure == null ? 1 : 0));
                    copied++;
                }
            }
            producer.flush();
            if (acknowledged.get() < count) {
                throw new ToolFailure("the broker took only " + acknowledged + " of " + count + " copies");
            }
        }
        return Duration.ofNanos(System.nanoTime() - start);
    }

    /** Makes the bare topic where it is missing. */
    public static void makeBareTopic(String bootstrap) throws InterruptedException {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrap))) {
            NewTopic topic = new NewTopic(BARE_TOPIC, PARTITIONS, (short) 1).configs(Map.of("retention.ms", "600000"));
            admin.createTopics(List.of(topic)).all().get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new ToolFailure("the topic " + BARE_TOPIC + " cannot be made: " + e.getCause(), e);
            }
        }
    }

    @Override
    public void close() {
        consumer.close();
    }

    /**
     * What came.
     *
     * @param between from the first record to the last, by the broker's clock
     */
    public record Arrivals(long count, Duration between) {
        /** Records a second. */
        public double perSecond() {
            return count * 1000.0 / Math.max(between.toMillis(), 1);
        }
    }
}
