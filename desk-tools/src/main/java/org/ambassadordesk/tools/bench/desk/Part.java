package org.ambassadordesk.tools.bench.desk;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Stream;
import org.ambassadordesk.tools.ToolFailure;

/** One process of the desk, as its {@code run.json} names it. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Part(String name, long pid, String url) {
    /** Of /proc on Linux, whatever the kernel's own clock. */
    private static final long TICKS_PER_SECOND = 100;

    /** Fields of /proc/PID/stat behind the command's name: own time in user and kernel mode, then its ended children's. */
    private static final int FIRST_TIME = 11;

    private static final int TIMES = 4;

    /** The kernel keeps fifteen letters of a thread's name. */
    private static final Set<String> COMPILERS = Set.of("C1 CompilerThre", "C2 CompilerThre");

    /** Processor time used by this process and all it started, since they began. */
    public Duration used() {
        Stream<Long> living = ProcessHandle.of(pid).stream()
                .flatMap(ProcessHandle::descendants)
                .map(ProcessHandle::pid);
        long ticks =
                Stream.concat(Stream.of(pid), living).mapToLong(Part::ticks).sum();
        return Duration.ofMillis(ticks * 1000 / TICKS_PER_SECOND);
    }

    /** Processor time that the just-in-time compiler has used: what still grows under load tells that a JVM is young. */
    public Duration compiling() {
        try (Stream<Path> threads = Files.list(Path.of("/proc/" + pid + "/task"))) {
            long ticks = threads.filter(Part::compiles)
                    .mapToLong(it -> ticks(it.resolve("stat"), 2))
                    .sum();
            return Duration.ofMillis(ticks * 1000 / TICKS_PER_SECOND);
        } catch (IOException e) {
            return Duration.ZERO; // not there any more
        }
    }

    private static boolean compiles(Path thread) {
        try {
            return COMPILERS.contains(Files.readString(thread.resolve("comm")).strip());
        } catch (IOException e) {
            return false;
        }
    }

    private static long ticks(long pid) {
        return ticks(Path.of("/proc/" + pid + "/stat"), TIMES);
    }

    /** @param times 2 for its own time, 4 with that of its ended children */
    private static long ticks(Path file, int times) {
        try {
            String stat = Files.readString(file);
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
            long ticks = 0;
            for (int i = FIRST_TIME; i < FIRST_TIME + times; i++) {
                ticks += Long.parseLong(fields[i]);
            }
            return ticks;
        } catch (IOException e) {
            return 0; // ended just now; its parent has its time
        }
    }

    /** Stops the process where it is, or lets it go on. */
    void signal(String name) {
        try {
            int code = new ProcessBuilder("kill", "-" + name, Long.toString(pid))
                    .start()
                    .waitFor();
            if (code != 0) {
                throw new ToolFailure(this.name + " (pid " + pid + ") takes no signals from us");
            }
        } catch (IOException e) {
            throw new ToolFailure("there is no kill command", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
