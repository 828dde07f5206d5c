package org.ambassadordesk.outbox;

import static org.ambassadordesk.outbox.Wire.header;
import static org.ambassadordesk.outbox.Wire.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.ambassadordesk.testing.DependsOnServers;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@DependsOnServers
class BatchListenerComponentTest {
    private final List<BatchListener> started = new ArrayList<>();
    private final List<String> seen = Collections.synchronizedList(new ArrayList<>());
    private Tables tables;
    private Wire wire;

    @BeforeEach
    void setUp() throws Exception {
        tables = Tables.create();
        wire = Wire.create(1);
    }

    @AfterEach
    void stop() {
        started.forEach(BatchListener::close);
    }

    private BatchListener listen(BatchHandler handler) {
        return listen("group", handler);
    }

    private BatchListener listen(String group, BatchHandler handler) {
        BatchListener listener = new BatchListener(
                "test",
                Set.of(wire.topic()),
                tables.database(),
                () -> wire.clients().groupConsumer(wire.topic() + "-" + group, "one", 500),
                () -> wire.clients().producer("dead"),
                batch -> {
                    batch.records().forEach(inbound -> seen.add(text(inbound.value())));
                    handler.handle(batch);
                });
        started.add(listener);
        listener.start();
        return listener;
    }

    private OutboundRecord[] events(int from, int to) {
        return IntStream.rangeClosed(from, to)
                .mapToObj(number -> wire.event(number, "key", Integer.toString(number)))
                .toArray(OutboundRecord[]::new);
    }

    private static List<String> numbers(int from, int to) {
        return IntStream.rangeClosed(from, to).mapToObj(Integer::toString).toList();
    }

    private void awaitEffects(List<String> expected) {
        await().atMost(Duration.ofMinutes(2))
                .untilAsserted(() -> assertThat(tables.effects()).isEqualTo(expected));
    }

    private void awaitStoredOffset(int offset) {
        await().atMost(Duration.ofMinutes(2))
                .untilAsserted(() -> assertThat(tables.list("SELECT next_offset FROM consumer_offset"))
                        .containsExactly(Integer.toString(offset)));
    }

    @Test
    void eventThatComesAgainTakesEffectOnce() throws Exception {
        wire.write(events(1, 20));
        wire.write(events(11, 30));
        listen(tables::handle);
        awaitStoredOffset(40);

        wire.write(events(1, 31));

        awaitStoredOffset(71);
        assertThat(tables.effects()).isEqualTo(numbers(1, 31));
    }

    @Test
    void commitWhoseAnswerIsLostTakesEffectOnce() throws Exception {
        wire.write(events(1, 10));
        AtomicBoolean lost = new AtomicBoolean();

        listen(batch -> {
            tables.handle(batch);
            if (lost.compareAndSet(false, true)) {
                throw new SQLException("connection lost after the commit", "08006");
            }
        });

        awaitStoredOffset(10);
        wire.write(events(11, 11));
        awaitEffects(numbers(1, 11));
        assertThat(lost).isTrue();
        assertThat(wire.dead()).isEmpty();
    }

    @Test
    void failureThatMayPassIsTriedAgainAndParksNothing() throws Exception {
        wire.write(events(1, 10));
        AtomicInteger failures = new AtomicInteger(2);

        BatchListener listener = listen(batch -> {
            try (Connection connection = tables.database().getConnection()) {
                connection.setAutoCommit(false);
                tables.takeEffect(connection, batch);
                if (failures.getAndDecrement() > 0) {
                    throw new SQLException("deadlock", "40P01");
                }
                connection.commit();
            }
        });

        awaitEffects(numbers(1, 10));
        assertThat(failures).hasNegativeValue();
        assertThat(listener.parked()).isZero();
        assertThat(wire.dead()).isEmpty();
    }

    @Test
    void missingTableIsWaitedForAndParksNothing() throws Exception {
        tables.execute("ALTER TABLE effect RENAME TO effect_before_migration");
        wire.write(events(1, 5));
        BatchListener listener = listen(tables::handle);
        await().atMost(Duration.ofMinutes(2)).until(() -> seen.size() >= 10);
        assertThat(listener.isHealthy()).isFalse();
        Duration broken = listener.silence();
        assertThat(broken).as("a pause between two attempts").isGreaterThan(Duration.ofMillis(900));

        tables.execute("ALTER TABLE effect_before_migration RENAME TO effect");

        awaitEffects(numbers(1, 5));
        assertThat(wire.dead()).isEmpty();
        await().atMost(Duration.ofMinutes(2))
                .untilAsserted(() -> assertThat(listener.isHealthy()).isTrue());
        await().atMost(Duration.ofMinutes(2))
                .untilAsserted(() -> assertThat(listener.silence()).isLessThan(broken));
    }

    @Test
    void recordThatCannotBeReadIsParkedAndTheNextTakesEffect() throws Exception {
        wire.write(events(1, 1));
        var keyless = CloudEventHeaders.toKafka(wire.event(2, "key", "keyless"));
        wire.writeRaw(new ProducerRecord<byte[], byte[]>(wire.topic(), 0, null, keyless.value(), keyless.headers()));
        wire.writeRaw(new ProducerRecord<>(wire.topic(), Wire.bytes("key"), Wire.bytes("no headers")));
        var wrongId = CloudEventHeaders.toKafka(wire.event(3, "key", "wrong id"));
        wrongId.headers().remove("ce_id").add("ce_id", Wire.bytes("42"));
        wire.writeRaw(wrongId);
        wire.write(events(4, 4));

        BatchListener listener = listen(tables::handle);

        awaitEffects(List.of("1", "4"));
        assertThat(listener.parked()).isEqualTo(3);
        assertThat(wire.dead())
                .extracting(dead -> text(dead.value()), dead -> header(dead, "dead_reason"))
                .containsExactly(
                        tuple("keyless", "the record has no key"),
                        tuple("no headers", "header ce_id is missing"),
                        tuple("wrong id", "header ce_id is no UUID: 42"));
        assertThat(wire.dead()).extracting(dead -> header(dead, "dead_offset")).containsExactly("1", "2", "3");
    }

