package org.ambassadordesk.ambassador.health;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready while what this service says reaches Kafka within half a minute. */
@Readiness
@ApplicationScoped
class OutboxReadiness implements HealthCheck {
    private static final Duration LATE = Duration.ofSeconds(30);

    private final OutboxState outbox;

    OutboxReadiness(OutboxState outbox) {
        this.outbox = outbox;
    }

    @Override
    public HealthCheckResponse call() {
        Duration oldest = outbox.oldest();
        return HealthCheckResponse.named("outbox")
                .status(oldest.compareTo(LATE) < 0)
                .withData("oldestSeconds", oldest.toSeconds())
                .build();
    }
}
