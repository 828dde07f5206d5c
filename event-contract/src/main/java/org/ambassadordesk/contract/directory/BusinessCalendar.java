package org.ambassadordesk.contract.directory;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The hours that count: several intervals a day in a time zone, without public holidays and closed days.
 *
 * <p>Time counts while a clock on the wall of that zone shows an open hour: an hour that daylight saving skips counts
 * nothing, an hour that it repeats counts twice. So 00:00-24:00 on every day is simply all time.
 *
 * @param hours days without an entry are closed; kept sorted, what overlaps is merged
 * @param holidays null where public holidays are ordinary days
 */
public record BusinessCalendar(
        String id,
        ZoneId timezone,
        Map<DayOfWeek, List<Interval>> hours,
        @Nullable Holidays holidays,
        Set<LocalDate> closed) {
    private static final int MINUTES_PER_DAY = 24 * 60;
    private static final List<Interval> WHOLE_DAY = List.of(new Interval(0, MINUTES_PER_DAY));
    /** A calendar that stays closed for so long is one that never opens. */
    private static final long FOREVER = Duration.ofDays(5 * 366).toSeconds();

    public BusinessCalendar {
        hours = sorted(hours);
        closed = Collections.unmodifiableSet(new TreeSet<>(closed));
    }

    /** Half-open, in minutes of the local day: 0 to 1440. */
    public record Interval(int fromMinute, int toMinute) {
        public Interval {
            if (fromMinute < 0 || toMinute > MINUTES_PER_DAY || fromMinute >= toMinute) {
                throw new IllegalArgumentException("no interval of a day: " + fromMinute + " to " + toMinute);
            }
        }
    }

    /** Whose public holidays: ISO 3166 country, and a region of it ({@code by}, {@code by/mu}) or null. */
    public record Holidays(String country, @Nullable String region) {}

    /** Whether time counts at this instant. */
    public boolean isOpen(Instant at) {
        ZoneOffset offset = timezone.getRules().getOffset(at);
        long local = at.getEpochSecond() + offset.getTotalSeconds();
        long minute = Math.floorMod(local, 86_400L) / 60;
        for (Interval open : openOn(LocalDate.ofEpochDay(Math.floorDiv(local, 86_400L)))) {
            if (open.fromMinute() <= minute && minute < open.toMinute()) {
                return true;
            }
        }
        return false;
    }

    /** The first instant by which so much open time has passed after {@code from}; empty where it never opens. */
    public Optional<Instant> plus(Instant from, Duration openTime) {
        if (openTime.isNegative()) {
            throw new IllegalArgumentException("negative open time: " + openTime);
        }
        if (isAlwaysOpen()) {
            return Optional.of(from.plus(openTime));
        }
        if (hours.isEmpty()) {
            return Optional.empty();
        }
        var stretches = new OpenStretches(this, from);
        Duration left = openTime;
        OpenStretches.Stretch open = stretches.next(from.getEpochSecond() + FOREVER);
        if (open != null && left.isZero()) {
            return Optional.of(from);
        }
        while (open != null) {
            Instant start = open.startAfter(from);
            Duration length = Duration.between(start, open.end());
            if (left.compareTo(length) <= 0) {
                return Optional.of(start.plus(left));
            }
            left = left.minus(length);
            open = stretches.next(open.to() + FOREVER);
        }
        return Optional.empty();
    }

    /** How much open time lies between two instants; zero where {@code to} is not after {@code from}. */
    public Duration between(Instant from, Instant to) {
        if (!to.isAfter(from)) {
            return Duration.ZERO;
        }
        if (isAlwaysOpen()) {
            return Duration.between(from, to);
        }
        var stretches = new OpenStretches(this, from);
        Duration sum = Duration.ZERO;
        OpenStretches.Stretch open = stretches.next(to.getEpochSecond() + 1);
        while (open != null && open.start().isBefore(to)) {
            Instant end = open.end().isBefore(to) ? open.end() : to;
            sum = sum.plus(Duration.between(open.startAfter(from), end));
            open = stretches.next(to.getEpochSecond() + 1);
        }
        return sum;
    }

    /** The next instant at or after {@code from} at which it opens or closes; empty where it never does. */
    public Optional<Instant> nextChange(Instant from) {
        if (isAlwaysOpen() || hours.isEmpty()) {
            return Optional.empty();
        }
        long forever = from.getEpochSecond() + FOREVER;
        var stretches = new OpenStretches(this, from.minusNanos(1));
        OpenStretches.Stretch open = stretches.next(forever);
        if (open == null) {
            return Optional.empty();
        }
        if (!open.start().isBefore(from)) {
            return Optional.of(open.start());
        }
        long end = open.to();
        while (open != null && open.from() <= end) {
            end = open.to();
            open = stretches.next(forever);
        }
        return end >= forever ? Optional.empty() : Optional.of(Instant.ofEpochSecond(end));
    }

    /** The open hours of one date; none on closed days and public holidays. */
    List<Interval> openOn(LocalDate date) {
        List<Interval> open = hours.getOrDefault(date.getDayOfWeek(), List.of());
        boolean shut = open.isEmpty()
                || closed.contains(date)
                || (holidays != null && PublicHolidays.contains(holidays, date));
        return shut ? List.of() : open;
    }

    private boolean isAlwaysOpen() {
        return holidays == null
                && closed.isEmpty()
                && hours.size() == DayOfWeek.values().length
                && hours.values().stream().allMatch(WHOLE_DAY::equals);
    }

    private static Map<DayOfWeek, List<Interval>> sorted(Map<DayOfWeek, List<Interval>> hours) {
        var days = new EnumMap<DayOfWeek, List<Interval>>(DayOfWeek.class);
        hours.forEach((day, intervals) -> {
            if (!intervals.isEmpty()) {
                days.put(day, merged(intervals));
            }
        });
        return Collections.unmodifiableMap(days);
    }

    private static List<Interval> merged(List<Interval> intervals) {
        var result = new ArrayList<Interval>();
        for (Interval next : intervals.stream()
                .sorted(Comparator.comparingInt(Interval::fromMinute))
                .toList()) {
            if (!result.isEmpty() && result.getLast().toMinute() > next.fromMinute()) {
                Interval last = result.removeLast();
                next = new Interval(last.fromMinute(), Math.max(last.toMinute(), next.toMinute()));
            }
            result.add(next);
        }
        return List.copyOf(result);
    }
}
