package org.ambassadordesk.ambassador.report.figure;

import java.time.ZoneId;
import java.time.temporal.WeekFields;
import java.util.Map;
import java.util.function.Function;
import org.ambassadordesk.ambassador.report.day.Label;
import org.ambassadordesk.ambassador.report.day.MeasuredDay;
import org.ambassadordesk.ambassador.report.day.Run;

/** To which group a row belongs. */
@FunctionalInterface
public interface Grouping {
    /** Where there is no topic (any more). */
    String TRIAGE = "triage";

    /** How it is on one day. */
    Places on(MeasuredDay day);

    default String key(MeasuredDay day, int row) {
        Places places = on(day);
        return places.key(places.of(day.run(row), row));
    }

    /** Rows of one place are in one group; there are few places on a day. */
    interface Places {
        /** The place of a row, which lies in a run. */
        int of(Run run, int row);

        /** The first row of the run, after a row, that may be in another place; its end where there is none. */
        int next(Run run, int row);

        String key(int place);
    }

    /**
     * The grouping by something.
     *
     * @param teams by topic
     * @param weeks on which day weeks begin
     */
    static Grouping of(GroupBy by, Map<String, String> teams, ZoneId zone, WeekFields weeks) {
        return switch (by) {
            case TOPIC -> labelled(Grouping::topic);
            case TEAM -> labelled(label -> teams.getOrDefault(topic(label), TRIAGE));
            case CHANNEL -> labelled(Label::channel);
            case LANGUAGE -> labelled(Label::language);
            case HOUR, DAY, WEEK, MONTH, WEEKDAY_HOUR -> timed(new TimeKeys(by, zone, weeks));
        };
    }

    private static String topic(Label label) {
        String topic = label.topic();
        return topic == null ? TRIAGE : topic;
    }

    private static Grouping labelled(Function<Label, String> key) {
        return day -> new Places() {
            @Override
            public int of(Run run, int row) {
                return run.label();
            }

            @Override
            public int next(Run run, int row) {
                return run.to();
            }

            @Override
            public String key(int place) {
                return key.apply(day.labels().get(place));
            }
        };
    }

    private static Grouping timed(TimeKeys times) {
        return day -> new Places() {
            @Override
            public int of(Run run, int row) {
                return (int) ((day.startedAt(row) - day.base()) / TimeKeys.QUARTER);
            }

            @Override
            public int next(Run run, int row) {
                long end = times.end(day.startedAt(row));
                if (day.startedAt(run.to() - 1) < end) {
                    return run.to();
                }
                int next = row + 1;
                while (day.startedAt(next) < end) {
                    next++;
                }
                return next;
            }

            @Override
            public String key(int place) {
                return times.of(day.base() + place * TimeKeys.QUARTER);
            }
        };
    }
}
