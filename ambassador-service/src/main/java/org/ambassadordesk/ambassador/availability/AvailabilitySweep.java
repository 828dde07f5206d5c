package org.ambassadordesk.ambassador.availability;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;

/** Notices that somebody's time is over. */
@ApplicationScoped
class AvailabilitySweep {
    private final Availability availability;
    private final Presence presence;

    AvailabilitySweep(Availability availability, Presence presence) {
        this.availability = availability;
        this.presence = presence;
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void endWhatIsOver() {
        availability.endDue();
    }

    @Scheduled(every = "30s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void noticeWhoLeft() {
        presence.noticeWhoLeft();
    }
}
