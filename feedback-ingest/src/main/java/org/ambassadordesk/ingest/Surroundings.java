package org.ambassadordesk.ingest;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.ambassadordesk.ingest.comment.text.LanguageModel;
import org.ambassadordesk.outbox.KafkaClients;

/** What comes from outside: time, the broker, the language model. */
@Dependent
public class Surroundings {
    @Produces
    @Singleton
    Clock clock() {
        return Clock.systemUTC();
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
