package org.ambassadordesk.ambassador.workspace;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Set;
import org.ambassadordesk.ambassador.KafkaConfig;
import org.ambassadordesk.contract.Topics;
import org.ambassadordesk.outbox.BatchListener;
import org.ambassadordesk.outbox.KafkaClients;

/** Hears what the router decided. */
@ApplicationScoped
public class AssignmentsListener {
    private static final String NAME = "workspace";
    private static final String GROUP = "ambassador-workspace";
    private static final int BATCH = 500;

    private final BatchListener listener;
    private final RoutingProjection projection;

    AssignmentsListener(
            AgroalDataSource dataSource, KafkaClients kafka, KafkaConfig config, RoutingProjection projection) {
        this.projection = projection;
        this.listener = new BatchListener(
                NAME,
                Set.of(Topics.ASSIGNMENTS),
                dataSource,
                () -> kafka.groupConsumer(GROUP, config.instance(), BATCH),
                () -> kafka.producer(config.instance() + "-" + NAME + "-dead"),
                projection::apply);
    }

    void start(@Observes StartupEvent event) {
        listener.start();
    }

    void stop(@Observes ShutdownEvent event) {
        listener.close();
    }

    /** Whether it reads and stores. */
    public boolean isHealthy() {
        return listener.isHealthy();
    }

    /** How long ago it last did. */
    public Duration silence() {
        return listener.silence();
    }

    /** How many events had a type this version does not know, since the start. */
    public long unrecognised() {
        return projection.unrecognised();
    }

    /** How many records nobody could process since the start. */
    public long parked() {
        return listener.parked();
    }
}
