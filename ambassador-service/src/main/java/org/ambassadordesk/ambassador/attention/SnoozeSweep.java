package org.ambassadordesk.ambassador.attention;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;

/** Brings back what was put off until now. */
@ApplicationScoped
class SnoozeSweep {
    private final Snoozes snoozes;

    SnoozeSweep(Snoozes snoozes) {
        this.snoozes = snoozes;
    }

    @Scheduled(every = "5s", concurrentExecution = ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void run() {
        snoozes.wakeDue();
    }
}
