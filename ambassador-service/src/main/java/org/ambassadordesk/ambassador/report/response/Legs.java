package org.ambassadordesk.ambassador.report.response;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A response time and its legs, which add up to it exactly.
 *
 * @param each every leg, zero where it took no time
 */
public record Legs(Duration total, Map<Leg, Duration> each) {
    /**
     * One leg going on until a moment.
     *
     * @param until null where that moment is not known
     */
    record Stretch(Leg leg, @Nullable Instant until) {}

    public Duration of(Leg leg) {
        return each.getOrDefault(leg, Duration.ZERO);
    }

    /**
     * Walks the stretches from start to end. Moments may be missing, late or contradict each other: one that is not
     * known lets its leg go on until the next known one, and none reaches back behind an earlier one or beyond the end.
     * Legs are differences of the time gone since the start, so their sum is the total whatever the measure rounds.
     */
    static Legs walk(Instant start, List<Stretch> stretches, Instant end, Measure measure) {
        Instant last = end.isBefore(start) ? start : end;
        Map<Leg, Duration> each = new EnumMap<>(Leg.class);
        Duration gone = Duration.ZERO;
        for (int i = 0; i < stretches.size(); i++) {
            Instant until = clamp(nextKnown(stretches, i, last), start, last);
            Duration reached = longer(gone, measure.between(start, until));
            each.merge(stretches.get(i).leg(), reached.minus(gone), Duration::plus);
            gone = reached;
        }
        Duration total = longer(gone, measure.between(start, last));
        if (!stretches.isEmpty()) {
            each.merge(stretches.getLast().leg(), total.minus(gone), Duration::plus);
        }
        return new Legs(total, Map.copyOf(each));
    }

    private static Instant nextKnown(List<Stretch> stretches, int from, Instant end) {
        for (Stretch stretch : stretches.subList(from, stretches.size())) {
            if (stretch.until() != null) {
                return stretch.until();
            }
        }
        return end;
    }

    private static Instant clamp(Instant at, Instant from, Instant to) {
        return at.isBefore(from) ? from : at.isAfter(to) ? to : at;
    }

    private static Duration longer(Duration a, Duration b) {
        return a.compareTo(b) >= 0 ? a : b;
    }
}
