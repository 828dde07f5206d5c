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
import java.util.function.ToDoubleFunction;
import org.ambassadordesk.ambassador.Database;
import org.ambassadordesk.ambassador.report.response.Leg;
import org.ambassadordesk.ambassador.report.response.Legs;
import org.ambassadordesk.outbox.QuickLook;
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
    private static final String STANDING = """
            SELECT count(*) AS waiting, count(*) FILTER (WHERE due_at < now()) AS overdue,
                (SELECT coalesce(max(id), 0) FROM live_event) - (SELECT read_up_to FROM report_progress) AS behind,
                (SELECT count(*) FROM alert WHERE ended_at IS NULL) AS alerts,
                (SELECT count(*) FROM dispatch WHERE sent_at IS NULL) AS unsent
            FROM response_time WHERE answered_at IS NULL AND closed_at IS NULL
            """;

    private final MeterRegistry metrics;
    private final Database database;
    private final Map<Leg, Timer> legs = new EnumMap<>(Leg.class);
    private final Timer first;
    private final Timer next;
    private final QuickLook<Standing> look = new QuickLook<>(this::look);

    /** How it stands now. */
    private record Standing(long waiting, long overdue, long behind, long alerts, long unsent) {}

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
        gauge("desk.responses.waiting", "Answers customers wait for", Standing::waiting);
        gauge(
                "desk.responses.overdue",
                "Answers customers wait for although the promised time is over",
                Standing::overdue);
        gauge("desk.figures.behind", "Changes that no figure knows of yet", Standing::behind);
        gauge("desk.alerts.running", "Alerts that are not over", Standing::alerts);
        gauge("desk.dispatches.unsent", "Mails and webhooks not sent yet, or given up", Standing::unsent);
    }

    /** Not a number where the database does not answer. */
    private void gauge(String name, String description, ToDoubleFunction<Standing> value) {
        Gauge.builder(name, look, it -> it.number(value))
                .description(description)
                .register(metrics);
    }

    /** A customer had an answer just now. */
    void answered(boolean isFirst, Legs wall) {
        (isFirst ? first : next).record(wall.total());
        legs.forEach((leg, timer) -> timer.record(wall.of(leg)));
    }

    private Standing look() {
        return database.read((Handle handle) -> handle.createQuery(STANDING)
                .map((row, context) -> new Standing(
                        row.getLong("waiting"),
                        row.getLong("overdue"),
                        row.getLong("behind"),
                        row.getLong("alerts"),
                        row.getLong("unsent")))
                .one());
    }
}