    @Test
    void unreadableRecordIsParkedOnceThoughItsBatchIsTriedAgain() throws Exception {
        wire.write(events(1, 1));
        wire.writeRaw(new ProducerRecord<>(wire.topic(), Wire.bytes("key"), Wire.bytes("no headers")));
        AtomicInteger failures = new AtomicInteger(2);

        listen(batch -> {
            if (failures.getAndDecrement() > 0) {
                throw new SQLException("the database is away", "08006");
            }
            tables.handle(batch);
        });

        awaitStoredOffset(2);
        assertThat(wire.dead()).hasSize(1);
    }

    @Test
    void recordThatFailsAloneIsParkedWithItsReasonAndTheRestTakesEffectInOrder() throws Exception {
        wire.write(events(1, 50));

        BatchListener listener = listen(batch -> {
            if (batch.records().stream().anyMatch(inbound -> "17".equals(text(inbound.value())))) {
                throw new IOException("17 is not what its type says");
            }
            tables.handle(batch);
        });

        awaitStoredOffset(50);
        List<String> expected = new ArrayList<>(numbers(1, 50));
        expected.remove("17");
        assertThat(tables.effects()).isEqualTo(expected);
        assertThat(listener.parked()).isEqualTo(1);
        assertThat(wire.dead()).singleElement().satisfies(dead -> {
            assertThat(text(dead.value())).isEqualTo("17");
            assertThat(text(dead.key())).isEqualTo("key");
            assertThat(Wire.idOf(dead)).isEqualTo(Tables.id(17));
            assertThat(header(dead, "dead_reason")).isEqualTo("17 is not what its type says");
            assertThat(header(dead, "dead_listener")).isEqualTo("test");
            assertThat(header(dead, "dead_offset")).isEqualTo("16");
        });
    }

    @Test
    void poisonLargerThanWeMaySendIsParkedWithoutItsValue() throws Exception {
        wire.writeRaw(new ProducerRecord<>(wire.topic(), Wire.bytes("key"), new byte[5_000_000]));
        wire.write(events(1, 1));

        listen(tables::handle);

        awaitEffects(numbers(1, 1));
        assertThat(wire.dead()).singleElement().satisfies(dead -> {
            assertThat(dead.value()).isNull();
            assertThat(header(dead, "dead_omitted_bytes")).isEqualTo("5000000");
            assertThat(header(dead, "dead_offset")).isEqualTo("0");
        });
    }

    @Test
    void processThatLostItsPartitionCannotFinishItsBatch() throws Exception {
        wire.write(events(1, 5));
        CountDownLatch working = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        AtomicBoolean fenced = new AtomicBoolean();
        listen("first", batch -> {
            working.countDown();
            assertThat(goOn.await(30, TimeUnit.SECONDS)).isTrue();
            try {
                tables.handle(batch);
            } catch (FencedException e) {
                fenced.set(true);
                throw e;
            }
        });
        assertThat(working.await(30, TimeUnit.SECONDS)).isTrue();

        listen("second", tables::handle);
        awaitEffects(numbers(1, 5));
        goOn.countDown();

        await().atMost(Duration.ofMinutes(2))
                .untilAsserted(() -> assertThat(fenced).isTrue());
        assertThat(tables.effects()).isEqualTo(numbers(1, 5));
        assertThat(wire.dead()).isEmpty();
    }

    @Test
    void listenerStartedAgainReadsOnFromTheStoredOffset() throws Exception {
        wire.write(events(1, 10));
        listen(tables::handle);
        awaitEffects(numbers(1, 10));
        started.removeFirst().close();
        seen.clear();
        wire.write(events(11, 15));

        listen("another group, which Kafka knows no offset of", tables::handle);

        awaitEffects(numbers(1, 15));
        assertThat(seen).isEqualTo(numbers(11, 15));
    }

    @Test
    void databaseThatFellBackReadsAgainAndRepeatsOnlyWhatItForgot() throws Exception {
        wire.write(events(1, 10));
        listen(tables::handle);
        awaitEffects(numbers(1, 10));
        started.removeFirst().close();
        seen.clear();
        // a restored backup: the last three are forgotten, and the offset with them, here even further back
        tables.execute("DELETE FROM effect WHERE value IN ('8', '9', '10')");
        tables.execute("DELETE FROM inbox WHERE event_id > '" + Tables.id(7) + "'");
        tables.execute("UPDATE consumer_offset SET next_offset = 0");

        listen(tables::handle);

        awaitEffects(numbers(1, 10));
        assertThat(seen).isEqualTo(numbers(1, 10));
    }

    @Test
    void listenerThatWasNeverStartedMayBeClosed() {
        BatchListener idle = new BatchListener(
                "idle",
                Set.of(wire.topic()),
                tables.database(),
                () -> wire.clients().groupConsumer("idle", "one", 1),
                () -> wire.clients().producer("dead"),
                tables::handle);

        idle.close();

        assertThat(idle.isHealthy()).isFalse();
    }
}
