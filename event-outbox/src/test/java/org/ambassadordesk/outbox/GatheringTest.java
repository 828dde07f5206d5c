package org.ambassadordesk.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GatheringTest {
    private static final TopicPartition PARTITION = new TopicPartition("wire", 0);
    private static final long BEAT = 25_000_000;

    private final MockConsumer<byte[], byte[]> consumer = new MockConsumer<>("earliest");
    private final List<Long> pauses = new ArrayList<>();
    private final Gathering gathering = new Gathering(consumer, () -> this.now, nanos -> {
        pauses.add(nanos);
        this.now += nanos;
    });
    private long now = 1_000_000_000_000L;
    private int sent;

    @BeforeEach
    void assign() {
        consumer.assign(List.of(PARTITION));
        consumer.updateBeginningOffsets(Map.of(PARTITION, 0L));
    }

    private void send(int count) {
        IntStream.range(0, count)
                .forEach(_ -> consumer.addRecord(new ConsumerRecord<>(
                        PARTITION.topic(),
                        PARTITION.partition(),
                        sent,
                        new byte[0],
                        Integer.toString(sent++).getBytes(StandardCharsets.UTF_8))));
    }

    private List<String> next() throws InterruptedException {
        return gathering.next().stream()
                .map(record -> new String(record.value(), StandardCharsets.UTF_8))
                .toList();
    }

    @Test
    void afterAQuietMomentARecordIsHandedOutAtOnce() throws Exception {
        assertThat(next()).isEmpty();
        send(1);

        assertThat(next()).containsExactly("0");

        assertThat(pauses).isEmpty();
    }

    @Test
    void whatKeepsComingSharesABatchOneBeatLater() throws Exception {
        send(1);
        next();
        now += 5_000_000;
        consumer.schedulePollTask(() -> send(1));
        consumer.schedulePollTask(() -> send(3));

        assertThat(next()).containsExactly("1", "2", "3", "4");

        assertThat(pauses).containsExactly(BEAT - 5_000_000);
    }

    @Test
    void largeBatchesFollowEachOtherWithoutAPause() throws Exception {
        send(100);
        next();
        send(150);

        assertThat(next()).hasSize(150);

        assertThat(pauses).isEmpty();
    }
}
