package org.ambassadordesk.ambassador.live;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready while live events reach open pages: the table was read within the last half minute. */
@Readiness
@ApplicationScoped
class LiveTailReadiness implements HealthCheck {
    private static final Duration LATE = Duration.ofSeconds(30);

    private final LiveTail tail;

    LiveTailReadiness(LiveTail tail) {
        this.tail = tail;
    }

    @Override
    public HealthCheckResponse call() {
        Duration sinceRead = tail.sinceRead();
        return HealthCheckResponse.named("live events")
                .status(tail.isAlive() && sinceRead.compareTo(LATE) < 0)
                .withData("readSecondsAgo", sinceRead.toSeconds())
                .build();
    }
}
