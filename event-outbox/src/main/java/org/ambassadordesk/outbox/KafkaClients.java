package org.ambassadordesk.outbox;

import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Kafka clients with the settings our promises rest on.
 *
 * @param bootstrap {@code host:port,…}
 * @param extra further client properties (security and the like); they win over ours
 */
public record KafkaClients(String bootstrap, Map<String, String> extra) {
    /** The largest record anybody of us sends; the topics allow the same. */
    public static final int MAX_RECORD_BYTES = 2_000_000;

    public KafkaClients {
        extra = Map.copyOf(extra);
    }

    /** Acknowledged by every in-sync replica, in order, never twice; gives up after 8 s. */
    public Producer<byte[], byte[]> producer(String clientId) {
        Map<String, Object> settings = common(clientId);
        settings.put("max.block.ms", 2_000);
        settings.put("delivery.timeout.ms", 8_000);
        return producer(settings);
    }

    /**
     * The same without giving up: what was handed over waits for an absent broker. A record that expires while a later one
     * of its key gets through would break their order for good.
     */
    public Producer<byte[], byte[]> relayProducer(String clientId) {
        Map<String, Object> settings = common(clientId);
        settings.put("max.block.ms", 10_000);
        settings.put("delivery.timeout.ms", Integer.MAX_VALUE);
        // nothing waits for these: the relay flushes once it has handed over a whole batch, which then is one request
        settings.put("linger.ms", 50);
        settings.put("batch.size", 256 * 1024);
        return producer(settings);
    }

    private Producer<byte[], byte[]> producer(Map<String, Object> settings) {
        settings.putIfAbsent("linger.ms", 0);
        settings.put("acks", "all");
        settings.put("enable.idempotence", true);
        settings.put("request.timeout.ms", 3_000);
        settings.put("max.request.size", MAX_RECORD_BYTES);
        settings.putAll(extra);
        return new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    }

    /**
     * A member of a group; offsets are the caller's affair.
     *
     * @param instance stable name of this process: a quick restart keeps its partitions (static membership)
     */
    public Consumer<byte[], byte[]> groupConsumer(String group, String instance, int maxPollRecords) {
        Map<String, Object> settings = common(group + "-" + instance);
        settings.put("group.id", group);
        settings.put("group.instance.id", instance);
        settings.put("session.timeout.ms", 6_000);
        settings.put("heartbeat.interval.ms", 2_000);
        settings.put("max.poll.records", maxPollRecords);
        // a member that hangs must not hold up the others longer than this: a rebalance waits for it
        settings.put("max.poll.interval.ms", 45_000);
        return consumer(settings);
    }

    /** A reader on its own, outside any group. */
    public Consumer<byte[], byte[]> reader(String clientId) {
        return consumer(common(clientId));
    }

    private Consumer<byte[], byte[]> consumer(Map<String, Object> settings) {
        settings.put("enable.auto.commit", false);
        settings.put("auto.offset.reset", "earliest");
        settings.put("isolation.level", "read_committed");
        settings.put("allow.auto.create.topics", false);
        settings.put("default.api.timeout.ms", 10_000);
        settings.putAll(extra);
        return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    private Map<String, Object> common(String clientId) {
        Map<String, Object> settings = new TreeMap<>();
        settings.put("bootstrap.servers", bootstrap);
        settings.put("client.id", clientId);
        settings.put("reconnect.backoff.max.ms", 500);
        settings.put("metadata.max.age.ms", 30_000);
        return settings;
    }
}
