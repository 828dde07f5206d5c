package org.ambassadordesk.router.live;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.ambassadordesk.contract.Topics;
import org.ambassadordesk.outbox.BatchListener;
import org.ambassadordesk.outbox.InboundBatch;
import org.ambassadordesk.outbox.KafkaClients;
import org.ambassadordesk.router.KafkaConfig;
import org.ambassadordesk.router.RoutingConfig;

/** Hears what customers say and what people do. */
@ApplicationScoped
public class RouterListener {
    private static final String NAME = "router";

    private final DeskWriting writing;
    private final BatchListener listener;
    private final RoutingConfig config;
    private final Clock clock;
    private volatile boolean started;
    private volatile Instant behindUntil = Instant.MAX;

    RouterListener(
            DeskWriting writing,
            AgroalDataSource database,
            KafkaClients kafka,
            KafkaConfig names,
            RoutingConfig config,
            Clock clock) {
        this.writing = writing;
        this.config = config;
        this.clock = clock;
        this.listener = new BatchListener(
                NAME,
                Set.of(Topics.COMMENTS, Topics.ACTIVITY),
                database,
                () -> kafka.groupConsumer(NAME, names.instance(), config.batch()),
                () -> kafka.producer(names.instance() + "-dead"),
                this::hear);
    }

    /** Once the directory is known; later calls change nothing. */
    synchronized void start() {
        if (!started) {
            started = true;
            behind();
            listener.start();
        }
    }

    synchronized void stop() {
        if (started) {
            listener.close();
        }
    }

    boolean isHealthy() {
        return started && listener.isHealthy();
    }

    /** Whether what people did until a moment ago has been heard. */
    boolean isCaughtUp() {
        return isHealthy() && clock.instant().isAfter(behindUntil);
    }

    /** How long ago it last read what there was and stored it, or found that there was nothing. */
    Duration silence() {
        return listener.silence();
    }

    /** How many records nobody could process, since the start. */
    long parked() {
        return listener.parked();
    }

    private void hear(InboundBatch batch) throws IOException, SQLException {
        if (batch.records().size() >= config.batch()) {
            behind();
        }
        writing.take(batch);
    }

    private void behind() {
        behindUntil = clock.instant().plus(config.settle());
    }
}
