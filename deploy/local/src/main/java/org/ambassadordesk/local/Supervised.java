package org.ambassadordesk.local;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A part that is started again when it dies: after half a second, then twice as long each time up to ten seconds, and from
 * the beginning once it has been ready for ten seconds.
 */
final class Supervised {
    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);
    private static final Duration LONG_LIFE = Duration.ofSeconds(10);

    private final Part part;
    private final RunFile runFile;
    private final Console console;
    private @Nullable GuardedProcess process;
    private boolean stopping;

    Supervised(Part part, RunFile runFile, Console console) {
        this.part = part;
        this.runFile = runFile;
        this.console = console;
    }

    Part part() {
        return part;
    }

    /** Starts the part, returns when it is ready and watches it from then on. */
    void start() throws IOException, InterruptedException {
        GuardedProcess first = launch();
        if (first != null) {
            part.awaitReady(first);
            Thread.ofVirtual().name("watch-" + part.name()).start(() -> watch(first));
        }
    }

    /** Nothing is launched once the part is told to stop, whoever comes first. */
    private synchronized @Nullable GuardedProcess launch() throws IOException, InterruptedException {
        if (stopping) {
            return null;
        }
        GuardedProcess launched = part.launch();
        process = launched;
        runFile.put(new RunFile.Entry(part.name(), launched.pid(), part.url()));
        return launched;
    }

    private void watch(GuardedProcess first) {
        GuardedProcess running = first;
        Duration pause = FIRST_PAUSE;
        long since = System.nanoTime();
        try {
            while (running != null) {
                int code = running.onExit().join();
                if (isStopping()) {
                    return;
                }
                if (System.nanoTime() - since > LONG_LIFE.toNanos()) {
                    pause = FIRST_PAUSE;
                }
                console.say(part.name() + " ended (" + ended(code) + "), starting it again in " + seconds(pause));
                TimeUnit.NANOSECONDS.sleep(pause.toNanos());
                pause = shorter(pause.multipliedBy(2), LONGEST_PAUSE);
                running = again(running);
                since = System.nanoTime();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The new process; the dead one where there could be none, so that the next round tries again. */
    private @Nullable GuardedProcess again(GuardedProcess dead) throws InterruptedException {
        GuardedProcess launched = dead;
        try {
            launched = launch();
            if (launched != null) {
                part.awaitReady(launched);
                console.say(part.name() + " is back (pid " + launched.pid() + ")");
            }
        } catch (IOException e) {
            if (!isStopping()) {
                console.say(part.name() + " does not come back: " + e.getMessage());
                if (launched != null) {
                    launched.kill();
                }
            }
        }
        return launched;
    }

    private synchronized boolean isStopping() {
        return stopping;
    }

    synchronized boolean isStarted() {
        return process != null;
    }

    /** From now on it is not started again. */
    synchronized void stopWatching() {
        stopping = true;
    }

    /** Stops it, by force when it takes longer than allowed. */
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

    private static String ended(int code) {
        return code > 128 ? "signal " + (code - 128) : "exit code " + code;
    }

    private static String seconds(Duration pause) {
        return pause.toMillis() / 1000.0 + " s";
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) <= 0 ? one : other;
    }
}
