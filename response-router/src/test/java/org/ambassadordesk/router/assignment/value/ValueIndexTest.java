package org.ambassadordesk.router.assignment.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ValueIndexTest {
    private static final ValueRules RULES = ValueRules.usual();
    private static final double FIVE_MINUTES = Duration.ofMinutes(5).toMillis();

    @Test
    void whatCanStillBeInTimeGoesBeforeWhatCannot() {
        double hopeless = ValueIndex.of(item(8, 0.5, 0.5, 480), RULES);
        double nextWeek = ValueIndex.of(item(1, 10_000, 10_000, 480), RULES);

        assertThat(hopeless).isLessThan(nextWeek);
    }

    @Test
    void ofEquallyUrgentItemsTheMoreValuableGoesFirst() {
        assertThat(ValueIndex.of(item(8, 60, 60, 480), RULES))
                .isGreaterThan(ValueIndex.of(item(2, 60, 60, 480), RULES));
    }

    @Test
    void ofEquallyValuableItemsTheMoreUrgentGoesFirst() {
        assertThat(ValueIndex.of(item(4, 20, 20, 480), RULES))
                .isGreaterThan(ValueIndex.of(item(4, 60, 60, 480), RULES));
    }

    @Test
    void aNightWithoutAnybodyIsNoTimeToWait() {
        double tomorrowAtEight = ValueIndex.of(item(4, 900, 30, 480), RULES);
        double tonight = ValueIndex.of(item(4, 120, 120, 480), RULES);

        assertThat(tomorrowAtEight).isGreaterThan(tonight);
    }

    @Test
    void whatDoesNotFitBeforeTheEndOfTheShiftIsLeftToOthers() {
        double fits = ValueIndex.of(item(4, 60, 60, 60), RULES);
        double doesNot = ValueIndex.of(item(4, 60, 60, 3), RULES);

        assertThat(doesNot).isLessThan(fits);
    }

    @Test
    void whereFewMayAnswerUrgencyBeginsEarlier() {
        assertThat(ValueIndex.of(item(4, 60, 60, 480, 1, 0), RULES))
                .isGreaterThan(ValueIndex.of(item(4, 60, 60, 480, 10, 0), RULES));
    }

    @Test
    void whoAnsweredBeforeIsPreferredButNotAtAnyPrice() {
        double theirs = ValueIndex.of(item(4, 60, 60, 480, 5, 1), RULES);
        double nobodys = ValueIndex.of(item(4, 60, 60, 480, 5, 0), RULES);
        double urgent = ValueIndex.of(item(4, 30, 30, 480, 5, 0), RULES);

        assertThat(theirs).isGreaterThan(nobodys).isLessThan(urgent);
    }

    @Test
    void theBoundIsNeverBelowTheIndex() {
        for (int slack = 2; slack < 500; slack += 7) {
            ValueTerms terms = item(4, slack, slack, 120);
            assertThat(ValueIndex.bound(terms, RULES)).isGreaterThanOrEqualTo(ValueIndex.of(terms, RULES));
        }
    }

    @Test
    void chancesAreThoseOfALognormalTime() {
        double median = FIVE_MINUTES * Math.exp(-0.75 * 0.75 / 2);

        assertThat(Lognormal.below(median, FIVE_MINUTES, 0.75)).isCloseTo(0.5, within(1e-6));
        assertThat(Lognormal.normal(1.96)).isCloseTo(0.975, within(1e-4));
        assertThat(Lognormal.below(0, FIVE_MINUTES, 0.75)).isZero();
        assertThat(Lognormal.below(FIVE_MINUTES * 21, FIVE_MINUTES, 0.75)).isEqualTo(1);
    }

    @Test
    void senselessRulesAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ValueRules(List.of(1.0, 2.0), 3, 0.2, 0, 0.3, true))
                .withMessageContaining("four weights");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ValueRules(List.of(8.0, 4.0, 2.0, 1.0), 0, 0.2, 0, 0.3, true))
                .withMessageContaining("horizon above 0");
    }

    private static ValueTerms item(double weight, double slack, double workingSlack, double shiftLeft) {
        return item(weight, slack, workingSlack, shiftLeft, 5, 0);
    }

    /** Times in minutes. */
    private static ValueTerms item(
            double weight, double slack, double workingSlack, double shiftLeft, int people, int familiar) {
        return new ValueTerms(
                weight,
                millis(slack),
                millis(workingSlack),
                millis(shiftLeft),
                FIVE_MINUTES,
                FIVE_MINUTES,
                0.75,
                0.07,
                180_000,
                people,
                FIVE_MINUTES,
                millis(60),
                false,
                familiar);
    }

    private static long millis(double minutes) {
        return Math.round(minutes * 60_000);
    }
}
