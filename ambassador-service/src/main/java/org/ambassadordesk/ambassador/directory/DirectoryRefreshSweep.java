package org.ambassadordesk.ambassador.directory;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;

/** Finds out about changes that another instance made. */
@ApplicationScoped
class DirectoryRefreshSweep {
    private final CurrentDirectory directory;

    DirectoryRefreshSweep(CurrentDirectory directory) {
        this.directory = directory;
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void run() {
        directory.refresh();
    }
}
