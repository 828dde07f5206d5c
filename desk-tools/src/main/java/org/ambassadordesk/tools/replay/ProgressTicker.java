package org.ambassadordesk.tools.replay;

import java.io.Console;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;

/** Shows the counts once a second, also while nothing moves. */
final class ProgressTicker implements AutoCloseable {
    private static final long MILLIS = 1000;

    private final Progress progress;
    private final Thread thread;

    private ProgressTicker(Progress progress, Export export, Tally tally) {
        this.progress = progress;
        this.thread = Thread.ofVirtual().name("progress").start(() -> run(export, tally));
    }

    static ProgressTicker start(Path file, Export export, Tally tally, PrintWriter out) {
        boolean isTerminal =
                Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false);
        return new ProgressTicker(
                Progress.of(file.toFile().length(), isTerminal, System::nanoTime, out), export, tally);
    }

    private void run(Export export, Tally tally) {
        try {
            while (true) {
                Thread.sleep(MILLIS);
                progress.at(export.position(), tally.summary());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        thread.interrupt();
        progress.close();
    }
}
