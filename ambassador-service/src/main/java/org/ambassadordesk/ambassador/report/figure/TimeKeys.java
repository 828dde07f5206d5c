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

/**
 * Says to which hour, day, week, month or hour of the week a moment belongs. Every time zone's offset is a multiple of a
 * quarter of an hour since 1972, so the answer is the same for a quarter of an hour and computed once for it.
 */
final class TimeKeys {
    private static final long QUARTER = 15L * 60 * 1_000_000;
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("yyyy-MM", Locale.ROOT);

    private final GroupBy by;
    private final ZoneId zone;
    private final WeekFields weeks;
    private final Map<Long, String> known = new HashMap<>();
    private long lastQuarter = Long.MIN_VALUE;
    private String last = "";

    TimeKeys(GroupBy by, ZoneId zone, WeekFields weeks) {
        this.by = by;
        this.zone = zone;
        this.weeks = weeks;
    }

    /** Microseconds since 1970. */
    String of(long micros) {
        long quarter = Math.floorDiv(micros, QUARTER);
        if (quarter != lastQuarter) {
            lastQuarter = quarter;
            last = known.computeIfAbsent(quarter, this::say);
        }
        return last;
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
