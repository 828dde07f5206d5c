package org.ambassadordesk.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.ambassadordesk.local.GuardedProcess;
import org.ambassadordesk.local.LocalKafka;
import org.ambassadordesk.local.Ports;
import org.ambassadordesk.local.ProcessLog;
import org.ambassadordesk.testing.DependsOnServers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With a broker of its own, since it is killed. */
@DependsOnServers
class BrokerAwayComponentTest {
    @TempDir
    Path home;

    @Test
    void whatWasAppendedWhileTheBrokerWasAwayArrivesOnceAndInOrder() throws Exception {
        LocalKafka kafka = new LocalKafka(home.resolve("kafka"), Ports.anyFree());
        ProcessLog log = new ProcessLog(home.resolve("kafka.log"));
        GuardedProcess broker = kafka.start(log);
        Tables sender = Tables.create();
        Tables receiver = Tables.create();
        Wire wire = Wire.create(kafka.bootstrap(), 1);
        try (OutboxRelay relay = new OutboxRelay(
                        "test",
                        sender.database(),
                        () -> wire.clients().relayProducer("relay"),
                        Duration.ofMillis(100));
                BatchListener listener = new BatchListener(
                        "test",
                        Set.of(wire.topic()),
                        receiver.database(),
                        () -> wire.clients().groupConsumer("group", "one", 50),
                        () -> wire.clients().producer("dead"),
                        receiver::handle)) {
            relay.start();
            listener.start();
            append(sender, wire, 0, 50);
            awaitEffects(receiver, 50);

            broker.kill();
            append(sender, wire, 50, 200);
            broker = kafka.start(log);
            append(sender, wire, 200, 250);

            awaitEffects(receiver, 250);
            assertThat(sender.list("SELECT id FROM outbox")).isEmpty();
            assertThat(listener.parked()).isZero();
        } finally {
            broker.kill();
        }
    }

    private static void append(Tables sender, Wire wire, int from, int to) throws Exception {
        sender.appendOneByOne(IntStream.range(from, to)
                .mapToObj(number -> List.of(wire.event(number, "key", Integer.toString(number))))
                .toList());
    }

    private static void awaitEffects(Tables receiver, int count) {
        List<String> expected =
                IntStream.range(0, count).mapToObj(Integer::toString).toList();
        await().atMost(Duration.ofMinutes(2))
                .untilAsserted(() -> assertThat(receiver.effects()).isEqualTo(expected));
    }
}
