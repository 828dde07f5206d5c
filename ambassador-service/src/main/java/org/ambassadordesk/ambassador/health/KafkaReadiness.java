package org.ambassadordesk.ambassador.health;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.ambassadordesk.ambassador.workspace.AssignmentsListener;
import org.ambassadordesk.outbox.KafkaClients;
import org.apache.kafka.clients.admin.Admin;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready once the brokers answer and the router's decisions are being read. */
@Readiness
@ApplicationScoped
class KafkaReadiness implements HealthCheck {
    private static final int PATIENCE_SECONDS = 2;

    private final AssignmentsListener listener;
    private final Admin brokers;

    KafkaReadiness(KafkaClients kafka, AssignmentsListener listener) {
        this.listener = listener;
        Map<String, Object> settings = new HashMap<>(kafka.extra());
        settings.put("bootstrap.servers", kafka.bootstrap());
        settings.put("client.id", "ambassador-health");
        settings.put("default.api.timeout.ms", PATIENCE_SECONDS * 1_000);
        settings.put("request.timeout.ms", PATIENCE_SECONDS * 1_000);
        settings.put("reconnect.backoff.max.ms", 500);
        this.brokers = Admin.create(settings);
    }

    @Override
    public HealthCheckResponse call() {
        boolean reachable = isReachable();
        boolean reading = listener.isHealthy();
        return HealthCheckResponse.named("kafka")
                .status(reachable && reading)
                .withData("brokers", reachable ? "reachable" : "away")
                .withData("assignments", reading ? "read" : "not read yet")
                .build();
    }

    private boolean isReachable() {
        try {
            return !brokers.describeCluster()
                    .nodes()
                    .get(PATIENCE_SECONDS, TimeUnit.SECONDS)
                    .isEmpty();
        } catch (ExecutionException | TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @PreDestroy
    void close() {
        brokers.close(java.time.Duration.ZERO);
    }
}
