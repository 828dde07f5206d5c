package org.ambassadordesk.tools.bench.desk;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.ambassadordesk.tools.ToolFailure;

/** A desk started for one measurement through {@code ./desk run}, with a directory made for it, and stopped afterwards. */
public final class OwnDesk implements AutoCloseable {
    private static final long STOP_SECONDS = 30;

    private final Path data;
    private final Process process;

    private OwnDesk(Path data, Process process) {
        this.data = data;
        this.process = process;
    }

    /** A desk for benchmarks; returns when it is ready. */
    public static OwnDesk start(int portBase) throws IOException {
        try (InputStream in = Objects.requireNonNull(OwnDesk.class.getResourceAsStream("bench-desk.yaml"))) {
            String directory = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return start(portBase, directory, Map.of("DESK_INGEST_BENCH_ENABLED", "true"));
        }
    }

    /**
     * A desk of one's own; returns when it is ready.
     *
     * @param directoryFile its directory, as YAML
     * @param environment what its services get beside ours
     */
    public static OwnDesk start(int portBase, String directoryFile, Map<String, String> environment)
            throws IOException {
        Path data = Files.createTempDirectory("desk-own");
        // PostgreSQL may have to run as another user, who must get through
        Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwx--x--x"));
        Path directory = Files.writeString(data.resolve("desk.yaml"), directoryFile);
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("desk.home", ""), "desk")
                        .toAbsolutePath()
                        .toString(),
                "run",
                "--data",
                data.resolve("data").toString(),
                "--port-base",
                Integer.toString(portBase),
                "--desk",
                directory.toString());
        builder.environment().putAll(environment);
        OwnDesk desk = new OwnDesk(data, builder.redirectErrorStream(true).start());
        desk.awaitReady();
        return desk;
    }

    private void awaitReady() throws IOException {
        BufferedReader said =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        StringBuilder all = new StringBuilder();
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            System.err.println("  " + line);
            all.append(line).append('\n');
            if (line.startsWith("ready ")) {
                Thread.ofVirtual().name("desk-output").start(() -> passOn(said));
                return;
            }
        }
        close();
        throw new ToolFailure("the desk did not start:\n" + all);
    }

    private static void passOn(BufferedReader said) {
        try {
            for (String line = said.readLine(); line != null; line = said.readLine()) {
                System.err.println("  " + line);
            }
        } catch (IOException ended) {
            // the desk was stopped while it was listened to: there is nothing more to hear
        }
    }

    /** Where it keeps its files. */
    public Path data() {
        return data.resolve("data");
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        try {
            if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        try (Stream<Path> files = Files.walk(data)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
