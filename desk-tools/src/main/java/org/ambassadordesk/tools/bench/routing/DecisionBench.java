package org.ambassadordesk.tools.bench.routing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.HdrHistogram.Histogram;
import org.ambassadordesk.router.assignment.Pick;
import org.ambassadordesk.router.assignment.Waiting;
import org.ambassadordesk.router.assignment.value.DeadlineValue;
import org.ambassadordesk.router.assignment.value.ValueRules;
import org.ambassadordesk.router.estimate.Estimates;
import org.ambassadordesk.router.roster.Person;
import org.ambassadordesk.router.roster.Roster;
import org.ambassadordesk.router.roster.Signature;
import org.ambassadordesk.tools.bench.Figure;
import org.ambassadordesk.tools.bench.Figures;
import org.ambassadordesk.tools.bench.routing.trace.Trace;
import org.ambassadordesk.tools.bench.routing.trace.Trace.Stretch;
import org.ambassadordesk.tools.bench.routing.trace.Trace.TraceItem;
import org.ambassadordesk.tools.bench.routing.trace.Trace.TracePerson;

/**
 * What a decision costs with a thousand people and ten thousand conversations waiting, beside looking at everything that
 * waits; and how many arrivals a second the bare desk takes.
 */
public final class DecisionBench {
    private static final int PEOPLE = 1000;
    private static final int TOPICS = 40;
    private static final int LANGUAGES = 8;
    private static final int WAITING = 10_000;
    private static final int WARM_UP = 20_000;
    /** Half a second; the compiler is done with what is decided all the time. */
    private static final int WARM_UP_DECISIONS = 120_000;

    private static final int DECISIONS = 50_000;
    private static final int SCANS = 2_000;
    private static final int ARRIVALS = 100_000;
    private static final long DAY = Duration.ofDays(1).toMillis();
    private static final double MICROS = 1000;

    private final Random random = new Random(7);
    private final Trace trace;

    private DecisionBench() {
        List<TracePerson> people = new ArrayList<>();
        for (int id = 0; id < PEOPLE; id++) {
            people.add(person(id));
        }
        List<TraceItem> items = new ArrayList<>();
        for (int id = 0; id < ARRIVALS; id++) {
            items.add(item(id));
        }
        this.trace = new Trace(
                "decision",
                "decision",
                DAY,
                180_000,
                20_000,
                0.73,
                Collections.nCopies(LANGUAGES, List.of(new Stretch(0, 9 * DAY))),
                people,
                items);
    }

    public static void run(Figures figures) {
        var bench = new DecisionBench();
        bench.decisions(figures);
        bench.arrivals(figures);
    }

    private TracePerson person(int id) {
        int broad = random.nextInt(4) == 0 ? 8 : 3;
        Set<Integer> topics = new HashSet<>();
        while (topics.size() < broad + random.nextInt(3)) {
            topics.add(random.nextInt(TOPICS));
        }
        Set<Integer> languages = new HashSet<>(Set.of(random.nextInt(LANGUAGES)));
        if (random.nextInt(3) == 0) {
            languages.add(random.nextInt(LANGUAGES));
        }
        List<Integer> pace = Collections.nCopies(TOPICS, 800 + random.nextInt(500));
        return new TracePerson(
                id, topics, languages, random.nextInt(3) == 0 ? 1 : 0, 4, pace, List.of(new Stretch(0, DAY)));
    }

    /** Arrivals half a millisecond apart, faster than anybody could answer: the queue grows. */
    private TraceItem item(int id) {
        int priority = 1 + random.nextInt(4);
        long at = id / 2;
        long work = 60_000L + random.nextInt(600_000);
        long promised = List.of(900_000, 3_600_000, 14_400_000, 86_400_000).get(random.nextInt(4));
        return new TraceItem(
                id,
                at,
                id,
                List.of(random.nextInt(TOPICS)),
                random.nextInt(LANGUAGES),
                random.nextInt(12) == 0 ? 1 : 0,
                priority,
                List.of(8, 4, 2, 1).get(priority - 1),
                at + promised,
                work,
                work,
                "A",
                Map.of());
    }

