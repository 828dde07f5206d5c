package org.ambassadordesk.ambassador.whatif;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ambassadordesk.ambassador.report.response.Leg;
import org.ambassadordesk.ambassador.whatif.RecordedWaits.Recorded;
import org.jspecify.annotations.Nullable;

/** Medians of what was recorded, by topic: for what has no time of its own, because nobody answered it yet. */
final class Usual {
    /** Five minutes, where nothing was ever recorded. */
    private static final long UNKNOWN_MICROS = 300_000_000;

    private final List<Recorded> answered;
    private final Map<String, Long> known = new HashMap<>();

    Usual(List<Recorded> all) {
        answered = all.stream().filter(one -> one.legs() != null).toList();
    }

    /** Microseconds; of those that took any time at all. */
    long of(Leg leg, String topic) {
        return known.computeIfAbsent(leg + "/" + topic, key -> {
            long[] theirs = times(leg, topic);
            return median(theirs.length > 0 ? theirs : times(leg, null));
        });
    }

    private long[] times(Leg leg, @Nullable String topic) {
        return answered.stream()
                .filter(one -> topic == null || topic.equals(one.topic()))
                .mapToLong(one -> leg(one, leg))
                .filter(micros -> micros > 0)
                .sorted()
                .toArray();
    }

    static long leg(Recorded one, Leg leg) {
        List<Long> legs = one.legs();
        return legs == null ? 0 : legs.get(leg.ordinal());
    }

    private static long median(long[] sorted) {
        return sorted.length == 0 ? UNKNOWN_MICROS : sorted[(sorted.length - 1) / 2];
    }
}
