package org.ambassadordesk.ambassador.report.figure;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.WeekFields;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Says to which hour, day, week, month or hour of the week a moment belongs. Every time zone's offset is a multiple of a
 * quarter of an hour since 1972, so the answer is the same for a quarter of an hour and computed once for it.
 */
final class TimeKeys {
    /** Microseconds. */
    static final long QUARTER = 15L * 60 * 1_000_000;
    /** In a day. */
    private static final int QUARTERS = 96;

    /** By day of the week, Monday first, and hour. */
    private static final String[] HOURS_OF_THE_WEEK = IntStream.range(0, 7 * 24)
            .mapToObj(hour -> String.format(Locale.ROOT, "%d-%02d", hour / 24 + 1, hour % 24))
            .toArray(String[]::new);

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("yyyy-MM", Locale.ROOT);

    private final GroupBy by;
    private final ZoneId zone;
    private final WeekFields weeks;
    /** By day since 1970 (UTC). */
    private final Map<Long, Day> days = new HashMap<>();
    /** One object for every key. */
    private final Map<String, String> keys = new HashMap<>();

    private long lastDay = Long.MIN_VALUE;
    private Day last = new Day();

    /** What each quarter of an hour of a day is called, and the first one after it on that day that is not called so. */
    private static final class Day {
        final @Nullable String[] keys = new String[QUARTERS];
        final int[] ends = new int[QUARTERS];
    }

    TimeKeys(GroupBy by, ZoneId zone, WeekFields weeks) {
        this.by = by;
        this.zone = zone;
        this.weeks = weeks;
    }

    /** Microseconds since 1970. */
    String of(long micros) {
        long quarter = Math.floorDiv(micros, QUARTER);
        long day = Math.floorDiv(quarter, QUARTERS);
        return key(day(day), day, (int) (quarter - day * QUARTERS));
    }

    /** Until when, at least, it is called so, in microseconds since 1970; not later than the end of the day (UTC). */
    long end(long micros) {
        long quarter = Math.floorDiv(micros, QUARTER);
        long day = Math.floorDiv(quarter, QUARTERS);
        Day known = day(day);
        int place = (int) (quarter - day * QUARTERS);
        if (known.ends[place] == 0) {
            String key = key(known, day, place);
            int end = place + 1;
            while (end < QUARTERS && key.equals(key(known, day, end))) {
                end++;
            }
            known.ends[place] = end;
        }
        return (day * QUARTERS + known.ends[place]) * QUARTER;
    }

    private Day day(long day) {
        if (day != lastDay) {
            lastDay = day;
            last = days.computeIfAbsent(day, unknown -> new Day());
        }
        return last;
    }

    private String key(Day known, long day, int place) {
        String key = known.keys[place];
        if (key == null) {
            key = keys.computeIfAbsent(say(day * QUARTERS + place), same -> same);
            known.keys[place] = key;
        }
        return key;
    }

    private String say(long quarter) {
        ZonedDateTime at = Instant.ofEpochSecond(quarter * 15 * 60).atZone(zone);
        LocalDate date = at.toLocalDate();
        return switch (by) {
            case HOUR ->
                at.truncatedTo(ChronoUnit.HOURS)
                        .withZoneSameInstant(ZoneOffset.UTC)
                        .format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
            case DAY -> date.toString();
            case WEEK -> date.with(weeks.dayOfWeek(), 1).toString();
            case MONTH -> MONTH.format(date);
            case WEEKDAY_HOUR -> HOURS_OF_THE_WEEK[24 * (date.getDayOfWeek().getValue() - 1) + at.getHour()];
            case TOPIC, TEAM, CHANNEL, LANGUAGE -> throw new IllegalArgumentException(by + " is no time");
        };
    }
}
