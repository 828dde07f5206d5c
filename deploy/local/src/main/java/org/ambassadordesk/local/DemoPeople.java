package org.ambassadordesk.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Colleagues of whoever looks at the demo desk: simulated people who answer through the public API, in a process of their
 * own ({@code desk people}). Three accounts are left to the visitor. Only at the demo desk: what they write is made up, and no
 * customer of a real one should read it.
 */
final class DemoPeople {
    private static final List<String> COLLEAGUES = List.of("ben", "jonas", "mira", "paula", "sam", "tom");
    /** An ambassador, a team lead and an administrator. */
    static final String VISITORS = "anna, lena and nora";

    /** Fast enough to keep up with the comments, so that the first answers are there within a minute. */
    private static final String TIMES_FASTER_THAN_PEOPLE = "8";

    private static final String AS_LONG_AS_THE_DESK = "P3650D";
    private static final Duration PAUSE = Duration.ofSeconds(10);

    private final Launch launch;
    private final DataDirectory data;
    private final ProcessLog log;
    private final Console console;
    private @Nullable GuardedProcess process;
    private boolean stopping;

    DemoPeople(Launch launch, DataDirectory data, Console console) {
        this.launch = launch;
        this.data = data;
        this.log = data.log("people");
        this.console = console;
    }

    /** Lets them work in the background, and says why not where they cannot. */
    void start() throws IOException {
        JsonNode accounts =
                new ObjectMapper().readTree(data.credentials().toFile()).path("accounts");
        if (launch.desk() != null || !COLLEAGUES.stream().allMatch(accounts::has)) {
            console.say("nobody answers by themselves: that is for the demo desk only");
        } else if (!Files.exists(jar())) {
            console.say("nobody answers by themselves: desk-tools is not built, " + jar() + " is missing");
        } else {
            Thread.ofVirtual().name("people").start(this::work);
        }
    }

    private Path jar() {
        return launch.home().resolve("desk-tools/target/desk-tools.jar");
    }

    /** They go home when the desk is away for long, and come again. */
    private void work() {
        try {
            for (GuardedProcess running = begin(); running != null; running = begin()) {
                running.onExit().join();
                TimeUnit.NANOSECONDS.sleep(PAUSE.toNanos());
            }
        } catch (IOException e) {
            console.say("nobody answers by themselves: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized @Nullable GuardedProcess begin() throws IOException {
        if (stopping) {
            return null;
        }
        GuardedProcess begun = GuardedProcess.start(
                ChildJvm.ofClassPath(
                                jar() + ":" + jar().resolveSibling("lib") + "/*", "org.ambassadordesk.tools.DeskTools")
                        .options("-Xmx96m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1")
                        .options("-Dslf4j.internal.verbosity=ERROR")
                        .arguments("people", "--to", launch.url(Launch.Port.AMBASSADOR))
                        .arguments("--credentials", data.credentials().toString())
                        .arguments("--only", String.join(",", COLLEAGUES))
                        .arguments("--speed", TIMES_FASTER_THAN_PEOPLE, "--duration", AS_LONG_AS_THE_DESK)
                        .command(),
                Map.of(),
                data.root(),
                GuardedProcess.StopSignal.TERM,
                log);
        process = begun;
        return begun;
    }

    /** Sends them home. */
    void stop(Duration allowed) throws InterruptedException {
        GuardedProcess last;
        synchronized (this) {
            stopping = true;
            last = process;
        }
        if (last != null) {
            last.stop(allowed);
        }
    }
}
