package org.ambassadordesk.router.alarm;

import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** When to look at what again: at most one time for each thing, earliest first. */
final class Timers {
    private final TreeSet<Timer> byTime = new TreeSet<>();
    private final Map<Kind, Map<String, Timer>> byKind = new EnumMap<>(Kind.class);

    /**
     * Something that is to ring at a time.
     *
     * @param ref a conversation's or a person's id
     */
    private record Timer(Instant at, Kind kind, String ref) implements Comparable<Timer> {
        @Override
        public int compareTo(Timer other) {
            int byTime = at.compareTo(other.at);
            int byThing = byTime == 0 ? kind.compareTo(other.kind) : byTime;
            return byThing == 0 ? ref.compareTo(other.ref) : byThing;
        }
    }

    /** Replaces whatever was set for it; null sets nothing. */
    void set(Kind kind, String ref, @Nullable Instant at) {
        Map<String, Timer> byRef = byKind.computeIfAbsent(kind, _ -> new HashMap<>());
        Timer old = byRef.get(ref);
        if (Objects.equals(old == null ? null : old.at(), at)) {
            return;
        }
        if (old != null) {
            byRef.remove(ref);
            byTime.remove(old);
        }
        if (at != null) {
            var timer = new Timer(at, kind, ref);
            byTime.add(timer);
            byRef.put(ref, timer);
        }
    }

    @Nullable
    Instant next() {
        return byTime.isEmpty() ? null : byTime.first().at();
    }

    boolean isDue(Instant now) {
        Instant next = next();
        return next != null && !now.isBefore(next);
    }

    /** Takes the earliest that is due, or null. */
    @Nullable
    Due take(Instant now) {
        if (!isDue(now)) {
            return null;
        }
        Timer first = byTime.removeFirst();
        Objects.requireNonNull(byKind.get(first.kind())).remove(first.ref());
        return new Due(first.kind(), first.ref());
    }

    void clear() {
        byTime.clear();
        byKind.clear();
    }
}
