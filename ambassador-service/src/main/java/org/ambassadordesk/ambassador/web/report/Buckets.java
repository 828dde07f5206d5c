package org.ambassadordesk.ambassador.web.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.ambassadordesk.ambassador.report.figure.GroupBy;

/** Stretches of time by which figures are grouped: what they are called and where they end. */
record Buckets(ZoneId zone) {
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("EEE HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM", Locale.ENGLISH);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM yyyy", Locale.ENGLISH);

    /** From (inclusive) to (exclusive). */
    record Bounds(Instant from, Instant to) {}

    String label(GroupBy by, String key) {
        return switch (by) {
            case HOUR -> HOUR.format(Instant.parse(key).atZone(zone));
            case DAY -> DAY.format(LocalDate.parse(key));
            case WEEK -> "week of " + DAY.format(LocalDate.parse(key));
            case MONTH -> MONTH.format(YearMonth.parse(key));
            case TOPIC, TEAM, CHANNEL, LANGUAGE, WEEKDAY_HOUR -> key;
        };
    }

    Bounds bounds(GroupBy by, String key) {
        return switch (by) {
            case HOUR -> new Bounds(Instant.parse(key), Instant.parse(key).plusSeconds(3600));
            case DAY -> days(LocalDate.parse(key), 1);
            case WEEK -> days(LocalDate.parse(key), 7);
            case MONTH ->
                days(YearMonth.parse(key).atDay(1), YearMonth.parse(key).lengthOfMonth());
            case TOPIC, TEAM, CHANNEL, LANGUAGE, WEEKDAY_HOUR ->
                throw new IllegalArgumentException(by + " has no beginning and no end");
        };
    }

    private Bounds days(LocalDate first, int count) {
        return new Bounds(
                first.atStartOfDay(zone).toInstant(),
                first.plusDays(count).atStartOfDay(zone).toInstant());
    }
}
