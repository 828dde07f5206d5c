package org.ambassadordesk.tools.bench.desk;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
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

    /** Processor time used by this process and all it started, since they began. */
    public Duration used() {
        Stream<Long> living = ProcessHandle.of(pid).stream()
                .flatMap(ProcessHandle::descendants)
                .map(ProcessHandle::pid);
        long ticks =
                Stream.concat(Stream.of(pid), living).mapToLong(Part::ticks).sum();
        return Duration.ofMillis(ticks * 1000 / TICKS_PER_SECOND);
    }

    private static long ticks(long pid) {
        try {
            String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
            long ticks = 0;
            for (int i = FIRST_TIME; i < FIRST_TIME + TIMES; i++) {
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
