package org.ambassadordesk.local;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * A process that cannot outlive us. A small shell stands guard beside it, with our end of a pipe as its standard input:
 * when the pipe closes, because we ask or because we were killed, the guard stops the process, at last by force.
 *
 * <p>Both run in a session of their own (where there is no {@code setsid}: in a group of their own under a terminal), so
 * that Ctrl-C reaches only us and the order in which things stop stays ours.
 */
public final class GuardedProcess {
    /** How a process is asked to stop. */
    public enum StopSignal {
        /** What JVMs understand. */
        TERM,
        /** PostgreSQL's fast shutdown: without waiting for its clients. */
        INT
    }

    private static final boolean SETSID =
            Files.isExecutable(Path.of("/usr/bin/setsid")) || Files.isExecutable(Path.of("/bin/setsid"));

    private static final String GUARD = """
            trap '' INT
            set -m 2>/dev/null
            exec 3<&0
            sh -c 'echo $$; exec "$@"' sh "$@" </dev/null 3<&- &
            process=$!
            {
                while read -r _; do :; done <&3
                kill -"$STOP_SIGNAL" $process
                tries=75
                while [ $tries -gt 0 ] && kill -0 $process; do
                    tries=$((tries - 1))
                    sleep 0.2
                done
                kill -9 $process
            } >/dev/null 2>&1 &
            watch=$!
            wait $process
            code=$?
            kill $watch 2>/dev/null
            exit $code
            """;

    private final Process guard;
    private final long pid;

    private GuardedProcess(Process guard, long pid) {
        this.guard = guard;
        this.pid = pid;
    }

    /**
     * Starts a process; its output goes to the log.
     *
     * @param environment added to ours
     */
    public static GuardedProcess start(
            List<String> command, Map<String, String> environment, Path directory, StopSignal signal, ProcessLog log)
            throws IOException {
        List<String> guarded = new ArrayList<>(SETSID ? List.of("setsid") : List.of());
        guarded.addAll(List.of("sh", "-c", GUARD, "guard"));
        guarded.addAll(command);
        ProcessBuilder builder =
                new ProcessBuilder(guarded).directory(directory.toFile()).redirectErrorStream(true);
        builder.environment().putAll(environment);
        builder.environment().put("STOP_SIGNAL", signal.name());
        Process guard = builder.start();
        BufferedReader output =
                new BufferedReader(new InputStreamReader(guard.getInputStream(), StandardCharsets.UTF_8));
        long pid = Long.parseLong(firstLine(output, command));
        log.follow(output);
        return new GuardedProcess(guard, pid);
    }

    private static String firstLine(BufferedReader output, List<String> command) throws IOException {
        String line = output.readLine();
        if (line == null) {
            throw new IOException("could not start " + command.getFirst());
        }
        return line.strip();
    }

    /** Of the process itself, not of its guard. */
    public long pid() {
        return pid;
    }

    public boolean isAlive() {
        return guard.isAlive();
    }

    /** Completes when the process has ended, with its exit code. */
    public CompletableFuture<Integer> onExit() {
        return guard.onExit().thenApply(Process::exitValue);
    }

    /** Asks the process to stop, and forces it when it takes longer than allowed. */
    public void stop(Duration allowed) throws InterruptedException {
        try {
            guard.getOutputStream().close();
        } catch (IOException e) {
            guard.destroy();
        }
        if (!guard.waitFor(allowed.toMillis(), TimeUnit.MILLISECONDS)) {
            kill();
        }
    }

    /** Ends the process and everything below it at once. */
    public void kill() throws InterruptedException {
        guard.descendants().forEach(ProcessHandle::destroyForcibly);
        guard.destroyForcibly().waitFor(5, TimeUnit.SECONDS);
    }
}
