package org.ambassadordesk.ambassador.health;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.function.ToDoubleFunction;
import org.ambassadordesk.ambassador.workspace.AssignmentsListener;
import org.ambassadordesk.outbox.OutboxBacklog;

/** What is worth watching besides what the platform counts by itself. */
@ApplicationScoped
class DeskMetrics {
    private final MeterRegistry metrics;
    private final OutboxState outbox;
    private final AssignmentsListener listener;

    DeskMetrics(MeterRegistry metrics, OutboxState outbox, AssignmentsListener listener) {
        this.metrics = metrics;
        this.outbox = outbox;
        this.listener = listener;
    }

    void start(@Observes StartupEvent event) {
        gauge("desk.outbox.waiting", "Events not yet with Kafka", OutboxBacklog::waiting);
        gauge("desk.outbox.refused", "Events that Kafka will never take as they are", OutboxBacklog::refused);
        gauge("desk.outbox.oldest.seconds", "Age of the oldest event not yet with Kafka", OutboxBacklog::oldestSeconds);
        Gauge.builder("desk.listener.silent", listener, it -> it.silence().toNanos() / 1e9)
                .description("Since when nothing of the router was read, or could not be stored")
                .baseUnit("seconds")
                .register(metrics);
        functionCounter(
                "desk.workspace.parked",
                "Records of the router that nobody could process",
                AssignmentsListener::parked);
        functionCounter(
                "desk.workspace.unrecognised",
                "Events of types this version does not know",
                AssignmentsListener::unrecognised);
    }

    private void functionCounter(String name, String description, ToDoubleFunction<AssignmentsListener> value) {
        FunctionCounter.builder(name, listener, value).description(description).register(metrics);
    }

    /** Not a number where the database does not answer. */
    private void gauge(String name, String description, ToDoubleFunction<OutboxBacklog> value) {
        Gauge.builder(name, outbox, it -> it.number(value))
                .description(description)
                .register(metrics);
    }
}
