package org.ambassadordesk.ambassador.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.ambassadordesk.contract.directory.AlertRule;
import org.ambassadordesk.contract.directory.AlertRule.Kind;
import org.ambassadordesk.contract.directory.AlertRule.Way;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FindingTest {
    private static final Instant NOW = Instant.parse("2026-11-25T10:00:00Z");
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Finding UNKNOWN =
            new Finding.Unknown(new Reason(Kind.ATTAINMENT, Reason.NOT_TOLD, 0, 60, 0.9));

    @Test
    void attainmentBelowTheLimitIsWrongAndAtTheLimitIsFine() {
        AlertRule rule = rule(Kind.ATTAINMENT, 0.9, null);

        assertThat(Finding.of(rule, decided(10, 8))).isInstanceOf(Finding.Wrong.class);
        assertThat(Finding.of(rule, decided(10, 9))).isInstanceOf(Finding.Fine.class);
    }

    @Test
    void nothingDecidedIsNothingToJudgeBy() {
        assertThat(Finding.of(rule(Kind.ATTAINMENT, 0.9, null), decided(0, 0))).isEqualTo(UNKNOWN);
    }

    @Test
    void promisesThatNobodyAnsweredAreJudgedAsIfEveryOtherHadBeenKept() {
        AlertRule rule = rule(Kind.ATTAINMENT, 0.9, null);

        assertThat(Finding.ofUnanswered(rule, due(0, 0))).isEqualTo(UNKNOWN);
        assertThat(Finding.ofUnanswered(rule, due(10, 1))).isEqualTo(UNKNOWN);
        assertThat(Finding.ofUnanswered(rule, due(10, 2)))
                .isEqualTo(new Finding.Wrong(new Reason(Kind.ATTAINMENT, Reason.NOT_TOLD, 2, 60, 0.9)));
        assertThat(Finding.ofUnanswered(rule, due(10, 10)))
                .isEqualTo(new Finding.Wrong(new Reason(Kind.ATTAINMENT, 0, 10, 60, 0.9)));
    }

    @Test
    void whatPeopleAnsweredChangesNothingOfWhatIsToldOfTheUnanswered() {
        for (double below = 0.05; below < 1; below += 0.05) {
            AlertRule rule = rule(Kind.ATTAINMENT, below, null);
            Finding ofNone = Finding.ofUnanswered(rule, new Situation(NOW, 3, 0, 3, 10, null, List.of(), 0, 0));
            for (int met = 0; met < 50; met++) {
                Situation busy = new Situation(NOW, 3 + met, met, 3, 10, null, List.of(), met, 0);
                assertThat(Finding.ofUnanswered(rule, busy)).isEqualTo(ofNone);
            }
        }
    }

    @Test
    void backlogIsTooOldFromTheMomentAfterItsLimit() {
        AlertRule rule = rule(Kind.BACKLOG_AGE, null, null);

        assertThat(Finding.of(rule, waitingSince(NOW.minus(HOUR)))).isInstanceOf(Finding.Fine.class);
        assertThat(Finding.of(rule, waitingSince(NOW.minus(HOUR).minusMillis(1))))
                .isInstanceOf(Finding.Wrong.class);
        assertThat(Finding.of(rule, waitingSince(null))).isInstanceOf(Finding.Fine.class);
    }

    @Test
    void forecastLooksWhetherAnswersComeFastEnoughForTheMostUrgentFirst() {
        List<Instant> everyTenMinutes = IntStream.rangeClosed(1, 6)
                .mapToObj(i -> NOW.plusSeconds(600L * i))
                .toList();

        assertThat(forecast(everyTenMinutes, 6).breachesWithin(HOUR)).isZero();
        assertThat(forecast(everyTenMinutes, 5).breachesWithin(HOUR)).isEqualTo(6);
        assertThat(forecast(everyTenMinutes, 60).breachesWithin(HOUR)).isZero();
        assertThat(forecast(everyTenMinutes, 0).breachesWithin(HOUR)).isEqualTo(6);
        assertThat(forecast(everyTenMinutes, 0).breachesWithin(Duration.ofMinutes(25)))
                .isEqualTo(2);
    }

    @Test
    void burstIsMoreThanItsLimit() {
        AlertRule rule = rule(Kind.BURST, null, 40);

        assertThat(Finding.of(rule, arrived(40))).isInstanceOf(Finding.Fine.class);
        assertThat(Finding.of(rule, arrived(41))).isEqualTo(new Finding.Wrong(new Reason(Kind.BURST, 41, 0, 60, 40)));
    }

    private static AlertRule rule(Kind kind, @Nullable Double below, @Nullable Integer moreThan) {
        return new AlertRule("rule", kind, null, below, HOUR, moreThan, List.of(Way.PAGE));
    }

    private static Situation decided(long decided, long met) {
        return new Situation(NOW, decided, met, 0, decided, null, List.of(), 0, 0);
    }

    private static Situation due(long due, long unanswered) {
        return new Situation(NOW, due, due - unanswered, unanswered, due, null, List.of(), 0, 0);
    }

    private static Situation waitingSince(@Nullable Instant oldest) {
        return new Situation(NOW, 0, 0, 0, 0, oldest, List.of(), 0, 0);
    }

    private static Situation forecast(List<Instant> deadlines, long answered) {
        return new Situation(NOW, 0, 0, 0, 0, null, deadlines, answered, 0);
    }

    private static Situation arrived(long arrived) {
        return new Situation(NOW, 0, 0, 0, 0, null, List.of(), 0, arrived);
    }
}
