package org.ambassadordesk.router.live;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** What the person on call sees of the listener. */
@ApplicationScoped
class ListenerMetrics {
    void start(@Observes StartupEvent event, RouterListener listener, MeterRegistry registry) {
        FunctionCounter.builder("desk.routing.parked", listener, RouterListener::parked)
                .description("Records of customers and people that nobody could process")
                .register(registry);
        Gauge.builder("desk.listener.silent", listener, it -> it.silence().toNanos() / 1e9)
                .description("Since when nothing of customers and people was read, or could not be stored")
                .baseUnit("seconds")
                .register(registry);
    }
}
