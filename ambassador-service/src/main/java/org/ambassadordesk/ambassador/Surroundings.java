package org.ambassadordesk.ambassador;

import com.fasterxml.uuid.Generators;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.ambassadordesk.outbox.KafkaClients;

/** What comes from outside: time, ids, randomness, Kafka. Nothing else in this service makes its own. */
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

    /** Unpredictable: keys and passwords are made of it. */
    @Produces
    @Singleton
    RandomGenerator randomness() {
        return new SecureRandom();
    }

    @Produces
    @Singleton
    KafkaClients kafka(KafkaConfig config) {
        return new KafkaClients(config.bootstrap(), config.properties());
    }
}
