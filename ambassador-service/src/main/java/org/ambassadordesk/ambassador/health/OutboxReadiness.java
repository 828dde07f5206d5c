package org.ambassadordesk.ambassador.health;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.ambassadordesk.outbox.OutboxBacklog;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready while what this service says reaches Kafka within half a minute; what Kafka refuses is another alarm. */
@Readiness
@ApplicationScoped
class OutboxReadiness implements HealthCheck {
    private static final String NAME = "outbox";
    private static final Duration LATE = Duration.ofSeconds(30);

    private final OutboxState outbox;

    OutboxReadiness(OutboxState outbox) {
        this.outbox = outbox;
    }

    @Override
    public HealthCheckResponse call() {
        return outbox.backlog().map(OutboxReadiness::told).orElseGet(() -> HealthCheckResponse.named(NAME)
                .down()
                .withData("database", "does not answer")
                .build());
    }

    private static HealthCheckResponse told(OutboxBacklog backlog) {
        return HealthCheckResponse.named(NAME)
                .status(backlog.oldestSeconds() < LATE.toSeconds() || backlog.waiting() == backlog.refused())
                .withData("waiting", backlog.waiting())
                .withData("refused", backlog.refused())
                .withData("oldestSeconds", (long) backlog.oldestSeconds())
                .build();
    }
}
