package org.ambassadordesk.ambassador.health;

import io.quarkus.scheduler.FailedExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.ambassadordesk.ambassador.Database;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says what a sweep failed at; where the database is away, in one line, since every sweep fails then, again and again. */
@ApplicationScoped
class SweepFailures {
    private static final Logger LOG = LoggerFactory.getLogger(SweepFailures.class);

    void hear(@Observes FailedExecution failed) {
        String sweep = failed.getExecution().getTrigger().getMethodDescription();
        Throwable why = failed.getException();
        if (Database.isAway(why)) {
            LOG.warn("sweep put off, the database is away: sweep={} because={}", sweep, why.toString());
        } else {
            LOG.error("sweep failed: sweep={}", sweep, why);
        }
    }
}
