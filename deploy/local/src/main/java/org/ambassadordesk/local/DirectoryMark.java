package org.ambassadordesk.local;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.ambassadordesk.contract.Topics;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * The record that ends a version of the directory on its topic. Services that start once it is there read a whole
 * directory before they are ready; started earlier, they would be ready with none, and refuse the first right key.
 */
final class DirectoryMark {
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final String TYPE = "feedback.desk.changed.v1";

    private DirectoryMark() {}

    /** Returns when one is there, whichever version it ends. */
    static void await(String bootstrap) throws IOException {
        long limit = System.nanoTime() + LIMIT.toNanos();
        TopicPartition whole = new TopicPartition(Topics.DIRECTORY, 0);
        try (var reader = new KafkaConsumer<>(
                Map.<String, Object>of("bootstrap.servers", bootstrap),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            reader.assign(List.of(whole));
            reader.seekToBeginning(List.of(whole));
            while (System.nanoTime() - limit < 0) {
                for (ConsumerRecord<byte[], byte[]> entry : reader.poll(Duration.ofMillis(200))) {
                    if (isMark(entry)) {
                        return;
                    }
                }
            }
        }
        throw new IOException("ambassador-service did not publish the directory within " + LIMIT.toSeconds() + " s");
    }

    private static boolean isMark(ConsumerRecord<byte[], byte[]> entry) {
        var type = entry.headers().lastHeader("ce_type");
        return type != null && type.value() != null && new String(type.value(), StandardCharsets.UTF_8).equals(TYPE);
    }
}
