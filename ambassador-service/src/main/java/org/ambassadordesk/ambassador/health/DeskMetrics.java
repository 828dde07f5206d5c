package org.ambassadordesk.ambassador.health;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.function.ToDoubleFunction;
import org.ambassadordesk.ambassador.workspace.AssignmentsListener;

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
        gauge("desk.outbox.waiting", "Events not yet with Kafka", outbox, state -> state.backlog()
                .waiting());
        gauge("desk.outbox.refused", "Events that Kafka will never take as they are", outbox, state -> state.backlog()
                .refused());
        gauge(
                "desk.outbox.oldest.seconds",
                "Age of the oldest event not yet with Kafka",
                outbox,
                state -> state.backlog().oldestSeconds());
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

    private <T> void gauge(String name, String description, T of, ToDoubleFunction<T> value) {
        Gauge.builder(name, of, value).description(description).register(metrics);
    }
}
