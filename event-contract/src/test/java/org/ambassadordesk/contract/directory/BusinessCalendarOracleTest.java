package org.ambassadordesk.contract.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.ambassadordesk.contract.directory.BusinessCalendar.Holidays;
import org.ambassadordesk.contract.directory.BusinessCalendar.Interval;
import org.ambassadordesk.contract.event.AppliedTarget;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The calendar, and the targets that run in it, against an oracle that steps through every minute: generated calendars,
 * days of clock changes often. {@code -Ddesk.long=true} takes more than 100,000 cases.
 */
class BusinessCalendarOracleTest {
    private static final int CASES_PER_ZONE = Boolean.getBoolean("desk.long") ? 17_000 : 800;
    private static final Duration SPAN = Duration.ofDays(2);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "America/Chicago",
                "Europe/Berlin",
                "Australia/Lord_Howe",
                "Asia/Kolkata",
                "America/Havana",
                "Africa/Casablanca",
                "Pacific/Apia"
            })
    void calendarAgreesWithAClockOnTheWall(String zone) {
        var random = new Random(zone.hashCode());
        for (int i = 0; i < CASES_PER_ZONE; i++) {
            Instant from = aMoment(random, ZoneId.of(zone));
            BusinessCalendar calendar = aCalendar(random, ZoneId.of(zone), from);
            Instant to = from.plus(aPartOf(SPAN, random));

            assertAgreement(calendar, from, to, random);
        }
    }

    private static void assertAgreement(BusinessCalendar calendar, Instant from, Instant to, Random random) {
        var oracle = new MinuteOracle(calendar);
        Instant limit = from.plus(SPAN);
        Duration open = oracle.between(from, to);
        Duration part = aPartOf(open, random);

        var softly = new SoftAssertions();
        softly.assertThat(calendar.isOpen(from)).as("open").isEqualTo(oracle.isOpen(from));
        softly.assertThat(calendar.between(from, to)).as("between").isEqualTo(open);
        if (!open.isZero()) {
            softly.assertThat(calendar.plus(from, part)).as("plus " + part).isEqualTo(oracle.plus(from, part, limit));
            softly.assertThat(calendar.plus(from, open)).as("plus " + open).isEqualTo(oracle.plus(from, open, limit));
        }
        assertTarget(softly, calendar, from, open, random);
        softly.assertThat(calendar.nextChange(from).filter(limit::isAfter))
                .as("change")
                .isEqualTo(oracle.nextChange(from, limit));
        assertThat(softly.assertionErrorsCollected())
                .as("%s from %s to %s", calendar, from, to)
                .isEmpty();
    }

    /** What is promised is due, and warned of, when the oracle says that so much open time has passed. */
    private static void assertTarget(
            SoftAssertions softly, BusinessCalendar calendar, Instant from, Duration open, Random random) {
        Duration promised = Duration.ofMillis(open.toMillis() * (1 + random.nextInt(100)) / 100);
        if (promised.isZero()) {
            return;
        }
        double warnAt = random.nextInt(101) / 100.0;
        Duration untilWarning = Duration.ofMillis(Math.round(promised.toMillis() * warnAt));
        var oracle = new MinuteOracle(calendar);
        var target = new ResponseTarget("generated", calendar.id(), promised, null, promised, warnAt);
        var applied = target.apply(AppliedTarget.Kind.RESOLUTION, calendar, from, 1);
        Instant limit = from.plus(SPAN);
        softly.assertThat(applied.map(AppliedTarget::dueAt)).as("due").isEqualTo(oracle.plus(from, promised, limit));
        softly.assertThat(applied.map(AppliedTarget::warnAt))
                .as("warning")
                .isEqualTo(oracle.plus(from, untilWarning, limit));
    }

    /** Whole minutes, seconds and nanoseconds; every other one within a day of a clock change. */
    private static Instant aMoment(Random random, ZoneId zone) {
        Instant any = Instant.parse("2011-01-01T00:00:00Z").plusSeconds(random.nextLong(17L * 365 * 86_400));
        ZoneOffsetTransition change = zone.getRules().nextTransition(any);
        if (change != null && random.nextBoolean()) {
            any = change.getInstant().minus(Duration.ofMinutes(random.nextInt(2 * 24 * 60) - 12 * 60));
        }
        return switch (random.nextInt(3)) {
            case 0 -> Instant.ofEpochSecond(any.getEpochSecond() / 60 * 60);
            case 1 -> any;
            default -> any.plusNanos(random.nextInt(1_000_000_000));
        };
    }

    private static BusinessCalendar aCalendar(Random random, ZoneId zone, Instant near) {
        Map<DayOfWeek, List<Interval>> hours = new EnumMap<>(DayOfWeek.class);
        boolean sevenDays = random.nextBoolean();
        for (DayOfWeek day : DayOfWeek.values()) {
            if (sevenDays || random.nextInt(4) > 0) {
                hours.put(day, intervals(random));
            }
        }
        return new BusinessCalendar("generated", zone, hours, holidays(random), closed(random, zone, near));
    }

    private static List<Interval> intervals(Random random) {
        if (random.nextInt(4) == 0) {
            return List.of(new Interval(0, 24 * 60));
        }
        var intervals = new ArrayList<Interval>();
        for (int from = random.nextInt(180); from < 24 * 60 - 1; from += 1 + random.nextInt(600)) {
            int to = Math.min(24 * 60, from + 1 + random.nextInt(600));
            intervals.add(new Interval(from, to));
            from = to;
        }
        return intervals;
    }

    private static @Nullable Holidays holidays(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> new Holidays("us", null);
            case 1 -> new Holidays("de", "by");
            default -> null;
        };
    }

    private static Set<LocalDate> closed(Random random, ZoneId zone, Instant near) {
        var closed = new HashSet<LocalDate>();
        for (int i = random.nextInt(3); i > 0; i--) {
            closed.add(near.atZone(zone).toLocalDate().plusDays(random.nextInt(4) - 1));
        }
        return closed;
    }

    private static Duration aPartOf(Duration whole, Random random) {
        return random.nextInt(10) == 0 ? Duration.ZERO : Duration.ofNanos(random.nextLong(whole.toNanos() + 1));
    }
}
