package org.ambassadordesk.router;

import com.fasterxml.uuid.Generators;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Supplier;
import org.ambassadordesk.outbox.KafkaClients;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.postgres.PostgresPlugin;

/** What comes from outside: time, ids, Kafka, the database. Nothing else in this service makes its own. */
@ApplicationScoped
class Surroundings {
    @Produces
    @Singleton
    Clock clock() {
        return Clock.systemUTC();
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
