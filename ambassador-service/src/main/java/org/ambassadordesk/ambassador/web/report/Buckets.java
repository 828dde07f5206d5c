package org.ambassadordesk.ambassador.web.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.ambassadordesk.ambassador.report.Period;
import org.ambassadordesk.ambassador.report.figure.GroupBy;
import org.ambassadordesk.ambassador.web.view.Words;

/** Stretches of time by which figures are grouped: what they are called and where they end. */
record Buckets(Period period, ZoneId zone, Words words) {
    private static final String DAY = "EEE d MMM";

    /** From (inclusive) to (exclusive). */
    record Bounds(Instant from, Instant to) {}

    String label(GroupBy by, String key) {
        return switch (by) {
            case HOUR -> hour(Instant.parse(key).atZone(zone));
            case DAY -> words.format(DAY, LocalDate.parse(key));
            case WEEK -> words.plot().weekOf(words.format(DAY, LocalDate.parse(key)));
            case MONTH -> words.format("MMM yyyy", YearMonth.parse(key));
            case TOPIC, TEAM, CHANNEL, LANGUAGE, WEEKDAY_HOUR -> key;
        };
    }

    /** With its offset where the clocks are put back and it comes twice. */
    private String hour(ZonedDateTime at) {
        boolean twice = zone.getRules().getValidOffsets(at.toLocalDateTime()).size() > 1;
        return words.format(twice ? "EEE HH:mm xxx" : "EEE HH:mm", at);
    }

    /** As short as an axis needs it. */
    String tick(GroupBy by, String key) {
        return by == GroupBy.WEEK
                ? words.format(
                        LocalDate.parse(key).getYear()
                                        == words.now().atZone(zone).getYear()
                                ? "d MMM"
                                : "d MMM yyyy",
                        LocalDate.parse(key))
                : label(by, key);
    }

    /** With those between the first and the last in which nothing happened. */
    SortedSet<String> withoutGaps(GroupBy by, List<String> keys) {
        SortedSet<String> all = new TreeSet<>(keys);
        if (!all.isEmpty()) {
            String last = all.last();
            for (String key = all.first(); key.compareTo(last) < 0; key = next(by, key)) {
                all.add(key);
            }
        }
        return all;
    }

    private static String next(GroupBy by, String key) {
        return switch (by) {
            case HOUR -> Instant.parse(key).plusSeconds(3600).toString();
            case DAY -> LocalDate.parse(key).plusDays(1).toString();
            case WEEK -> LocalDate.parse(key).plusWeeks(1).toString();
            case MONTH -> YearMonth.parse(key).plusMonths(1).toString();
            case TOPIC, TEAM, CHANNEL, LANGUAGE, WEEKDAY_HOUR ->
                throw new IllegalArgumentException(by + " has no order in time");
        };
    }

    /** Of what is asked for: the first and the last may be cut. */
    Bounds bounds(GroupBy by, String key) {
        Bounds whole = whole(by, key);
        return new Bounds(
                whole.from().isBefore(period.from()) ? period.from() : whole.from(),
                whole.to().isAfter(period.to()) ? period.to() : whole.to());
    }

    private Bounds whole(GroupBy by, String key) {
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
