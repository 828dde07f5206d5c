package org.ambassadordesk.tools.chaos;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ambassadordesk.contract.Topics;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Everything the services ever told, each event once, in the order of its partition.
 *
 * @param routing from response-router
 * @param activity from ambassador-service
 */
record Told(List<Event> routing, List<Event> activity) {
    private static final Duration POLL = Duration.ofMillis(200);

    /** An event as CloudEvents names it. */
    record Event(String type, JsonNode data) {
        String conversation() {
            return data.path("conversation")
                    .path("id")
                    .asText(data.path("conversationId").asText());
        }
    }

    static Told on(String bootstrap) {
        return new Told(read(bootstrap, Topics.ASSIGNMENTS), read(bootstrap, Topics.ACTIVITY));
    }

    private static List<Event> read(String bootstrap, String topic) {
        List<Event> events = new ArrayList<>();
        Set<String> known = new HashSet<>();
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrap), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(it -> new TopicPartition(topic, it.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(it -> consumer.position(it) < ends.getOrDefault(it, 0L))) {
                for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
                    if (known.add(header(record, "ce_id"))) {
                        events.add(new Event(header(record, "ce_type"), json(record)));
                    }
                }
            }
        }
        return events;
    }

    private static String header(ConsumerRecord<byte[], byte[]> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }

    private static JsonNode json(ConsumerRecord<byte[], byte[]> record) {
        try {
            return Caller.JSON.readTree(record.value());
        } catch (IOException e) {
            throw new IllegalStateException("what services tell is JSON", e);
        }
    }
}
