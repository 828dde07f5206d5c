package org.ambassadordesk.contract.directory.file;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ambassadordesk.contract.directory.BusinessCalendar.Interval;

/** The hours of a calendar as the file writes them: {@code mon-fri: ["08:00-12:00", "13:00-18:00"]}. */
final class OpeningHours {
    private static final Pattern INTERVAL = Pattern.compile("(\\d{1,2}):(\\d{2})\\s*[-–]\\s*(\\d{1,2}):(\\d{2})");
    private static final Map<String, DayOfWeek> DAYS = new LinkedHashMap<>();

    static {
        for (DayOfWeek day : DayOfWeek.values()) {
            DAYS.put(name(day), day);
        }
    }

    private OpeningHours() {}

    static Map<DayOfWeek, List<Interval>> read(Entry hours) {
        var open = new EnumMap<DayOfWeek, List<Interval>>(DayOfWeek.class);
        for (String key : hours.names()) {
            List<Interval> intervals = hours.list(key, OpeningHours::interval);
            try {
                days(key).forEach(day -> add(day, intervals, open.computeIfAbsent(day, _ -> new ArrayList<>())));
            } catch (IllegalArgumentException e) {
                hours.error(key, String.valueOf(e.getMessage()));
            }
        }
        return open;
    }

    /** Days in a row with the same hours as one line. */
    static Map<String, List<String>> write(Map<DayOfWeek, List<Interval>> hours) {
        var lines = new LinkedHashMap<String, List<String>>();
        for (DayOfWeek first : DayOfWeek.values()) {
            boolean begun = first != DayOfWeek.MONDAY && sameHours(hours, first.minus(1), first);
            if (begun || !hours.containsKey(first)) {
                continue;
            }
            DayOfWeek last = first;
            while (last != DayOfWeek.SUNDAY && sameHours(hours, last, last.plus(1))) {
                last = last.plus(1);
            }
            String days = first == last ? name(first) : name(first) + "-" + name(last);
            lines.put(days, hours.get(first).stream().map(OpeningHours::written).toList());
        }
        return lines;
    }

    private static boolean sameHours(Map<DayOfWeek, List<Interval>> hours, DayOfWeek one, DayOfWeek other) {
        return hours.getOrDefault(one, List.of()).equals(hours.getOrDefault(other, List.of()));
    }

    private static void add(DayOfWeek day, List<Interval> intervals, List<Interval> known) {
        for (Interval next : intervals) {
            if (known.stream().anyMatch(k -> k.fromMinute() < next.toMinute() && next.fromMinute() < k.toMinute())) {
                throw new IllegalArgumentException(
                        written(next) + " overlaps other hours of " + name(day) + "; make them one interval");
            }
            known.add(next);
        }
    }

    /** {@code mon}, {@code mon-fri}, {@code sat,sun}; a range may run over the end of the week. */
    private static Set<DayOfWeek> days(String key) {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        for (String part : key.split(",", -1)) {
            String[] ends = part.strip().split("-", -1);
            DayOfWeek last = day(ends[ends.length - 1]);
            if (ends.length > 2) {
                throw new IllegalArgumentException("is no range of days; write mon-fri");
            }
            for (DayOfWeek day = day(ends[0]); day != last; day = day.plus(1)) {
                days.add(day);
            }
            days.add(last);
        }
        return days;
    }

    private static DayOfWeek day(String text) {
        DayOfWeek day = DAYS.get(text.strip().toLowerCase(Locale.ROOT));
        if (day == null) {
            throw new IllegalArgumentException(Scalars.quoted(text) + " is no day; write "
                    + String.join(", ", DAYS.keySet()) + " or a range as mon-fri");
        }
        return day;
    }

    private static Interval interval(String text) {
        Matcher parts = INTERVAL.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException(Scalars.quoted(text) + " is no interval; write it as \"08:00-12:00\"");
        }
        int from = minute(parts.group(1), parts.group(2));
        int to = minute(parts.group(3), parts.group(4));
        if (from >= to) {
            throw new IllegalArgumentException(Scalars.quoted(text)
                    + " ends before it begins; where it runs over midnight, write it as two: until 24:00 on this day,"
                    + " from 00:00 on the next");
        }
        return new Interval(from, to);
    }

    private static int minute(String hour, String minute) {
        int minutes = Integer.parseInt(hour) * 60 + Integer.parseInt(minute);
        if (minutes > 24 * 60 || Integer.parseInt(minute) > 59) {
            throw new IllegalArgumentException(hour + ":" + minute + " is no time of day; write 00:00 to 24:00");
        }
        return minutes;
    }

    private static String written(Interval interval) {
        return "%02d:%02d-%02d:%02d"
                .formatted(
                        interval.fromMinute() / 60,
                        interval.fromMinute() % 60,
                        interval.toMinute() / 60,
                        interval.toMinute() % 60);
    }

    private static String name(DayOfWeek day) {
        return day.name().substring(0, 3).toLowerCase(Locale.ROOT);
    }
}
