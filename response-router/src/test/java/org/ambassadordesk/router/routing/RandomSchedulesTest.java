package org.ambassadordesk.router.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.ambassadordesk.router.assignment.EarliestDueFirst;
import org.ambassadordesk.router.assignment.LongestWaitingFirst;
import org.ambassadordesk.router.assignment.RoutingPolicy;
import org.junit.jupiter.api.Test;

/**
 * Whatever happens in whatever order, the promises hold, the same inputs give the same facts, and a desk that was read
 * again goes on as the one that was not. More schedules: {@code -Ddesk.test.schedules=1000000}.
 */
class RandomSchedulesTest {
    private static final int SCHEDULES = Integer.getInteger("desk.test.schedules", 400);
    private static final int STEPS = 250;
    private static final long FIRST_SEED = Long.getLong("desk.test.seed", 20_260_302);

    @Test
    void everyPromiseHoldsWhateverHappens() {
        for (long seed = FIRST_SEED; seed < FIRST_SEED + SCHEDULES; seed++) {
            try {
                run(seed);
            } catch (AssertionError | RuntimeException e) {
                fail("seed " + seed + ": " + e.getMessage(), e);
            }
        }
    }

    private static void run(long seed) {
        var observed = new Observed();
        var inputs = new RandomInputs(seed, observed);
        var ids = new AtomicLong();
        RoutingDesk desk = desk(seed, ids);
        List<Step> steps = new ArrayList<>();
        Instant now = DeskStory.BEGINNING;
        take(desk, inputs.firstDirectory(), now, observed, steps);
        for (int step = 0; step < STEPS; step++) {
            now = now.plus(inputs.passing());
            take(desk, new DeskInput.Tick(true), now, observed, steps);
            take(desk, inputs.next(now), now, observed, steps);
            observed.protestAgainstIdleness(now);
            if (step % 60 == 59) {
                RoutingDesk restored = observed.restored(desk(seed, ids));
                List<Fact> facts = restored.take(new DeskInput.Directed(observed.directory()), now);
                assertThat(DeskStory.told(facts))
                        .as("reading again changes nothing")
                        .isEmpty();
                assertThat(restored.conversations()).isEqualTo(desk.conversations());
                desk = restored;
            }
        }
        replay(seed, steps);
    }

    private static void take(RoutingDesk desk, DeskInput input, Instant now, Observed observed, List<Step> steps) {
        List<Fact> facts = desk.take(input, now);
        observed.see(input, facts);
        if (Boolean.getBoolean("dbg")) {
            System.out.println("DBG " + now + " " + input + " => " + facts.size());
        }
        steps.add(new Step(input, now, DeskStory.told(facts).size(), facts));
    }

    /** One desk that was never read again says the same as those that were. */
    private static void replay(long seed, List<Step> steps) {
        RoutingDesk desk = desk(seed, new AtomicLong());
        for (Step step : steps) {
            assertThat(withoutEligibilities(desk.take(step.input(), step.at())))
                    .isEqualTo(withoutEligibilities(step.facts()));
        }
    }

    /** A desk that was read again says once more who is eligible. */
    private static List<Fact> withoutEligibilities(List<Fact> facts) {
        return facts.stream()
                .filter(fact -> !(fact instanceof Fact.EligibilityKept))
                .toList();
    }

    private static RoutingDesk desk(long seed, AtomicLong ids) {
        RoutingPolicy policy = seed % 2 == 0 ? new EarliestDueFirst() : new LongestWaitingFirst();
        return new RoutingDesk(policy, () -> new UUID(0, ids.incrementAndGet()));
    }

    private record Step(DeskInput input, Instant at, int told, List<Fact> facts) {}
}
