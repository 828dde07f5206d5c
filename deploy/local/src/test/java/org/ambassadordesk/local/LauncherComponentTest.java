package org.ambassadordesk.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LauncherComponentTest {
    private final List<DeskProcess> started = new ArrayList<>();

    @TempDir
    Path home;

    private Path data;
    private int base;

    @BeforeEach
    void build() throws IOException {
        DeskProcess.builtHome(home);
        data = home.resolve("data");
        base = fiveFreePorts();
    }

    @AfterEach
    void stop() throws InterruptedException {
        for (DeskProcess desk : started) {
            desk.terminate();
            desk.exitWithin(20);
        }
    }

    private static int fiveFreePorts() throws IOException {
        for (int attempt = 0; attempt < 100; attempt++) {
            int first = Ports.anyFree();
            boolean free = first < 65_000;
            for (int port = first; free && port < first + 5; port++) {
                free = Ports.obstacle("127.0.0.1", port).isEmpty();
            }
            if (free) {
                return first;
            }
        }
        throw new IOException("no five free ports in a row");
    }

    private DeskProcess run(String... more) throws IOException {
        List<String> arguments =
                new ArrayList<>(List.of("--data", data.toString(), "--port-base", Integer.toString(base)));
        arguments.addAll(List.of(more));
        DeskProcess desk = DeskProcess.run(home, arguments.toArray(String[]::new));
        started.add(desk);
        return desk;
    }

    private DeskProcess runUntilReady(String... more) throws IOException {
        DeskProcess desk = run(more);
        await().atMost(Duration.ofMinutes(2)).until(() -> desk.output().contains("ready ") || !desk.isAlive());
        assertThat(desk.output()).contains("\nready ");
        return desk;
    }

    @Test
    void everythingStartsComesBackWhenItDiesAndStopsWhenAsked() throws Exception {
        DeskProcess desk = runUntilReady();

        assertThat(desk.output())
                .containsOnlyOnce("ready ambassador=http://127.0.0.1:" + base + " ingest=http://127.0.0.1:" + (base + 1)
                        + " router=http://127.0.0.1:" + (base + 2) + " credentials=" + data + "/credentials.json\n");
        assertThat(DeskProcess.running(data))
                .extracting(RunFile.Entry::name)
                .containsExactly("ambassador-service", "feedback-ingest", "kafka", "postgres", "response-router");
        assertThat(data.resolve("logs/ambassador-service.log"))
                .content()
                .contains("directory file: " + data + "/demo-desk.yaml");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("secrets.properties"))))
                .isEqualTo("rw-------");

        for (String part : List.of("response-router", "postgres", "kafka")) {
            comesBackAfterKill(desk, part);
        }
        comesBackWhereMemoryRanOut(desk);
        secondRunIsRefused();

        List<RunFile.Entry> parts = DeskProcess.running(data);
        desk.terminate();
        assertThat(desk.exitWithin(15)).isZero();
        assertThat(parts).noneMatch(part -> DeskProcess.lives(part.pid()));
        assertThat(DeskProcess.running(data)).isEmpty();
    }

    private void comesBackAfterKill(DeskProcess desk, String part) throws IOException {
        long before = DeskProcess.pidOf(data, part);
        ProcessHandle.of(before).orElseThrow().destroyForcibly();

        await().atMost(Duration.ofMinutes(1)).until(() -> desk.output().contains(part + " is back"));

        assertThat(desk.output()).contains(part + " ended (signal 9), starting it again in 0.5 s");
        assertThat(DeskProcess.pidOf(data, part)).isNotEqualTo(before);
    }

    private void comesBackWhereMemoryRanOut(DeskProcess desk) throws IOException {
        HttpRequest tooMuch = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + base + StandInService.OUT_OF_MEMORY))
                .timeout(Duration.ofMinutes(2))
                .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            assertThatIOException().isThrownBy(() -> http.send(tooMuch, HttpResponse.BodyHandlers.discarding()));
        }

        await().atMost(Duration.ofMinutes(2)).until(() -> desk.output().contains("ambassador-service is back"));

        assertThat(desk.output()).contains("ambassador-service ended (exit code 3), starting it again in 0.5 s");
    }

    private void secondRunIsRefused() throws IOException, InterruptedException {
        DeskProcess second = run();
        assertThat(second.exitWithin(20)).isEqualTo(1);
        assertThat(second.output()).contains("desk: another desk (pid ").contains("already runs in " + data);
    }

    @Test
    void launcherThatIsKilledTakesItsPartsAlongAndTheNextRunKeepsTheData() throws Exception {
        DeskProcess desk = runUntilReady("--empty");
        List<RunFile.Entry> parts = DeskProcess.running(data);
        Path secrets = data.resolve("secrets.properties");
        String kept = Files.readString(secrets);

        desk.kill();
        runUntilReady("--empty");

        assertThat(parts).hasSize(5).noneMatch(part -> DeskProcess.lives(part.pid()));
        assertThat(secrets).content().isEqualTo(kept);
        assertThat(data.resolve("logs/ambassador-service.log")).content().contains("directory file: null");
    }

    @Test
    void demoCommentsArriveThroughThePublicInterface() throws Exception {
        DeskProcess desk = runUntilReady("--demo");

        await().atMost(Duration.ofMinutes(2)).untilAsserted(() -> assertThat(data.resolve("logs/feedback-ingest.log"))
                .content()
                .contains("POST /v1/comments {\"author\":", "\"externalId\":\"demo-", "Akku"));
        assertThat(desk.output()).contains("nobody answers by themselves: that is for the demo desk only");
    }

    @Test
    void busyPortIsNamedAndNothingIsLeftRunning() throws Exception {
        try (ServerSocket busy = new ServerSocket(base + 2, 1, InetAddress.getLoopbackAddress())) {
            DeskProcess desk = run();

            assertThat(desk.exitWithin(30)).isEqualTo(1);
            assertThat(desk.output().lines())
                    .containsExactly("desk: port " + busy.getLocalPort() + " on 127.0.0.1 is already in use: stop what"
                            + " listens there, or choose others with --port-base or --host");
            assertThat(data.resolve("postgres")).doesNotExist();
        }
    }

    @Test
    void brokenDeskFileIsRefusedWithItsFindings() throws Exception {
        Path file = Files.writeString(home.resolve("broken.yaml"), "desk: {name: X, timezone: Nowhere/City}\n");

        DeskProcess desk = run("--desk", file.toString());

        assertThat(desk.exitWithin(30)).isEqualTo(1);
        assertThat(desk.output())
                .startsWith("desk: the desk file " + file + " cannot be used:\n  line 1: desk.timezone: ");
        assertThat(data).doesNotExist();
    }

    @Test
    void directoryThatCannotBeWrittenIsRefused() throws Exception {
        data = Files.writeString(home.resolve("a file"), "in the way").resolve("data");

        DeskProcess desk = run();

        assertThat(desk.exitWithin(30)).isEqualTo(1);
        assertThat(desk.output()).startsWith("desk: the data directory " + data + " cannot be written");
    }
}
