package org.ambassadordesk.router.live;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.ambassadordesk.outbox.KafkaClients;
import org.ambassadordesk.outbox.OutboxRelay;
import org.ambassadordesk.router.KafkaConfig;

/** Carries what this service says to Kafka, from its start to its end. */
@ApplicationScoped
public class Relay {
    private static final Duration POLL = Duration.ofMillis(200);

    private final OutboxRelay relay;

    Relay(AgroalDataSource database, KafkaClients kafka, KafkaConfig config) {
        this.relay = new OutboxRelay("router", database, () -> kafka.relayProducer(config.instance() + "-relay"), POLL);
    }

    void start(@Observes StartupEvent event) {
        relay.start();
    }

    void stop(@Observes ShutdownEvent event) {
        relay.close();
    }

    /** Says that something was committed. */
    void ring() {
        relay.ring();
    }
}
