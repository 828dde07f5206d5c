package org.ambassadordesk.tools.bench;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.ambassadordesk.tools.bench.desk.Usage;

/**
 * Processor time of a whole desk over some comments.
 *
 * @param used by all parts, with everything that an idle desk would have used too
 * @param took how long it was measured
 * @param atRest see {@link Progress#atRest}
 */
record Cost(Usage used, long comments, Duration took, Usage atRest) {
    private static final double GOAL = 0.5;

    double perComment() {
        return millis(used.total());
    }

    /** With each part's share in the details, and what would be left without the desk's idle work and its compilers. */
    Figure figure(String name, String words) {
        Figure figure = Figure.of(name, words, perComment(), "ms/comment").with("comments", comments);
        Map<String, Object> parts = new LinkedHashMap<>();
        used.byPart().forEach((part, time) -> parts.put(part, millis(time)));
        for (var part : parts.entrySet()) {
            figure = figure.with(part.getKey(), part.getValue());
        }
        return figure.with("idle", millis(Progress.restOver(atRest, took)))
                .with("compiling", millis(used.compiling()))
                .beside("goal", GOAL);
    }

    private double millis(Duration time) {
        return Math.round(time.toMillis() * 10_000.0 / comments) / 10_000.0;
    }
}
