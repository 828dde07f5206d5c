package org.ambassadordesk.tools.bench.desk;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ambassadordesk.tools.ToolFailure;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * What the two listeners between a post and the inbox still have to read, asked of the broker: that costs the desk next
 * to nothing, unlike asking its pages again and again.
 */
public final class Backlog implements AutoCloseable {
    private static final Map<String, String> TOPIC_OF_GROUP =
            Map.of("router", "feedback.comments", "ambassador-workspace", "feedback.assignments");

    private final Admin admin;

    Backlog(String bootstrap) {
        admin = Admin.create(Map.of("bootstrap.servers", bootstrap));
    }

    /** Records that were written and not yet taken in, of both topics. */
    public long records() throws InterruptedException {
        long behind = 0;
        for (var listener : TOPIC_OF_GROUP.entrySet()) {
            behind += records(listener.getKey(), listener.getValue());
        }
        return behind;
    }

    private long records(String group, String topic) throws InterruptedException {
        try {
            Map<TopicPartition, OffsetAndMetadata> read = new HashMap<>(admin.listConsumerGroupOffsets(group)
                    .partitionsToOffsetAndMetadata()
                    .get());
            TopicDescription described = Objects.requireNonNull(
                    admin.describeTopics(List.of(topic)).allTopicNames().get().get(topic));
            var partitions = described.partitions().stream()
                    .map(it -> new TopicPartition(topic, it.partition()))
                    .collect(Collectors.toMap(Function.identity(), _ -> OffsetSpec.latest()));
            return admin.listOffsets(partitions).all().get().entrySet().stream()
                    .mapToLong(end -> end.getValue().offset() - offset(read.get(end.getKey())))
                    .sum();
        } catch (ExecutionException e) {
            throw new ToolFailure("the broker does not tell how far " + group + " is: " + e.getCause(), e);
        }
    }

    private static long offset(@Nullable OffsetAndMetadata read) {
        return read == null ? 0 : read.offset();
    }

    @Override
    public void close() {
        admin.close();
    }
}
