package org.ambassadordesk.outbox;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;

/** The brokers as seen by whoever tells whether a service is ready: they answer within two seconds, or they are away. */
public final class Brokers implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(500);

    private final Admin admin;

    /** Those of {@code kafka}, asked under a name that they log. */
    public Brokers(KafkaClients kafka, String name) {
        Map<String, Object> settings = new HashMap<>(kafka.extra());
        settings.put("bootstrap.servers", kafka.bootstrap());
        settings.put("client.id", name);
        settings.put("default.api.timeout.ms", (int) PATIENCE.toMillis());
        settings.put("request.timeout.ms", (int) PATIENCE.toMillis());
        settings.put("reconnect.backoff.max.ms", LONGEST_PAUSE.toMillis());
        this.admin = Admin.create(settings);
    }

    public boolean areReachable() {
        try {
            return !admin.describeCluster()
                    .nodes()
                    .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                    .isEmpty();
        } catch (ExecutionException | TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void close() {
        admin.close(Duration.ZERO);
    }
}
