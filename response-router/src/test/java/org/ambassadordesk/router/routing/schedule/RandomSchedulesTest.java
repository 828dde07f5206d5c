package org.ambassadordesk.router.routing.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.ambassadordesk.router.routing.DeskStory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Whatever happens in whatever order, the promises hold. What fails is said with its seed and the shortest schedule that
 * still fails. {@code -Ddesk.long=true} runs a million schedules; {@code -Ddesk.test.schedules} as many as it says,
 * {@code -Ddesk.test.seed} from that seed on.
 */
class RandomSchedulesTest {
    private static final int SCHEDULES =
            Integer.getInteger("desk.test.schedules", Boolean.getBoolean("desk.long") ? 1_000_000 : 1_500);
    private static final long FIRST_SEED = Long.getLong("desk.test.seed", 20_260_302);

    @Test
    void everyPromiseHoldsWhateverHappens() {
        for (long seed = FIRST_SEED; seed < FIRST_SEED + SCHEDULES; seed++) {
            List<Step> steps = new ArrayList<>();
            try {
                run(seed, steps);
            } catch (AssertionError | RuntimeException e) {
                explain(seed, steps, e);
            }
        }
    }

    @Test
    void shrinkingFindsTheFewThatMatter() {
        List<Integer> many = new SplittableRandom(1).ints(200, 0, 1000).boxed().collect(Collectors.toList());
        many.add(17, 4711);
        many.add(150, 4712);

        assertThat(Shrinking.of(many, some -> some.contains(4711) && some.contains(4712)))
                .containsExactly(4711, 4712);
    }

    private static void run(long seed, List<Step> steps) {
        var watched = new Watched(Policies.of(seed));
        var inputs = new RandomInputs(seed, watched.observed());
        var now = DeskStory.BEGINNING;
        Step step = new Step(inputs.firstDirectory(), now);
        for (int left = inputs.steps(); left > 0; left--) {
            steps.add(step);
            watched.take(step);
            now = now.plus(inputs.passing());
            step = new Step(inputs.next(now), now);
        }
        Afterwards.look(watched, Policies.of(seed), seed);
    }

    private static void again(long seed, List<Step> steps) {
        var watched = new Watched(Policies.of(seed));
        steps.forEach(watched::take);
        Afterwards.look(watched, Policies.of(seed), seed);
    }

    private static void explain(long seed, List<Step> steps, Throwable first) {
        List<Step> shortest = Shrinking.of(steps, some -> reasonToFail(seed, some) != null);
        String told = shortest.stream()
                .map(step -> step.at() + " " + step.input())
                .collect(Collectors.joining("\n  ", "\n  ", "\n"));
        fail("seed " + seed + ": " + reasonToFail(seed, shortest) + told + "at first: " + first.getMessage(), first);
    }

    private static @Nullable Throwable reasonToFail(long seed, List<Step> steps) {
        try {
            again(seed, steps);
            return null;
        } catch (AssertionError | RuntimeException e) {
            return e;
        }
    }
}
