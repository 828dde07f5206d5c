package org.ambassadordesk.ambassador.report.figure;

import java.time.ZoneId;
import java.time.temporal.WeekFields;
import java.util.Map;

/** To which group a row belongs. */
@FunctionalInterface
public interface Grouping {
    /** Where there is no topic (any more). */
    String TRIAGE = "triage";

    String key(MeasuredDay day, int row);

    /**
     * The grouping by something.
     *
     * @param teams by topic
     * @param weeks on which day weeks begin
     */
    static Grouping of(GroupBy by, Map<String, String> teams, ZoneId zone, WeekFields weeks) {
        TimeKeys times = new TimeKeys(by, zone, weeks);
        return switch (by) {
            case TOPIC -> (day, row) -> topic(day, row);
            case TEAM -> (day, row) -> teams.getOrDefault(topic(day, row), TRIAGE);
            case CHANNEL -> MeasuredDay::channel;
            case LANGUAGE -> MeasuredDay::language;
            case HOUR, DAY, WEEK, MONTH, WEEKDAY_HOUR -> (day, row) -> times.of(day.startedAt(row));
        };
    }

    private static String topic(MeasuredDay day, int row) {
        String topic = day.topic(row);
        return topic == null ? TRIAGE : topic;
    }
}
