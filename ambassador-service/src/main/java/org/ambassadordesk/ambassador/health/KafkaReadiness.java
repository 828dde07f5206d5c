package org.ambassadordesk.ambassador.health;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import org.ambassadordesk.ambassador.workspace.AssignmentsListener;
import org.ambassadordesk.outbox.Brokers;
import org.ambassadordesk.outbox.KafkaClients;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready once the brokers answer and the router's decisions are being read. */
@Readiness
@ApplicationScoped
class KafkaReadiness implements HealthCheck {
    private final AssignmentsListener listener;
    private final Brokers brokers;

    KafkaReadiness(KafkaClients kafka, AssignmentsListener listener) {
        this.listener = listener;
        this.brokers = new Brokers(kafka, "ambassador-health");
    }

    @Override
    public HealthCheckResponse call() {
        boolean reachable = brokers.areReachable();
        boolean reading = listener.isHealthy();
        return HealthCheckResponse.named("kafka")
                .status(reachable && reading)
                .withData("brokers", reachable ? "reachable" : "away")
                .withData("assignments", reading ? "read" : "not read yet")
                .build();
    }

    @PreDestroy
    void close() {
        brokers.close();
    }
}
