package org.ambassadordesk.contract.directory;

import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ambassadordesk.contract.directory.BusinessCalendar.Holidays;
import org.ambassadordesk.contract.directory.BusinessCalendar.Interval;

/** Looks at the clock on the wall minute by minute: slow, and too simple to be wrong. */
final class MinuteOracle {
    private final BusinessCalendar calendar;
    private final Map<LocalDate, Boolean> holidays = new HashMap<>();

    MinuteOracle(BusinessCalendar calendar) {
        this.calendar = calendar;
    }

    boolean isOpen(Instant at) {
        ZonedDateTime wall = at.atZone(calendar.timezone());
        int minute = wall.getHour() * 60 + wall.getMinute();
        for (Interval open : calendar.hours().getOrDefault(wall.getDayOfWeek(), List.of())) {
            if (open.fromMinute() <= minute && minute < open.toMinute()) {
                return !calendar.closed().contains(wall.toLocalDate())
                        && !holidays.computeIfAbsent(wall.toLocalDate(), this::isHoliday);
            }
        }
        return false;
    }

    Duration between(Instant from, Instant to) {
        Duration sum = Duration.ZERO;
        for (Instant at = from; at.isBefore(to); at = nextMinute(at)) {
            if (isOpen(at)) {
                Instant end = nextMinute(at).isBefore(to) ? nextMinute(at) : to;
                sum = sum.plus(Duration.between(at, end));
            }
        }
        return sum;
    }

    /** The first instant, looking no further than a limit. */
    Optional<Instant> plus(Instant from, Duration openTime, Instant limit) {
        Duration left = openTime;
        for (Instant at = from; at.isBefore(limit); at = nextMinute(at)) {
            if (left.isZero()) {
                return Optional.of(at);
            }
            if (isOpen(at)) {
                Duration minute = Duration.between(at, nextMinute(at));
                if (left.compareTo(minute) <= 0) {
                    return Optional.of(at.plus(left));
                }
                left = left.minus(minute);
            }
        }
        return Optional.empty();
    }

    Optional<Instant> nextChange(Instant from, Instant limit) {
        for (Instant at = from; at.isBefore(limit); at = nextMinute(at)) {
            if (isOpen(at) != isOpen(at.minusNanos(1))) {
                return Optional.of(at);
            }
        }
        return Optional.empty();
    }

    /** Asks for the next year too: see the test of the New Year's Day kept in the old year. */
    private boolean isHoliday(LocalDate date) {
        Holidays whose = calendar.holidays();
        if (whose == null) {
            return false;
        }
        String[] region = whose.region() == null ? new String[0] : new String[] {whose.region()};
        HolidayManager manager = HolidayManager.getInstance(ManagerParameters.create(whose.country()));
        return manager.isHoliday(date, HolidayType.PUBLIC_HOLIDAY, region)
                || manager.getHolidays(Year.from(date.plusYears(1)), HolidayType.PUBLIC_HOLIDAY, region).stream()
                        .anyMatch(holiday -> holiday.getDate().equals(date));
    }

    private static Instant nextMinute(Instant at) {
        return at.truncatedTo(ChronoUnit.MINUTES).plus(1, ChronoUnit.MINUTES);
    }
}
