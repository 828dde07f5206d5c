package org.ambassadordesk.ingest.comment;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.ambassadordesk.ingest.ProblemType;

/** What the person on call sees of the intake. */
@Singleton
class IntakeMetrics {
    private final Counter kept;
    private final Map<ProblemType, Counter> refused = new EnumMap<>(ProblemType.class);
    private final Timer acknowledgement;

    IntakeMetrics(MeterRegistry meters) {
        kept = received(meters, "kept");
        for (ProblemType type : ProblemType.values()) {
            refused.put(type, received(meters, type.name().toLowerCase(Locale.ROOT)));
        }
        acknowledgement = Timer.builder("desk.ingest.ack")
                .description("from handing a comment to the producer until the broker has it")
                .serviceLevelObjectives(
                        Duration.ofMillis(5), Duration.ofMillis(25), Duration.ofMillis(100), Duration.ofSeconds(1))
                .register(meters);
    }

    private static Counter received(MeterRegistry meters, String outcome) {
        return Counter.builder("desk.comments.received")
                .description("comments and withdrawals that arrived, by what became of them")
                .tag("outcome", outcome)
                .register(meters);
    }

    void kept(long acknowledgedAfterNanos) {
        kept.increment();
        acknowledgement.record(acknowledgedAfterNanos, TimeUnit.NANOSECONDS);
    }

    void refused(ProblemType why) {
        Counter counter = refused.get(why);
        if (counter != null) {
            counter.increment();
        }
    }
}
