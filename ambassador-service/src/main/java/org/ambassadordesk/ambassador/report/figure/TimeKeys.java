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
import org.jspecify.annotations.Nullable;

/**
 * Says to which hour, day, week, month or hour of the week a moment belongs. Every time zone's offset is a multiple of a
 * quarter of an hour since 1972, so the answer is the same for a quarter of an hour and computed once for it.
 */
final class TimeKeys {
    private static final long QUARTER = 15L * 60 * 1_000_000;
    /** In a day. */
    private static final int QUARTERS = 96;

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("yyyy-MM", Locale.ROOT);

    private final GroupBy by;
    private final ZoneId zone;
    private final WeekFields weeks;
    /** By day since 1970 (UTC), what each quarter of an hour is called. */
    private final Map<Long, @Nullable String[]> days = new HashMap<>();
    /** One object for every key. */
    private final Map<String, String> keys = new HashMap<>();

    private long lastDay = Long.MIN_VALUE;
    private @Nullable String[] quarters = new String[QUARTERS];

    TimeKeys(GroupBy by, ZoneId zone, WeekFields weeks) {
        this.by = by;
        this.zone = zone;
        this.weeks = weeks;
    }

    /** Microseconds since 1970. */
    String of(long micros) {
        long quarter = Math.floorDiv(micros, QUARTER);
        long day = Math.floorDiv(quarter, QUARTERS);
        if (day != lastDay) {
            lastDay = day;
            quarters = days.computeIfAbsent(day, unknown -> new String[QUARTERS]);
        }
        int place = (int) (quarter - day * QUARTERS);
        String known = quarters[place];
        if (known == null) {
            known = keys.computeIfAbsent(say(quarter), key -> key);
            quarters[place] = known;
        }
        return known;
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
            case WEEKDAY_HOUR ->
                String.format(Locale.ROOT, "%d-%02d", date.getDayOfWeek().getValue(), at.getHour());
            case TOPIC, TEAM, CHANNEL, LANGUAGE -> throw new IllegalArgumentException(by + " is no time");
        };
    }
}
