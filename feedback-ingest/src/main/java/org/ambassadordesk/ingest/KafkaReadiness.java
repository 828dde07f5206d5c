package org.ambassadordesk.ingest;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import org.ambassadordesk.outbox.Brokers;
import org.ambassadordesk.outbox.KafkaClients;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready while the brokers answer. */
@Readiness
@ApplicationScoped
class KafkaReadiness implements HealthCheck {
    private final Brokers brokers;

    KafkaReadiness(KafkaClients kafka) {
        this.brokers = new Brokers(kafka, "ingest-health");
    }

    @Override
    public HealthCheckResponse call() {
        boolean reachable = brokers.areReachable();
        return HealthCheckResponse.named("kafka")
                .status(reachable)
                .withData("brokers", reachable ? "reachable" : "away")
                .build();
    }

    @PreDestroy
    void close() {
        brokers.close();
    }
}
