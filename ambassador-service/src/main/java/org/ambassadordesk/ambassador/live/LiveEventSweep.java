package org.ambassadordesk.ambassador.live;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;

/** Keeps the table of live events small. */
@ApplicationScoped
class LiveEventSweep {
    private final StoredEvents stored;

    LiveEventSweep(StoredEvents stored) {
        this.stored = stored;
    }

    @Scheduled(every = "1m", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void run() {
        stored.prune();
    }
}
