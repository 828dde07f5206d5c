package org.ambassadordesk.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.ambassadordesk.system.desk.Caller;
import org.ambassadordesk.system.desk.Conversations;
import org.ambassadordesk.system.desk.OnTheDesk;
import org.ambassadordesk.system.desk.SystemDesk;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A record that nobody can read is put aside with its reason; what comes after it goes on. */
@ExtendWith(OnTheDesk.class)
class PoisonST {
    private static final Duration LONG = Duration.ofMinutes(3);
    private static final int PARTITIONS_TO_POISON = 6;

    @ParameterizedTest
    @CsvSource({
        "feedback.comments, feedback.comment.received.v1",
        "feedback.assignments, feedback.conversation.routed.v1",
        "feedback.activity, feedback.reply.delivered.v1",
        "feedback.directory, feedback.topic.changed.v1"
    })
    void poisonIsPutAsideAndTheNextRecordIsRead(String topic, String type, SystemDesk desk) throws Exception {
        String mark = "poison-" + UUID.randomUUID();

        poison(desk, topic, type, mark);

        List<ConsumerRecord<byte[], byte[]>> parked = new ArrayList<>();
        try (KafkaConsumer<byte[], byte[]> dead = reader(desk, topic + ".dead")) {
            await("all that was bad in " + topic + " is put aside").atMost(LONG).until(() -> {
                dead.poll(Duration.ofMillis(200)).forEach(it -> {
                    if (new String(it.value(), StandardCharsets.UTF_8).contains(mark)) {
                        parked.add(it);
                    }
                });
                return keys(parked).size() >= 2 * partitions(topic);
            });
        }
        assertThat(parked).allSatisfy(it -> assertThat(reason(it)).isNotBlank());
        assertThatTheDeskStillWorks(desk, mark);
    }

    /** On each partition one record without any attributes and one whose data is no JSON. */
    private static void poison(SystemDesk desk, String topic, String type, String mark)
            throws ExecutionException, InterruptedException {
        try (var producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", desk.kafka(), "acks", "all"),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
            for (int partition = 0; partition < partitions(topic); partition++) {
                byte[] key = (mark + "-" + partition).getBytes(StandardCharsets.UTF_8);
                byte[] value = ("{\"" + mark + "\": ").getBytes(StandardCharsets.UTF_8);
                producer.send(new ProducerRecord<>(topic, partition, key, value))
                        .get();
                ProducerRecord<byte[], byte[]> typed = new ProducerRecord<>(
                        topic, partition, (mark + "+" + partition).getBytes(StandardCharsets.UTF_8), value);
                typed.headers().add("ce_specversion", "1.0".getBytes(StandardCharsets.UTF_8));
                typed.headers().add("ce_id", UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8));
                typed.headers().add("ce_type", type.getBytes(StandardCharsets.UTF_8));
                typed.headers().add("ce_source", "/system-tests".getBytes(StandardCharsets.UTF_8));
                typed.headers().add("ce_time", "2026-01-01T00:00:00Z".getBytes(StandardCharsets.UTF_8));
                producer.send(typed).get();
            }
        }
    }

    private static int partitions(String topic) {
        return topic.equals("feedback.directory") ? 1 : PARTITIONS_TO_POISON;
    }

    private static List<String> keys(List<ConsumerRecord<byte[], byte[]>> records) {
        return records.stream()
                .map(it -> new String(it.key(), StandardCharsets.UTF_8))
                .distinct()
                .toList();
    }

    private static String reason(ConsumerRecord<byte[], byte[]> record) {
        StringBuilder reasons = new StringBuilder();
        for (Header header : record.headers()) {
            if (header.key().contains("reason")) {
                reasons.append(new String(header.value(), StandardCharsets.UTF_8));
            }
        }
        return reasons.toString();
    }

    private static KafkaConsumer<byte[], byte[]> reader(SystemDesk desk, String topic) {
        KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", desk.kafka()), new ByteArrayDeserializer(), new ByteArrayDeserializer());
        TopicPartition only = new TopicPartition(topic, 0);
        consumer.assign(List.of(only));
        consumer.seekToBeginning(List.of(only));
        return consumer;
    }

    private static void assertThatTheDeskStillWorks(SystemDesk desk, String mark) {
        for (int i = 0; i < 20; i++) { // many customers: every partition
            Caller.Answer answer = desk.poster("rough").post("/v1/comments", """
                    {"externalId": "%s-%d", "channel": "web", "text": "still there?", "author": {"id": "%s-%d"}}""".formatted(mark, i, mark, i));
            assertThat(answer.status()).as(answer.text()).isEqualTo(202);
            String id = answer.json().path("id").asText();
            await("what comes after it is routed")
                    .atMost(LONG)
                    .until(() -> Conversations.status(desk.asking("rough"), id).isPresent());
        }
    }
}
