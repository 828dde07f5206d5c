package org.ambassadordesk.router;

import com.fasterxml.uuid.Generators;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Supplier;
import org.ambassadordesk.outbox.KafkaClients;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.postgres.PostgresPlugin;

/** What comes from outside: time, ids, Kafka, the database. Nothing else in this service makes its own. */
@ApplicationScoped
class Surroundings {
    /** In microseconds, as the database keeps them: a moment is the same in an event and in a row. */
    @Produces
    @Singleton
    Clock clock() {
        return Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000));
    }

    /** UUIDv7: new rows lie beside each other in their index. */
    @Produces
    @Singleton
    Supplier<UUID> ids() {
        return Generators.timeBasedEpochRandomGenerator()::generate;
    }

    @Produces
    @Singleton
    KafkaClients kafka(KafkaConfig config) {
        return new KafkaClients(config.bootstrap(), config.properties());
    }

    @Produces
    @Singleton
    Jdbi jdbi(AgroalDataSource database) {
        return Jdbi.create(database).installPlugin(new PostgresPlugin());
    }
}
