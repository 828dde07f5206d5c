package org.ambassadordesk.outbox;

import static org.ambassadordesk.outbox.Wire.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.ambassadordesk.testing.DependsOnServers;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@DependsOnServers
class OutboxRelayComponentTest {
    private static final int KEYS = 10;

    private final List<OutboxRelay> started = new ArrayList<>();
    private Tables tables;
    private Wire wire;

    @BeforeEach
    void setUp() throws Exception {
        tables = Tables.create();
        wire = Wire.create(3);
    }

    @AfterEach
    void stop() {
        started.forEach(OutboxRelay::close);
    }

    private OutboxRelay relay() {
        return relay(() -> wire.clients().relayProducer("relay"));
    }

    private OutboxRelay relay(Supplier<Producer<byte[], byte[]>> producers) {
        OutboxRelay relay = new OutboxRelay("test", tables.database(), producers, Duration.ofMillis(100));
        started.add(relay);
        relay.start();
        return relay;
    }

    /** One event per transaction, round the keys; the value counts up within its key. */
    private void appendRoundTheKeys(int from, int to) throws SQLException {
        tables.appendOneByOne(IntStream.range(from, to)
                .mapToObj(
                        number -> List.of(wire.event(number, "key-" + number % KEYS, Integer.toString(number / KEYS))))
                .toList());
    }

    private void awaitEmptyOutbox() {
        await().atMost(Duration.ofMinutes(2)).untilAsserted(() -> assertThat(tables.list("SELECT id FROM outbox"))
                .isEmpty());
    }

    /** What a reader with an inbox sees of each key: the first of every event, in order. */
    private Map<String, List<String>> heard() {
        Map<String, LinkedHashSet<String>> byKey = new TreeMap<>();
        for (ConsumerRecord<byte[], byte[]> record : wire.all()) {
            byKey.computeIfAbsent(text(record.key()), key -> new LinkedHashSet<>())
                    .add(text(record.value()));
        }
        Map<String, List<String>> heard = new TreeMap<>();
        byKey.forEach((key, values) -> heard.put(key, List.copyOf(values)));
        return heard;
    }

    private static Map<String, List<String>> everyKeyUpTo(int count) {
        Map<String, List<String>> expected = new TreeMap<>();
        for (int key = 0; key < KEYS; key++) {
            expected.put(
                    "key-" + key,
                    IntStream.range(0, count / KEYS).mapToObj(Integer::toString).toList());
        }
        return expected;
    }

    @Test
    void eventsOfOneKeyArriveInTheOrderOfTheirTransactions() throws Exception {
        OutboxRelay relay = relay();

        appendRoundTheKeys(0, 500);
        relay.ring();

        awaitEmptyOutbox();
        assertThat(wire.all()).hasSize(500);
        assertThat(heard()).isEqualTo(everyKeyUpTo(500));
    }

    @Test
    void eventArrivesAsItWasAppended() throws Exception {
        tables.append(wire.event(7, "key", "Grüße"));

        relay();

        awaitEmptyOutbox();
        assertThat(wire.all()).singleElement().satisfies(record -> {
            InboundRecord read = CloudEventHeaders.fromKafka(record);
            assertThat(read.id()).isEqualTo(Tables.id(7));
            assertThat(read.type()).isEqualTo("test.happened.v1");
            assertThat(read.key()).isEqualTo("key");
            assertThat(text(read.value())).isEqualTo("Grüße");
            assertThat(Wire.header(record, "ce_time")).isEqualTo("2026-03-01T09:00:00Z");
            assertThat(Wire.header(record, "ce_specversion")).isEqualTo("1.0");
        });
    }

    @Test
    void whatWasRolledBackIsNeverSent() throws Exception {
        try (Connection connection = tables.database().getConnection()) {
            connection.setAutoCommit(false);
            Outbox.append(connection, List.of(wire.event(1, "key", "never")));
            connection.rollback();
        }
        tables.append(wire.event(2, "key", "kept"));

        relay();

        awaitEmptyOutbox();
        assertThat(wire.all()).extracting(record -> text(record.value())).containsExactly("kept");
    }

    @Test
    void rowThatCommitsLateIsSentThoughLaterOnesWentFirst() throws Exception {
        OutboxRelay relay = relay();
        try (Connection slow = tables.database().getConnection()) {
            slow.setAutoCommit(false);
            Outbox.append(slow, List.of(wire.event(1, "slow", "late")));
            tables.append(wire.event(2, "quick", "early"));
            relay.ring();
            awaitEmptyOutbox();

            slow.commit();
        }

        await().atMost(Duration.ofMinutes(2))
                .untilAsserted(() -> assertThat(wire.all()).hasSize(2));
        assertThat(wire.all()).extracting(record -> text(record.value())).contains("late");
    }

    @Test
    void nullValueArrivesAsTombstone() throws Exception {
        tables.append(wire.event(1, "key", "value"), wire.event(2, "key", null));

        relay();

        awaitEmptyOutbox();
        assertThat(wire.all()).extracting(ConsumerRecord::value).last().isNull();
    }

