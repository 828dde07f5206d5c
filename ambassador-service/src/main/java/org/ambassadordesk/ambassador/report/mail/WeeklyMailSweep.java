package org.ambassadordesk.ambassador.report.mail;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;

/** Sends the weekly figures that are due. */
@ApplicationScoped
class WeeklyMailSweep {
    private static final int MOST_AT_ONCE = 100;

    private final WeeklyMails mails;

    WeeklyMailSweep(WeeklyMails mails) {
        this.mails = mails;
    }

    @Scheduled(
            every = "30s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    void run() {
        int sent = 0;
        while (sent < MOST_AT_ONCE && mails.sendOne()) {
            sent++;
        }
    }
}
