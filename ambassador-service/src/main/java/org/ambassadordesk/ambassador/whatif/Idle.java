package org.ambassadordesk.ambassador.whatif;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.ambassadordesk.ambassador.whatif.RecordedWork.Given;
import org.ambassadordesk.ambassador.whatif.Scenario.Stay;
import org.ambassadordesk.contract.directory.Ambassador;

/**
 * When somebody had a hand free. Where customers waited then whom they could have been given, and they were not, they took
 * nothing more until they were given something again.
 *
 * @param given to them, oldest first
 * @param before so long before they were given something they were there again
 */
record Idle(Ambassador person, List<Given> given, Duration before, Instant now) {
    /** @param unserved and whose turn it was, in order and apart, as are the stays */
    List<Stay> without(List<Stay> unserved, List<Stay> stays) {
        List<Stay> left = stays;
        for (Stay gone : gone(unserved)) {
            left = left.stream().flatMap(stay -> cut(stay, gone)).toList();
        }
        return left;
    }

    private List<Stay> gone(List<Stay> unserved) {
        List<Stay> gone = new ArrayList<>();
        for (Stay free : free()) {
            for (Stay waited : unserved) {
                Instant from = later(free.from(), waited.from());
                Instant until = free.until().isBefore(waited.until()) ? free.until() : waited.until();
                while (from.isBefore(until)) {
                    Instant again = nextGiven(from);
                    if (from.isBefore(again.minus(before))) {
                        Stays.join(gone, new Stay(from, again.minus(before)));
                    }
                    from = again.plus(Unserved.AT_ONCE);
                }
            }
        }
        return gone;
    }

    /** When they held less than they can. */
    private List<Stay> free() {
        TreeMap<Instant, Integer> changes = new TreeMap<>();
        for (Given one : given) {
            changes.merge(one.madeAt(), 1, Integer::sum);
            changes.merge(Objects.requireNonNullElse(one.endedAt(), now), -1, Integer::sum);
        }
        List<Stay> free = new ArrayList<>();
        Instant since = Instant.EPOCH;
        int held = 0;
        for (var change : changes.entrySet()) {
            boolean was = held < person.capacity();
            held += change.getValue();
            boolean is = held < person.capacity();
            if (was && !is) {
                free.add(new Stay(since, change.getKey()));
            } else if (!was && is) {
                since = change.getKey();
            }
        }
        free.add(new Stay(since, now.isAfter(since) ? now : since));
        return free;
    }

    /** Long after all where there is none. */
    private Instant nextGiven(Instant from) {
        return given.stream()
                .map(Given::madeAt)
                .filter(at -> !at.isBefore(from))
                .findFirst()
                .orElse(now.plus(before));
    }

    private static Stream<Stay> cut(Stay stay, Stay gone) {
        if (!gone.from().isBefore(stay.until()) || !stay.from().isBefore(gone.until())) {
            return Stream.of(stay);
        }
        return Stream.of(new Stay(stay.from(), gone.from()), new Stay(gone.until(), stay.until()))
                .filter(part -> part.from().isBefore(part.until()));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
