package org.ambassadordesk.local;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;

/**
 * A Kafka broker of our own: one KRaft node in a process and a folder of its own, reachable from this machine only.
 *
 * @param data the folder of its log; formatted on the first start
 */
public record LocalKafka(Path data, int port) {
    private static final Duration START_LIMIT = Duration.ofSeconds(90);

    /** Starts the broker and returns when it takes connections. */
    public GuardedProcess start(ProcessLog log) throws IOException, InterruptedException {
        GuardedProcess broker = launch(log);
        awaitPort(broker, log);
        return broker;
    }

    /** Starts the broker without waiting for it. */
    GuardedProcess launch(ProcessLog log) throws IOException {
        Files.createDirectories(data);
        Path properties = data.resolveSibling("kafka.properties");
        write(properties);
        List<String> command = ChildJvm.ofThisClassPath(BrokerMain.class)
                .options("-Ddesk.data=" + data, "-Xms64m", "-Xmx384m", "-XX:+UseSerialGC")
                .options(ChildJvm.NO_LIFE_WITHOUT_MEMORY)
                .options("-Dorg.slf4j.simpleLogger.showDateTime=true")
                .options("-Dorg.slf4j.simpleLogger.dateTimeFormat=yyyy-MM-dd'T'HH:mm:ss.SSSX")
                .arguments(properties.toString(), data.toString())
                .command();
        return GuardedProcess.start(command, Map.of(), data, GuardedProcess.StopSignal.TERM, log);
    }

    /** {@code host:port} for clients. */
    public String bootstrap() {
        return "127.0.0.1:" + port;
    }

    private void write(Path file) throws IOException {
        Properties properties = new Properties();
        properties.putAll(settings(Ports.anyFree()));
        try (Writer writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            properties.store(writer, "written at every start");
        }
    }

    /**
     * What differs from Kafka's own defaults. Short sessions: after kill -9 the controller, which is the same process, waits
     * for the old session to end before it lets the broker in again (9 s by default). Small segments: after kill -9 only the
     * last one of each partition is read again.
     */
    private Map<String, String> settings(int controllerPort) {
        return Map.ofEntries(
                Map.entry("process.roles", "broker,controller"),
                Map.entry("node.id", "1"),
                Map.entry("controller.quorum.voters", "1@127.0.0.1:" + controllerPort),
                Map.entry("controller.listener.names", "CONTROLLER"),
                Map.entry("listeners", "PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort),
                Map.entry("log.dirs", data.toString()),
                Map.entry("broker.session.timeout.ms", "2500"),
                Map.entry("broker.heartbeat.interval.ms", "500"),
                Map.entry("controller.quorum.election.timeout.ms", "500"),
                Map.entry("controller.quorum.fetch.timeout.ms", "1000"),
                Map.entry("group.initial.rebalance.delay.ms", "0"),
                Map.entry("group.min.session.timeout.ms", "1000"),
                Map.entry("auto.create.topics.enable", "false"),
                Map.entry("offsets.topic.replication.factor", "1"),
                Map.entry("offsets.topic.num.partitions", "4"),
                Map.entry("transaction.state.log.replication.factor", "1"),
                Map.entry("transaction.state.log.min.isr", "1"),
                Map.entry("share.coordinator.state.topic.replication.factor", "1"),
                Map.entry("share.coordinator.state.topic.min.isr", "1"),
                Map.entry("message.max.bytes", "2200000"),
                Map.entry("log.segment.bytes", "67108864"),
                Map.entry("log.cleaner.dedupe.buffer.size", "8388608"),
                Map.entry("num.network.threads", "2"),
                Map.entry("num.io.threads", "4"),
                Map.entry("controlled.shutdown.max.retries", "1"));
    }

    void awaitPort(GuardedProcess broker, ProcessLog log) throws IOException, InterruptedException {
        long limit = System.nanoTime() + START_LIMIT.toNanos();
        while (!Ports.answers(port)) {
            if (!broker.isAlive()) {
                throw new IOException("Kafka ended while starting; " + log.ending());
            }
            if (System.nanoTime() - limit > 0) {
                broker.stop(Duration.ofSeconds(5));
                throw new IOException("Kafka does not answer after " + START_LIMIT.toSeconds() + " s");
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }
}
