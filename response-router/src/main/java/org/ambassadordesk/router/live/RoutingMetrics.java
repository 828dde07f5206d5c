package org.ambassadordesk.router.live;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.ambassadordesk.contract.event.Conversation.State;
import org.ambassadordesk.contract.event.RoutingEvent;
import org.ambassadordesk.outbox.OutboxBacklog;
import org.ambassadordesk.outbox.QuickLook;
import org.ambassadordesk.router.assignment.Decision;
import org.ambassadordesk.router.routing.Fact;
import org.ambassadordesk.router.routing.Refusal;

/** What the person on call sees of the desk. */
@ApplicationScoped
public class RoutingMetrics {
    private static final Duration[] WORK = millis(1, 2, 5, 10, 25, 50, 100, 250, 500, 1_000, 2_500, 5_000);
    private static final Duration[] WAITING =
            millis(25, 50, 100, 250, 500, 1_000, 2_500, 5_000, 15_000, 60_000, 300_000, 3_600_000);

    private final MeterRegistry registry;
    private final AgroalDataSource database;
    private final Map<State, AtomicLong> standing = new EnumMap<>(State.class);
    private final Timer batches;
    private final Timer deciding;
    private final Timer routing;
    private final Counter unauthorized;
    private final Timer restores;
    private final AtomicLong restored = new AtomicLong();
    private final QuickLook<OutboxBacklog> outbox = new QuickLook<>(this::backlog);

    RoutingMetrics(MeterRegistry registry, AgroalDataSource database) {
        this.registry = registry;
        this.database = database;
        this.batches = Timer.builder("desk.routing.batch")
                .description("One transaction: inbox, decisions, outbox")
                .serviceLevelObjectives(WORK)
                .register(registry);
        this.deciding = Timer.builder("desk.routing.decision")
                .description("What one input costs that leads to a decision: who gets what, and why not others")
                .serviceLevelObjectives(WORK)
                .register(registry);
        this.routing = Timer.builder("desk.routing.intake")
                .description("From a comment's receipt to its conversation: topic and deadlines are known")
                .serviceLevelObjectives(WAITING)
                .register(registry);
        this.unauthorized = Counter.builder("desk.routing.unauthorized")
                .description("Assignments refused by the second check; anything but 0 is a defect")
                .register(registry);
        this.restores = Timer.builder("desk.routing.restore")
                .description("The desk was read from the database: at the start, and where another instance wrote")
                .register(registry);
        Gauge.builder("desk.routing.restored.conversations", restored, AtomicLong::doubleValue)
                .description("Conversations in memory after the desk was last read from the database")
                .register(registry);
        // a series that begins with its first refusal hides it
        Stream.of(Refusal.values()).map(Refusal::code).forEach(this::refusals);
        for (State state : List.of(State.TRIAGE, State.QUEUED, State.ASSIGNED)) {
            AtomicLong count = new AtomicLong();
            standing.put(state, count);
            Gauge.builder("desk.conversations.waiting", count, AtomicLong::doubleValue)
                    .description("Conversations that wait for an answer")
                    .tag("state", state.name().toLowerCase(Locale.ROOT))
                    .register(registry);
        }
        Gauge.builder("desk.outbox.age", outbox, it -> it.number(OutboxBacklog::oldestSeconds))
                .description("Age of the oldest event that Kafka has not acknowledged")
                .baseUnit("seconds")
                .register(registry);
        Gauge.builder("desk.outbox.refused", outbox, it -> it.number(OutboxBacklog::refused))
                .description("Events that Kafka will never take as they are")
                .register(registry);
    }

    Timer.Sample begin() {
        return Timer.start(registry);
    }

    private static Duration[] millis(long... bounds) {
        return LongStream.of(bounds).mapToObj(Duration::ofMillis).toArray(Duration[]::new);
    }

    void end(Timer.Sample sample) {
        sample.stop(batches);
    }

    /** An input has taken effect in memory. */
    void taken(Timer.Sample sample, List<Fact> found) {
        if (found.stream().anyMatch(Fact.Decided.class::isInstance)) {
            sample.stop(deciding);
        }
    }

    void unauthorized() {
        unauthorized.increment();
    }

    void restored(Timer.Sample sample, long conversations) {
        sample.stop(restores);
        restored.set(conversations);
    }

    void unrecognised(String topic) {
        registry.counter("desk.routing.unrecognised", "topic", topic).increment();
    }

    /** @param counts empty where another instance has the desk */
    void standing(Map<State, Long> counts) {
        standing.forEach((state, count) -> count.set(counts.getOrDefault(state, 0L)));
    }

    /** After the transaction: only what really happened is counted. */
    void count(List<Fact> facts) {
        for (Fact fact : facts) {
            switch (fact) {
                case Fact.Decided(Decision decision) -> decided(decision);
                case Fact.Ignored(String input, String reason) ->
                    registry.counter("desk.routing.ignored", "input", input, "reason", reason)
                            .increment();
                case Fact.Told(RoutingEvent.Routed routed) -> routed(routed);
                case Fact.Told(RoutingEvent.Refused refused) ->
                    refusals(refused.code()).increment();
                default -> {}
            }
        }
    }

    private Counter refusals(String code) {
        return registry.counter("desk.routing.refused", "code", code);
    }

    /** The clocks of two machines may differ. */
    private void routed(RoutingEvent.Routed routed) {
        Duration took = Duration.between(routed.comment().receivedAt(), routed.at());
        routing.record(took.isNegative() ? Duration.ZERO : took);
    }

    private void decided(Decision decision) {
        registry.counter(
                        "desk.routing.decisions",
                        "cause",
                        decision.cause().name().toLowerCase(Locale.ROOT),
                        "outcome",
                        decision.ambassador() == null ? "waits" : "assigned")
                .increment();
    }

    private OutboxBacklog backlog() throws SQLException {
        try (Connection connection = database.getConnection()) {
            return OutboxBacklog.of(connection);
        }
    }
}
