package org.ambassadordesk.local;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** What a launcher that was killed left running: its guards are ending it, and we wait for them, or end it ourselves. */
final class EarlierRun {
    private static final int PATIENCE_MS = 12_000;

    private final List<RunFile.Entry> left;
    private final Path data;

    EarlierRun(List<RunFile.Entry> left, Path data) {
        this.left = left;
        this.data = data;
    }

    /** Returns when nothing of it is left. */
    void end(Console console) throws IOException, InterruptedException {
        List<ProcessHandle> living = living();
        if (!living.isEmpty()) {
            console.say("waiting for an earlier desk in " + data + " to end");
        }
        for (int waited = 0; !living.isEmpty() && waited < PATIENCE_MS + 3_000; waited += 200) {
            if (waited >= PATIENCE_MS) {
                living.forEach(ProcessHandle::destroyForcibly);
            }
            TimeUnit.MILLISECONDS.sleep(200);
            living = living();
        }
        if (!living.isEmpty()) {
            throw new IOException("process " + living.getFirst().pid() + " of an earlier desk does not end");
        }
    }

    private List<ProcessHandle> living() {
        return left.stream()
                .map(entry -> ProcessHandle.of(entry.pid()))
                .flatMap(Optional::stream)
                .filter(this::isOurs)
                .toList();
    }

    /** A pid may belong to anybody by now: every process of ours names its data directory early in its command. */
    private boolean isOurs(ProcessHandle process) {
        return process.isAlive() && process.info().commandLine().orElse("").contains(data.toString());
    }
}
