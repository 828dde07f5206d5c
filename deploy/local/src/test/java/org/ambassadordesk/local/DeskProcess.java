package org.ambassadordesk.local;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;

/** The launcher, run as the script runs it. */
final class DeskProcess {
    private final Process process;
    private final Path output;

    private DeskProcess(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    /** A source tree in which the three services are built: each is the stand-in, on our own class path. */
    static Path builtHome(Path home) throws IOException {
        String classPath = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(entry -> Path.of(entry).toUri().toString())
                .collect(Collectors.joining(" "));
        for (String service : List.of("feedback-ingest", "response-router", "ambassador-service")) {
            Path jar = home.resolve(service + "/target/quarkus-app/quarkus-run.jar");
            Files.createDirectories(jar.getParent());
            Manifest manifest = new Manifest();
            manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
            manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, StandInService.class.getName());
            manifest.getMainAttributes().put(Attributes.Name.CLASS_PATH, classPath);
            new JarOutputStream(Files.newOutputStream(jar), manifest).close();
        }
        return home;
    }

    static DeskProcess run(Path home, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-Ddesk.home=" + home,
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=error",
                "-cp",
                System.getProperty("java.class.path"),
                Launcher.class.getName()));
        command.addAll(Arrays.asList(arguments));
        Path output = Files.createTempFile(home, "output", ".txt");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        return new DeskProcess(process, output);
    }

    String output() throws IOException {
        return Files.readString(output, StandardCharsets.UTF_8);
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Asks it to stop, as a terminal or a supervisor does. */
    void terminate() {
        process.destroy();
    }

    void kill() {
        process.destroyForcibly();
    }

    /** The exit code, or -1 where it does not end in time. */
    int exitWithin(int seconds) throws InterruptedException {
        return process.waitFor(seconds, TimeUnit.SECONDS) ? process.exitValue() : -1;
    }

    static List<RunFile.Entry> running(Path data) throws IOException {
        return List.of(new ObjectMapper().readValue(data.resolve("run.json").toFile(), RunFile.Entry[].class));
    }

    static long pidOf(Path data, String part) throws IOException {
        return running(data).stream()
                .filter(entry -> entry.name().equals(part))
                .findFirst()
                .orElseThrow()
                .pid();
    }

    static boolean lives(long pid) {
        return ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
    }
}