    /** One decides, the chosen item leaves and another joins: as many wait all the time. */
    private void decisions(Figures figures) {
        var directory = new TraceDirectory(trace);
        var premises = new TracePremises(directory);
        var under = directory.directory(1, Duration.ofMinutes(3));
        Instant now = TraceDirectory.at(Duration.ofHours(1).toMillis());
        var roster = new Roster(under, new HashMap<>(), premises.shifts(under), now);
        var policy = new DeadlineValue(ValueRules.usual(), new Estimates());
        List<Waiting> waiting = new ArrayList<>();
        for (TraceItem item : trace.items().subList(0, WAITING)) {
            waiting.add(waiting(item, roster, now));
        }
        waiting.forEach(policy::join);
        List<Person> people = List.copyOf(roster.people());
        Histogram nanos = new Histogram(3);
        Histogram processor = new Histogram(3);
        for (int i = 0; i < WARM_UP_DECISIONS + DECISIONS; i++) {
            Instant at = now.plusMillis(i);
            Person person = people.get(random.nextInt(people.size()));
            Spent spent = Spent.begin();
            Pick<Waiting> pick = policy.itemFor(person, at);
            spent.end();
            if (i >= WARM_UP_DECISIONS) {
                nanos.recordValue(spent.wall());
                processor.recordValue(spent.processor());
            }
            if (pick != null) {
                policy.leave(pick.best());
                policy.join(waiting(trace.items().get((WAITING + i) % ARRIVALS), roster, at));
            }
        }
        double scan = scan(waiting, policy, people, now);
        figures.add(Figure.of(
                        "decision.p99.9", "a decision, p99.9", micros((double) nanos.getValueAtPercentile(99.9)), "µs")
                .with("people", PEOPLE)
                .with("waiting", WAITING)
                .with("mean", micros(nanos.getMean()))
                .with("p50", micros((double) nanos.getValueAtPercentile(50)))
                .with("p99", micros((double) nanos.getValueAtPercentile(99)))
                .with("p99.99", micros((double) nanos.getValueAtPercentile(99.99)))
                .beside("goal", 50));
        figures.add(Figure.of(
                        "decision.processor.p99.9",
                        "the same, processor time alone",
                        micros((double) processor.getValueAtPercentile(99.9)),
                        "µs")
                .with("mean", micros(processor.getMean()))
                .with("p50", micros((double) processor.getValueAtPercentile(50)))
                .with("p99", micros((double) processor.getValueAtPercentile(99)))
                .with("p99.99", micros((double) processor.getValueAtPercentile(99.99)))
                .beside("goal", 50));
        figures.add(Figure.of("decision.mean", "a decision, mean", micros(nanos.getMean()), "µs")
                .beside("looking at everything that waits", micros(scan)));
    }

    private Waiting waiting(TraceItem item, Roster roster, Instant now) {
        Signature signature = roster.signature(new Signature.Key(
                TraceDirectory.topic(item), "sensitivity-" + item.sensitivity(), "l" + item.language()));
        long promised = item.due() - item.at();
        return new Waiting(
                new UUID(now.toEpochMilli(), item.id()),
                signature,
                now.plusMillis(promised),
                now,
                Duration.ofMillis(promised),
                item.priority(),
                (int) (item.estimate() / 1000),
                null,
                Map.of());
    }

    /** The same choice by asking of each waiting item alone. */
    private double scan(List<Waiting> waiting, DeadlineValue policy, List<Person> people, Instant now) {
        long begun = System.nanoTime();
        double checksum = 0;
        for (int i = 0; i < SCANS; i++) {
            Person person = people.get(i % people.size());
            double best = Double.NEGATIVE_INFINITY;
            for (Waiting item : waiting) {
                if (person.signatures().contains(item.signature())) {
                    best = Math.max(best, policy.value(item, person, now));
                }
            }
            checksum += best;
        }
        double nanos = (System.nanoTime() - begun) / (double) SCANS;
        return Double.isNaN(checksum) ? Double.NaN : nanos;
    }

    /** Everything arrives within a minute at the whole desk, with its records and its explanations. */
    private void arrivals(Figures figures) {
        run(trace.first(WARM_UP));
        Result result = run(trace);
        figures.add(Figure.of("model.arrivals", "arrivals at the bare desk", result.arrivalsPerSecond(), "items/s")
                .with("items", ARRIVALS)
                .with("people", PEOPLE)
                .with("perProcessorSecond", result.arrivalsPerProcessorSecond())
                .beside("goal", 20_000));
        figures.add(Figure.of(
                        "model.lives",
                        "items from arrival to answer, all that happens",
                        result.itemsPerSecond(),
                        "items/s")
                .with("perProcessorSecond", result.itemsPerProcessorSecond())
                .with("assignments", result.assignments()));
    }

    private static Result run(Trace trace) {
        return new TraceRun(trace, Contender.DEADLINE_VALUE, 1, EventLog.none()).run();
    }

    private static double micros(double nanos) {
        return Math.round(nanos) / MICROS;
    }
}