    @Test
    void crashBetweenAcknowledgementAndDeleteSendsAgainUnderTheSameIds() throws Exception {
        tables.execute("""
                CREATE SEQUENCE crashes;
                CREATE FUNCTION crash() RETURNS trigger LANGUAGE plpgsql AS $$
                BEGIN
                    IF nextval('crashes') = 1 THEN RAISE 'the power went' USING ERRCODE = '57P02'; END IF;
                    RETURN NULL;
                END $$;
                CREATE TRIGGER crash AFTER DELETE ON outbox FOR EACH STATEMENT EXECUTE FUNCTION crash();
                """);
        appendRoundTheKeys(0, 20);

        relay();

        awaitEmptyOutbox();
        assertThat(wire.all()).hasSize(40);
        assertThat(wire.all().stream().map(Wire::idOf).distinct()).hasSize(20);
        assertThat(heard()).isEqualTo(everyKeyUpTo(20));
    }

    @Test
    void producerThatFailsIsReplacedAndNothingIsLost() throws Exception {
        AtomicInteger made = new AtomicInteger();
        appendRoundTheKeys(0, 20);

        OutboxRelay relay = relay(() -> {
            Producer<byte[], byte[]> producer = wire.clients().relayProducer("relay");
            if (made.incrementAndGet() == 1) {
                producer.close();
            }
            return producer;
        });

        awaitEmptyOutbox();
        assertThat(made).hasValue(2);
        assertThat(heard()).isEqualTo(everyKeyUpTo(20));
        assertThat(relay.isHealthy()).isTrue();
    }

    @Test
    void twoRelaysSideBySideKeepOrderAndOneTakesOverFromTheOther() throws Exception {
        OutboxRelay first = relay();
        OutboxRelay second = relay();
        appendRoundTheKeys(0, 300);
        first.ring();

        first.close();
        appendRoundTheKeys(300, 600);
        second.ring();

        awaitEmptyOutbox();
        assertThat(heard()).isEqualTo(everyKeyUpTo(600));
        assertThat(wire.all()).hasSize(600);
    }

    @Test
    void sessionThatEndsGivesItsShardsToWhoeverAsksNext() throws Exception {
        relay();
        appendRoundTheKeys(0, 20);
        awaitEmptyOutbox();

        tables.execute("""
                SELECT pg_terminate_backend(pid) FROM pg_stat_activity
                WHERE datname = current_database() AND pid <> pg_backend_pid()
                """);
        appendRoundTheKeys(20, 40);

        awaitEmptyOutbox();
        assertThat(heard()).isEqualTo(everyKeyUpTo(40));
    }

    @Test
    void rowTooLargeForKafkaHoldsUpItsOwnKeyOnly() throws Exception {
        String tooLarge = "x".repeat(KafkaClients.MAX_RECORD_BYTES);
        tables.append(wire.event(1, "stuck", "before"));
        tables.append(
                wire.event(2, "stuck", tooLarge), wire.event(3, "stuck", "behind"), wire.event(4, "other", "free"));
        relay();
        await().atMost(Duration.ofMinutes(2)).untilAsserted(() -> assertThat(wire.all())
                .extracting(record -> text(record.value()))
                .containsExactlyInAnyOrder("before", "free"));

        tables.append(wire.event(5, "stuck", "later"), wire.event(6, "third", "free too"));
        await().atMost(Duration.ofMinutes(2))
                .untilAsserted(() -> assertThat(wire.all()).hasSize(3));

        try (Connection connection = tables.database().getConnection()) {
            OutboxBacklog backlog = OutboxBacklog.of(connection);
            assertThat(backlog.waiting()).isEqualTo(3);
            assertThat(backlog.refused()).isEqualTo(1);
            assertThat(backlog.oldestSeconds()).isPositive();
        }
        assertThat(tables.list("SELECT refused FROM outbox WHERE refused IS NOT NULL"))
                .singleElement()
                .asString()
                .contains("larger than");
    }

    @Test
    void refusedRowIsSentInItsPlaceOnceItIsMended() throws Exception {
        tables.append(wire.event(1, "key", "x".repeat(KafkaClients.MAX_RECORD_BYTES)), wire.event(2, "key", "behind"));
        relay();
        await().atMost(Duration.ofMinutes(2))
                .untilAsserted(() -> assertThat(tables.list("SELECT refused FROM outbox WHERE refused IS NOT NULL"))
                        .hasSize(1));

        tables.execute("UPDATE outbox SET value = 'shortened', refused = NULL WHERE refused IS NOT NULL");

        awaitEmptyOutbox();
        assertThat(wire.all()).extracting(record -> text(record.value())).containsExactly("shortened", "behind");
    }

    @Test
    void relayThatWasNeverStartedMayBeClosed() {
        OutboxRelay idle = new OutboxRelay(
                "idle", tables.database(), () -> wire.clients().relayProducer("idle"), Duration.ofMillis(100));

        idle.close();

        assertThat(idle.isHealthy()).isFalse();
    }
}
