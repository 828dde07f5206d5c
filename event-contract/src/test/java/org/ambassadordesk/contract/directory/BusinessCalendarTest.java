package org.ambassadordesk.contract.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ambassadordesk.contract.directory.BusinessCalendar.Holidays;
import org.ambassadordesk.contract.directory.BusinessCalendar.Interval;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BusinessCalendarTest {
    private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");
    private static final Interval WHOLE_DAY = new Interval(0, 24 * 60);
    private static final Interval MORNING = new Interval(8 * 60, 12 * 60);
    private static final Interval AFTERNOON = new Interval(13 * 60, 18 * 60);

    @Test
    void openTimeRunsOverLunchAndWeekend() {
        BusinessCalendar office = workdays(null, Set.of());

        assertThat(office.plus(chicago("2026-11-20T16:30"), Duration.ofHours(6)))
                .contains(chicago("2026-11-23T13:30"));
        assertThat(office.between(chicago("2026-11-20T16:30"), chicago("2026-11-23T13:30")))
                .isEqualTo(Duration.ofHours(6));
    }

    @Test
    void deadlineAtClosingTimeIsClosingTimeAndNotTheNextMorning() {
        assertThat(workdays(null, Set.of()).plus(chicago("2026-11-20T16:00"), Duration.ofHours(2)))
                .contains(chicago("2026-11-20T18:00"));
    }

    @Test
    void publicHolidaysAndClosedDaysDoNotCount() {
        BusinessCalendar office = workdays(new Holidays("us", null), Set.of(LocalDate.of(2026, 11, 27)));

        assertThat(office.isOpen(chicago("2026-11-26T09:00"))).isFalse();
        assertThat(office.plus(chicago("2026-11-25T17:00"), Duration.ofHours(2)))
                .contains(chicago("2026-11-30T09:00"));
    }

    @Test
    void newYearsDayKeptInTheOldYearIsAHoliday() {
        BusinessCalendar office = workdays(new Holidays("us", null), Set.of());

        assertThat(office.isOpen(chicago("2021-12-30T09:00"))).isTrue();
        assertThat(office.isOpen(chicago("2021-12-31T09:00"))).isFalse();
    }

    @Test
    void regionHasHolidaysOfItsOwn() {
        assertThat(workdays(new Holidays("DE", "by"), Set.of()).isOpen(chicago("2026-01-06T10:00")))
                .isFalse();
        assertThat(workdays(new Holidays("de", "be"), Set.of()).isOpen(chicago("2026-01-06T10:00")))
                .isTrue();
        assertThat(PublicHolidays.contains(new Holidays("de", "by/ag"), LocalDate.of(2026, 8, 8)))
                .as("the Peace Festival of one town")
                .isTrue();
    }

    @Test
    void hourThatTheClockSkipsCountsNothing() {
        BusinessCalendar nights = everyDay(new Interval(60, 4 * 60));

        assertThat(nights.between(chicago("2026-03-08T00:00"), chicago("2026-03-08T12:00")))
                .isEqualTo(Duration.ofHours(2));
        assertThat(nights.plus(chicago("2026-03-08T00:00"), Duration.ofMinutes(90)))
                .contains(chicago("2026-03-08T03:30"));
    }

    @Test
    void hourThatTheClockRepeatsCountsTwice() {
        BusinessCalendar nights = everyDay(new Interval(0, 3 * 60));

        assertThat(nights.between(chicago("2026-11-01T00:00"), chicago("2026-11-01T12:00")))
                .isEqualTo(Duration.ofHours(4));
    }

    @Test
    void intervalEndingInsideTheRepeatedHourOpensAgain() {
        BusinessCalendar nights = everyDay(new Interval(30, 90));
        Instant firstHalfPastOne = Instant.parse("2026-11-01T06:30:00Z");

        assertThat(nights.nextChange(firstHalfPastOne)).contains(firstHalfPastOne);
        assertThat(nights.nextChange(firstHalfPastOne.plusSeconds(1))).contains(Instant.parse("2026-11-01T07:00:00Z"));
        assertThat(nights.between(chicago("2026-11-01T00:00"), chicago("2026-11-01T12:00")))
                .isEqualTo(Duration.ofMinutes(90));
    }

    @Test
    void alwaysOpenIsAllTimeOnDaysOfClockChangesToo() {
        BusinessCalendar always = everyDay(WHOLE_DAY);
        Instant before = chicago("2026-03-07T12:00");

        assertThat(always.plus(before, Duration.ofDays(2))).contains(before.plus(Duration.ofDays(2)));
        assertThat(always.between(before, chicago("2026-03-09T12:00"))).isEqualTo(Duration.ofHours(47));
        assertThat(always.nextChange(before)).isEmpty();
    }

    @Test
    void calendarThatNeverOpensHasNoDeadlines() {
        var none = new BusinessCalendar("none", CHICAGO, Map.of(), null, Set.of());
        var closed = new HashSet<LocalDate>();
        LocalDate.of(2026, 1, 1).datesUntil(LocalDate.of(2036, 1, 1)).forEach(closed::add);
        var shut = new BusinessCalendar("shut", CHICAGO, Map.of(DayOfWeek.MONDAY, List.of(MORNING)), null, closed);

        for (BusinessCalendar never : List.of(none, shut)) {
            assertThat(never.plus(chicago("2026-01-01T00:00"), Duration.ofMinutes(1)))
                    .isEmpty();
            assertThat(never.plus(chicago("2026-01-01T00:00"), Duration.ZERO)).isEmpty();
            assertThat(never.nextChange(chicago("2026-01-01T00:00"))).isEmpty();
            assertThat(never.between(chicago("2026-01-01T00:00"), chicago("2030-01-01T00:00")))
                    .isZero();
        }
    }

    @Test
    void calendarThatReopensAfterYearsStillCountsBetweenTwoInstants() {
        var closed = new HashSet<LocalDate>();
        LocalDate.of(2026, 1, 1).datesUntil(LocalDate.of(2036, 1, 1)).forEach(closed::add);
        BusinessCalendar office = workdays(null, closed);

        assertThat(office.between(chicago("2026-01-01T00:00"), chicago("2036-01-02T00:00")))
                .isEqualTo(Duration.ofHours(9));
    }

    @Test
    void spanOfYearsAddsUp() {
        BusinessCalendar office = workdays(null, Set.of());
        Instant from = chicago("2000-01-03T00:00");
        Instant tenThousandHoursOn = office.plus(from, Duration.ofHours(10_000)).orElseThrow();

        assertThat(office.between(from, tenThousandHoursOn)).isEqualTo(Duration.ofHours(10_000));
        assertThat(office.between(from, chicago("2000-01-03T00:00").plus(Duration.ofDays(7 * 1000))))
                .isCloseTo(Duration.ofHours(45_000), Duration.ofHours(1));
    }

    @Test
    void nothingLiesBetweenAnInstantAndAnEarlierOne() {
        BusinessCalendar office = workdays(null, Set.of());

        assertThat(office.between(chicago("2026-11-23T12:00"), chicago("2026-11-23T09:00")))
                .isZero();
        assertThatThrownBy(() -> office.plus(chicago("2026-11-23T12:00"), Duration.ofSeconds(-1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void nextChangeIsTheInstantItselfWhereItOpensJustThen() {
        BusinessCalendar office = workdays(null, Set.of());

        assertThat(office.nextChange(chicago("2026-11-23T08:00"))).contains(chicago("2026-11-23T08:00"));
        assertThat(office.nextChange(chicago("2026-11-23T08:01"))).contains(chicago("2026-11-23T12:00"));
        assertThat(office.nextChange(chicago("2026-11-20T18:00").plusNanos(1))).contains(chicago("2026-11-23T08:00"));
    }

    @Test
    void overlappingHoursCountOnce() {
        BusinessCalendar messy = everyDay(new Interval(600, 720), new Interval(540, 660), new Interval(600, 610));

        assertThat(messy.hours().get(DayOfWeek.MONDAY)).containsExactly(new Interval(540, 720));
    }

    @Test
    void impossibleIntervalIsRefused() {
        assertThatThrownBy(() -> new Interval(600, 600)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Interval(-1, 600)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Interval(600, 1441)).isInstanceOf(IllegalArgumentException.class);
    }

    private static BusinessCalendar workdays(@Nullable Holidays holidays, Set<LocalDate> closed) {
        var hours = new EnumMap<DayOfWeek, List<Interval>>(DayOfWeek.class);
        for (DayOfWeek day : List.of(DayOfWeek.values()).subList(0, 5)) {
            hours.put(day, List.of(MORNING, AFTERNOON));
        }
        return new BusinessCalendar("office", CHICAGO, hours, holidays, closed);
    }

    private static BusinessCalendar everyDay(Interval... intervals) {
        var hours = new EnumMap<DayOfWeek, List<Interval>>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            hours.put(day, List.of(intervals));
        }
        return new BusinessCalendar("daily", CHICAGO, hours, null, Set.of());
    }

    private static Instant chicago(String local) {
        return LocalDateTime.parse(local).atZone(CHICAGO).toInstant();
    }
}
