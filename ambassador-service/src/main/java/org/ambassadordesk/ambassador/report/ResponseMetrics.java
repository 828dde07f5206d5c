package org.ambassadordesk.ambassador.report;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.ambassadordesk.ambassador.Database;
import org.ambassadordesk.ambassador.report.response.Leg;
import org.ambassadordesk.ambassador.report.response.Legs;
import org.jdbi.v3.core.Handle;

/** Response times as Prometheus takes them: what was answered since this process started, coarsely; reports are exact. */
@ApplicationScoped
class ResponseMetrics {
    private static final Duration[] BOUNDS = {
        Duration.ofSeconds(10),
        Duration.ofMinutes(1),
        Duration.ofMinutes(5),
        Duration.ofMinutes(15),
        Duration.ofMinutes(30),
        Duration.ofHours(1),
        Duration.ofHours(2),
        Duration.ofHours(4),
        Duration.ofHours(8),
        Duration.ofDays(1),
        Duration.ofDays(3)
    };
    private static final String OPEN =
            "SELECT count(*) FROM response_time WHERE answered_at IS NULL AND closed_at IS NULL";

    private final MeterRegistry metrics;
    private final Database database;
    private final Map<Leg, Timer> legs = new EnumMap<>(Leg.class);
    private final Timer first;
    private final Timer next;

    ResponseMetrics(MeterRegistry metrics, Database database) {
        this.metrics = metrics;
        this.database = database;
        for (Leg leg : Leg.values()) {
            legs.put(
                    leg,
                    Timer.builder("desk.response.leg")
                            .description("Time an answered response spent in a leg")
                            .tag("leg", leg.name().toLowerCase(Locale.ROOT))
                            .serviceLevelObjectives(BOUNDS)
                            .register(metrics));
        }
        this.first = total("first");
        this.next = total("next");
    }

    private Timer total(String kind) {
        return Timer.builder("desk.response.time")
                .description("How long customers waited for an answer")
                .tag("kind", kind)
                .serviceLevelObjectives(BOUNDS)
                .register(metrics);
    }

    void start(@Observes StartupEvent event) {
        Gauge.builder("desk.responses.waiting", this, self -> self.count(OPEN))
                .description("Answers customers wait for")
                .register(metrics);
        Gauge.builder("desk.responses.overdue", this, self -> self.count(OPEN + " AND due_at < now()"))
                .description("Answers customers wait for although the promised time is over")
                .register(metrics);
        Gauge.builder("desk.figures.behind", this, self -> self.count("""
                        SELECT coalesce(max(id), 0) - (SELECT read_up_to FROM report_progress) FROM live_event
                        """))
                .description("Changes that no figure knows of yet")
                .register(metrics);
        Gauge.builder(
                        "desk.alerts.running",
                        this,
                        self -> self.count("SELECT count(*) FROM alert WHERE ended_at IS NULL"))
                .description("Alerts that are not over")
                .register(metrics);
        Gauge.builder(
                        "desk.dispatches.unsent",
                        this,
                        self -> self.count("SELECT count(*) FROM dispatch WHERE sent_at IS NULL"))
                .description("Mails and webhooks not sent yet, or given up")
                .register(metrics);
    }

    /** A customer had an answer just now. */
    void answered(boolean isFirst, Legs wall) {
        (isFirst ? first : next).record(wall.total());
        legs.forEach((leg, timer) -> timer.record(wall.of(leg)));
    }

    private double count(String sql) {
        return database.read(
                (Handle handle) -> handle.createQuery(sql).mapTo(long.class).one());
    }
}
