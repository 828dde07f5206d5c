package org.ambassadordesk.ambassador.alert;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;

/** Looks at the rules again and again. */
@ApplicationScoped
class AlertSweep {
    private final AlertWatch watch;

    AlertSweep(AlertWatch watch) {
        this.watch = watch;
    }

    @Scheduled(
            every = "{desk.ambassador.alert.every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    void run() {
        watch.look();
    }
}
