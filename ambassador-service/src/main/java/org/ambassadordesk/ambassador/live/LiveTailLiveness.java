package org.ambassadordesk.ambassador.live;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/** Alive while somebody follows the live events: without, only a restart brings open pages anything. */
@Liveness
@ApplicationScoped
class LiveTailLiveness implements HealthCheck {
    private final LiveTail tail;

    LiveTailLiveness(LiveTail tail) {
        this.tail = tail;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("live events").status(tail.isAlive()).build();
    }
}
