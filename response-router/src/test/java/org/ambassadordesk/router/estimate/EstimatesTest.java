package org.ambassadordesk.router.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.ambassadordesk.router.estimate.Estimates.Reaction;
import org.junit.jupiter.api.Test;

class EstimatesTest {
    private static final double MINUTE = 60_000;
    private static final int LENGTH = 140;

    private final Random random = new Random(1);

    @Test
    void withoutDataItIsWhatIsUsual() {
        var estimates = new Estimates();

        double expected = estimates.handling(estimates.effort(LENGTH)) * estimates.pace("anna", "baggage");

        assertThat(expected).isCloseTo(5 * MINUTE, within(1.0));
        assertThat(estimates.missed("anna")).isEqualTo(0.05);
        assertThat(estimates.declined("anna")).isEqualTo(0.02);
    }

    @Test
    void aSlowPersonIsKnownToBeSlowAfterAHundredAnswers() {
        var estimates = new Estimates();

        for (int i = 0; i < 200; i++) {
            answer(estimates, "anna", "baggage", 1.0);
            answer(estimates, "ben", "baggage", 1.5);
        }

        assertThat(estimates.pace("ben", "baggage") / estimates.pace("anna", "baggage"))
                .isCloseTo(1.5, within(0.25));
    }

    @Test
    void oneAnswerMovesLittle() {
        var estimates = new Estimates();
        double before = estimates.pace("anna", "baggage");

        estimates.handled("anna", "baggage", LENGTH, Duration.ofHours(8));

        assertThat(estimates.pace("anna", "baggage") / before).isBetween(1.0, 1.6);
    }

    @Test
    void aTopicThatTakesLongTellsWhatItTakesSomebodyNew() {
        var estimates = new Estimates();
        for (int i = 0; i < 400; i++) {
            answer(estimates, "p" + i % 4, "baggage", 1);
            answer(estimates, "p" + i % 4, "claims", 3);
        }

        double ratio = estimates.pace("nobody-yet", "claims") / estimates.pace("nobody-yet", "baggage");

        assertThat(ratio).isCloseTo(3, within(0.6));
    }

    @Test
    void longerTextsAreLearnedToTakeLonger() {
        var estimates = new Estimates();
        for (int i = 0; i < 2000; i++) {
            int length = i % 2 == 0 ? 70 : 280;
            estimates.handled("anna", "baggage", length, Duration.ofMillis((long) (length * 2000 * noise())));
        }

        double ratio = estimates.handling(estimates.effort(280)) / estimates.handling(estimates.effort(70));

        assertThat(ratio).isCloseTo(4, within(0.6));
    }

    @Test
    void whoeverMissesOftenIsExpectedToMiss() {
        var estimates = new Estimates();

        for (int i = 0; i < 100; i++) {
            estimates.reacted("anna", Reaction.STARTED, Duration.ofSeconds(5));
            estimates.reacted("ben", i % 2 == 0 ? Reaction.MISSED : Reaction.STARTED, Duration.ofMinutes(1));
        }

        assertThat(estimates.missed("ben")).isGreaterThan(0.35);
        assertThat(estimates.missed("anna")).isLessThan(0.15);
        assertThat(estimates.missDelay()).isCloseTo(MINUTE, within(15_000.0));
    }

    @Test
    void whatWasKeptGivesTheSameEstimatesToTheLastDigit() {
        var estimates = new Estimates();
        Map<String, Experience> kept = new LinkedHashMap<>();
        for (int i = 0; i < 500; i++) {
            answer(estimates, "p" + i % 7, "t" + i % 3, 1 + i % 2);
            estimates.reacted("p" + i % 7, i % 9 == 0 ? Reaction.DECLINED : Reaction.STARTED, Duration.ofSeconds(i));
            estimates.takeChanged().forEach(experience -> kept.put(experience.subject(), experience));
        }
        var restored = new Estimates();

        List<Experience> shuffled = new ArrayList<>(kept.values());
        java.util.Collections.shuffle(shuffled, random);
        restored.restore(shuffled);

        for (int i = 0; i < 7; i++) {
            String person = "p" + i;
            assertThat(restored.pace(person, "t1")).isEqualTo(estimates.pace(person, "t1"));
            assertThat(restored.declined(person)).isEqualTo(estimates.declined(person));
        }
        assertThat(restored.spread()).isEqualTo(estimates.spread());
        assertThat(restored.mean()).isEqualTo(estimates.mean());
        assertThat(restored.handling(restored.effort(300))).isEqualTo(estimates.handling(estimates.effort(300)));
    }

    @Test
    void senselessAssumptionsAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Assumptions.usual().handling(Duration.ZERO, 140, 0.3))
                .withMessageContaining("above 0");
    }

    private void answer(Estimates estimates, String ambassador, String topic, double factor) {
        estimates.handled(ambassador, topic, LENGTH, Duration.ofMillis((long) (5 * MINUTE * factor * noise())));
    }

    private double noise() {
        return Math.exp(0.5 * random.nextGaussian());
    }
}
