package org.ambassadordesk.ambassador.approval;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;

/** Notices that an approver's turn is over; whose turn it is follows from timestamps, whether this runs or not. */
@ApplicationScoped
class ApprovalSweep {
    private final ApprovalAsking asking;

    ApprovalSweep(ApprovalAsking asking) {
        this.asking = asking;
    }

    @Scheduled(every = "{desk.ambassador.approval.notice}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void passOn() {
        asking.passOn();
    }
}
