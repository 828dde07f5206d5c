package org.ambassadordesk.ambassador.web.report;

import java.time.Duration;

/** Lengths of time on the axes of plots. */
final class Spans {
    private Spans() {}

    /** The two largest units: {@code 2 h 14 min}. */
    static String span(Duration time) {
        long minutes = Math.max(0, time.toMinutes());
        long days = minutes / 1440;
        long hours = minutes % 1440 / 60;
        long rest = minutes % 60;
        if (minutes == 0) {
            return "under a minute";
        }
        if (days > 0) {
            return hours > 0 ? days + " d " + hours + " h" : days + " d";
        }
        if (hours > 0) {
            return rest > 0 ? hours + " h " + rest + " min" : hours + " h";
        }
        return rest + " min";
    }

    /** As {@link #span}, with seconds where they matter. */
    static String figure(Duration time) {
        return time.compareTo(Duration.ofMinutes(1)) < 0 ? time.toSeconds() + " s" : span(time);
    }
}
