package org.ambassadordesk.ingest;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import org.ambassadordesk.ingest.comment.text.LanguageModel;
import org.ambassadordesk.outbox.KafkaClients;

/** What comes from outside: time, the broker, the language model. */
@Dependent
public class Surroundings {
    /** In microseconds, as the database keeps them: a moment is the same in an event and in a row. */
    @Produces
    @Singleton
    Clock clock() {
        return Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000));
    }

    @Produces
    @Singleton
    LanguageModel languages() {
        return LanguageModel.load();
    }

    @Produces
    @Singleton
    KafkaClients kafka(IngestConfig config) {
        return new KafkaClients(config.kafka().bootstrap(), config.kafka().properties());
    }
}
