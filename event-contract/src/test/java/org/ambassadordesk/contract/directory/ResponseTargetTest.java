package org.ambassadordesk.contract.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ambassadordesk.contract.directory.BusinessCalendar.Interval;
import org.ambassadordesk.contract.event.AppliedTarget;
import org.ambassadordesk.contract.event.AppliedTarget.Kind;
import org.junit.jupiter.api.Test;

class ResponseTargetTest {
    private static final Instant MONDAY_17 = Instant.parse("2026-11-23T17:00:00Z");
    private static final BusinessCalendar MONDAYS_AND_TUESDAYS = new BusinessCalendar(
            "office",
            ZoneOffset.UTC,
            Map.of(
                    DayOfWeek.MONDAY, List.of(new Interval(8 * 60, 18 * 60)),
                    DayOfWeek.TUESDAY, List.of(new Interval(8 * 60, 18 * 60))),
            null,
            Set.of());

    @Test
    void deadlineAndWarningAreSharesOfOpenTime() {
        var target = new ResponseTarget("standard", "office", Duration.ofHours(4), null, null, 0.75);

        assertThat(target.apply(Kind.FIRST_RESPONSE, MONDAYS_AND_TUESDAYS, MONDAY_17, 7))
                .contains(new AppliedTarget(
                        Kind.FIRST_RESPONSE,
                        "standard",
                        "office",
                        7,
                        MONDAY_17,
                        Instant.parse("2026-11-24T10:00:00Z"),
                        Instant.parse("2026-11-24T11:00:00Z"),
                        null));
    }

    @Test
    void whatIsNotPromisedHasNoDeadline() {
        var target = new ResponseTarget("standard", "office", Duration.ofHours(4), null, null, 0.75);

        assertThat(target.apply(Kind.NEXT_RESPONSE, MONDAYS_AND_TUESDAYS, MONDAY_17, 7))
                .isEmpty();
        assertThat(target.apply(Kind.RESOLUTION, MONDAYS_AND_TUESDAYS, MONDAY_17, 7))
                .isEmpty();
    }

    @Test
    void everyPromiseHasItsOwnDuration() {
        var target = new ResponseTarget(
                "all", "office", Duration.ofMinutes(10), Duration.ofMinutes(20), Duration.ofMinutes(30), 1);

        assertThat(dueAt(target, Kind.FIRST_RESPONSE)).isEqualTo(MONDAY_17.plusSeconds(600));
        assertThat(dueAt(target, Kind.NEXT_RESPONSE)).isEqualTo(MONDAY_17.plusSeconds(1200));
        assertThat(dueAt(target, Kind.RESOLUTION)).isEqualTo(MONDAY_17.plusSeconds(1800));
    }

    @Test
    void calendarThatNeverOpensMakesNothingDue() {
        var never = new BusinessCalendar("never", ZoneOffset.UTC, Map.of(), null, Set.of());
        var target = new ResponseTarget("standard", "never", Duration.ofHours(4), null, null, 0.75);

        assertThat(target.apply(Kind.FIRST_RESPONSE, never, MONDAY_17, 7)).isEmpty();
    }

    private static Instant dueAt(ResponseTarget target, Kind kind) {
        return target.apply(kind, MONDAYS_AND_TUESDAYS, MONDAY_17, 7)
                .orElseThrow()
                .dueAt();
    }
}
