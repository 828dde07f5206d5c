package org.ambassadordesk.system.desk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/** The whole system, started by the launcher that {@code ./desk run} starts, once for all stories. */
public final class SystemDesk implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration START = Duration.ofMinutes(10);
    private static final Duration BACK = Duration.ofMinutes(5);
    private static final int PORTS = 5;

    private final Path folder;
    private final Path data;
    private final int portBase;
    private final WebhookReceiver webhooks;
    private final SpanReceiver spans;
    private final Process launcher;

    private SystemDesk(Path folder, int portBase, WebhookReceiver webhooks, SpanReceiver spans, Process launcher) {
        this.folder = folder;
        this.data = folder.resolve("data");
        this.portBase = portBase;
        this.webhooks = webhooks;
        this.spans = spans;
        this.launcher = launcher;
    }

    static SystemDesk start() throws IOException {
        Path folder = folder();
        WebhookReceiver webhooks = new WebhookReceiver();
        Path file = folder.resolve("desk.yaml");
        Files.writeString(file, deskFile().replace("${WEBHOOK}", webhooks.url()));
        return start(folder, webhooks, "--desk", file.toString());
    }

    /** What a newcomer starts: the demo desk, where comments arrive and colleagues answer. */
    public static SystemDesk demo() throws IOException {
        return start(folder(), new WebhookReceiver(), "--demo");
    }

    private static Path folder() throws IOException {
        Path folder = Files.createTempDirectory("desk-st");
        // PostgreSQL may have to run as another user, who must get through
        return Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
    }

    private static SystemDesk start(Path folder, WebhookReceiver webhooks, String... options) throws IOException {
        SpanReceiver spans = new SpanReceiver();
        int portBase = freePorts();
        SystemDesk desk =
                new SystemDesk(folder, portBase, webhooks, spans, launch(folder, portBase, spans.url(), options));
        desk.awaitReady();
        return desk;
    }

    private static Process launch(Path folder, int portBase, String traces, String... options) throws IOException {
        Path home = Path.of(System.getProperty("desk.home")).toRealPath();
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-Ddesk.home=" + home,
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=error",
                "-jar",
                home.resolve("deploy/local/target/desk-local.jar").toString(),
                "--data",
                folder.resolve("data").toString(),
                "--port-base",
                Integer.toString(portBase));
        builder.command().addAll(List.of(options));
        builder.environment().put("DESK_WEBHOOK_ALLOW", "127.0.0.0/8");
        builder.environment().put("SHOP_WEBHOOK_SECRET", WebhookReceiver.SECRET);
        builder.environment().put("DESK_LOG", "json");
        builder.environment().put("DESK_TRACES", "on");
        builder.environment().put("DESK_TRACES_ENDPOINT", traces);
        builder.redirectErrorStream(true)
                .redirectOutput(folder.resolve("run.log").toFile());
        return builder.start();
    }

    private static String deskFile() throws IOException {
        try (InputStream in = Objects.requireNonNull(SystemDesk.class.getResourceAsStream("/system-desk.yaml"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static int freePorts() {
        return RandomGenerator.getDefault()
                .ints(100, 20_000, 30_000)
                .filter(base -> IntStream.range(base, base + PORTS).allMatch(SystemDesk::isFree))
                .findFirst()
                .orElseThrow();
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port)) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }

    private void awaitReady() {
        Awaitility.await("the desk is ready").atMost(START).until(() -> {
            if (!launcher.isAlive()) {
                throw new IllegalStateException("the launcher ended: " + said());
            }
            return said().lines().anyMatch(it -> it.startsWith("ready "));
        });
    }

    /** What the launcher said so far. */
    public String said() {
        try {
            return Files.readString(folder.resolve("run.log"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A person at ambassador-service. */
    public Caller person(String id) {
        String login = id + ":" + credential("accounts", id);
        return new Caller(
                ambassador(), "Basic " + Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8)));
    }

    /** A source at feedback-ingest. */
    public Caller poster(String source) {
        return new Caller(ingest(), "Bearer " + key(source));
    }

    /** A source that asks ambassador-service about its comments. */
    public Caller asking(String source) {
        return new Caller(ambassador(), "Bearer " + key(source));
    }

    /** Somebody with any, or no, authorization at feedback-ingest. */
    public Caller stranger(String authorization) {
        return new Caller(ingest(), authorization);
    }

    public String key(String source) {
        return credential("sources", source);
    }

    public URI ingest() {
        return URI.create("http://127.0.0.1:" + (portBase + 1));
    }

    /** Where the launcher has written the passwords. */
    public Path credentials() {
        return data.resolve("credentials.json");
    }

    public URI ambassadorUrl() {
        return ambassador();
    }

    private URI ambassador() {
        return URI.create("http://127.0.0.1:" + portBase);
    }

    /** Kafka, as clients take it. */
    public String kafka() {
        return "127.0.0.1:" + (portBase + 4);
    }

    public WebhookReceiver webhooks() {
        return webhooks;
    }

    /** What a service has logged so far. */
    public List<String> logged(String service) {
        try {
            return Files.readAllLines(data.resolve("logs").resolve(service + ".log"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the services tell of traces. */
    public SpanReceiver spans() {
        return spans;
    }

    private String credential(String kind, String id) {
        return read("credentials.json").path(kind).path(id).asText();
    }

    private JsonNode read(String file) {
        try {
            return JSON.readTree(Files.readAllBytes(data.resolve(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Kills a part as a crash would, and returns once it has been started again and all services are ready. */
    public void crash(String part) {
        long before = pid(part);
        ProcessHandle.of(before).orElseThrow().destroyForcibly();
        Awaitility.await(part + " is started again")
                .atMost(BACK)
                .until(() -> pid(part) != before && ProcessHandle.of(pid(part)).isPresent());
        Awaitility.await("all services are ready after the crash of " + part)
                .atMost(BACK)
                .ignoreExceptions()
                .until(() -> IntStream.range(portBase, portBase + 3).allMatch(SystemDesk::isReady));
    }

    private static boolean isReady(int port) {
        return new Caller(URI.create("http://127.0.0.1:" + port), "")
                        .get("/q/health/ready")
                        .status()
                == 200;
    }

    private long pid(String part) {
        for (JsonNode entry : read("run.json")) {
            if (entry.path("name").asText().equals(part)) {
                return entry.path("pid").asLong();
            }
        }
        return 0;
    }

    /** Processes of this desk that run, by their command lines. */
    public List<String> processes() {
        return ProcessHandle.allProcesses()
                .flatMap(process -> process.info().commandLine().stream())
                .filter(command -> command.contains(folder.toString()))
                .toList();
    }

    @Override
    public void close() throws IOException {
        launcher.destroy();
        try {
            if (!launcher.waitFor(30, TimeUnit.SECONDS)) {
                launcher.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        webhooks.close();
        spans.close();
        keepLogs();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /** For whoever looks into a failure. */
    private void keepLogs() throws IOException {
        Path kept = Files.createDirectories(
                Path.of("target", "desk-logs", folder.getFileName().toString()));
        Files.writeString(kept.resolve("run.log"), said());
        try (Stream<Path> logs = Files.list(data.resolve("logs"))) {
            for (Path log : logs.toList()) {
                Files.write(kept.resolve(log.getFileName()), Files.readAllBytes(log));
            }
        }
    }
}
