package org.ambassadordesk.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Processes of an earlier PostgreSQL that still hold its data folder. When only the postmaster was killed its children
 * live on for a moment, and a new one refuses to start while they do.
 */
final class Orphans {
    private static final int PATIENCE_MS = 10_000;

    private final Path data;

    private Orphans(Path data) {
        this.data = data;
    }

    static Orphans ofPostgres(Path data) {
        return new Orphans(data);
    }

    /** Returns when none is left; the pid file then tells of nobody and is removed. */
    void end() throws IOException, InterruptedException {
        List<ProcessHandle> left = living();
        for (int waited = 0; !left.isEmpty() && waited < PATIENCE_MS; waited += 100) {
            left.forEach(waited < PATIENCE_MS / 2 ? ProcessHandle::destroy : ProcessHandle::destroyForcibly);
            TimeUnit.MILLISECONDS.sleep(100);
            left = living();
        }
        if (!left.isEmpty()) {
            throw new IOException(
                    "an earlier PostgreSQL (pid " + left.getFirst().pid() + ") still holds " + data);
        }
        Files.deleteIfExists(data.resolve("postmaster.pid"));
    }

    /** A server process works in its data folder; the folder tells whose it is better than any pid file. */
    private List<ProcessHandle> living() {
        return ProcessHandle.allProcesses()
                .filter(process -> process.pid() != ProcessHandle.current().pid())
                .filter(this::worksHere)
                .toList();
    }

    private boolean worksHere(ProcessHandle process) {
        try {
            Path here = Path.of("/proc", Long.toString(process.pid()), "cwd").toRealPath();
            return here.equals(data.toRealPath());
        } catch (IOException | SecurityException noLongerThereOrNoProc) {
            return false;
        }
    }
}
