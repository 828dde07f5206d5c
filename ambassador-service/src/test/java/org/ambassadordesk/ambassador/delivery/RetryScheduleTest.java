package org.ambassadordesk.ambassador.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.ambassadordesk.ambassador.delivery.DeliveryRows.Conclusion;
import org.ambassadordesk.ambassador.delivery.webhook.AttemptOutcome;
import org.junit.jupiter.api.Test;

class RetryScheduleTest {
    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    private static final RandomGenerator CHANCE = new Random(7);

    private final RetrySchedule schedule =
            new RetrySchedule(List.of(Duration.ZERO, Duration.ofSeconds(5), Duration.ofMinutes(5)));

    @Test
    void anythingButSuccessIsTriedAgainUntilTheScheduleEnds() {
        var refused = new AttemptOutcome.Refused(500, null);

        assertThat(schedule.first(NOW)).isEqualTo(NOW);
        assertThat(at(schedule.after(1, refused, NOW, CHANCE))).isBetween(NOW.plusSeconds(5), NOW.plusMillis(5_500));
        assertThat(at(schedule.after(2, refused, NOW, CHANCE))).isBetween(NOW.plusSeconds(300), NOW.plusSeconds(330));
        assertThat(schedule.after(3, refused, NOW, CHANCE)).isEqualTo(new Verdict.GivenUp());
        assertThat(schedule.after(9, refused, NOW, CHANCE)).isEqualTo(new Verdict.GivenUp());
    }

    @Test
    void successEndsItAndGoneGivesItUp() {
        assertThat(schedule.after(1, new AttemptOutcome.Accepted(204), NOW, CHANCE))
                .isEqualTo(new Verdict.Delivered());
        assertThat(schedule.after(1, new AttemptOutcome.Gone(), NOW, CHANCE)).isEqualTo(new Verdict.GivenUp());
    }

    @Test
    void patienceThatIsAskedForIsGivenUpToADay() {
        assertThat(at(schedule.after(1, new AttemptOutcome.Refused(429, Duration.ofMinutes(10)), NOW, CHANCE)))
                .isBetween(NOW.plusSeconds(600), NOW.plusSeconds(660));
        assertThat(at(schedule.after(1, new AttemptOutcome.Refused(503, Duration.ofSeconds(1)), NOW, CHANCE)))
                .isAfterOrEqualTo(NOW.plusSeconds(5));
        assertThat(at(schedule.after(1, new AttemptOutcome.Refused(429, Duration.ofDays(365)), NOW, CHANCE)))
                .isBefore(NOW.plus(Duration.ofHours(27)));
    }

    @Test
    void whatPerhapsArrivedIsUnknownUntilItIsKnownToHaveArrived() {
        Verdict again = schedule.after(1, new AttemptOutcome.Unknown("reset"), NOW, CHANCE);
        Verdict givenUp = schedule.after(3, new AttemptOutcome.Refused(500, null), NOW, CHANCE);

        assertThat(Conclusion.of(again, true, "reset").state()).isEqualTo("unknown");
        assertThat(Conclusion.of(again, false, "500").state()).isEqualTo("queued");
        assertThat(Conclusion.of(givenUp, true, "500").state()).isEqualTo("unknown");
        assertThat(Conclusion.of(givenUp, false, "500").state()).isEqualTo("failed");
        assertThat(Conclusion.of(new Verdict.Delivered(), true, "200").state()).isEqualTo("delivered");
    }

    private static Instant at(Verdict verdict) {
        assertThat(verdict).isInstanceOf(Verdict.Again.class);
        return ((Verdict.Again) verdict).at();
    }
}
