package org.ambassadordesk.router.alarm;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** When to look at what again: at most one time for each thing, earliest first. */
final class Timers {
    private final TreeSet<Timer> byTime = new TreeSet<>();
    private final Map<Subject, Timer> bySubject = new HashMap<>();

    /**
     * Something that is to ring at a time.
     *
     * @param ref a conversation's or a person's id
     */
    private record Subject(Kind kind, String ref) implements Comparable<Subject> {
        @Override
        public int compareTo(Subject other) {
            int byKind = kind.compareTo(other.kind);
            return byKind != 0 ? byKind : ref.compareTo(other.ref);
        }
    }

    private record Timer(Instant at, Subject subject) implements Comparable<Timer> {
        @Override
        public int compareTo(Timer other) {
            int byTime = at.compareTo(other.at);
            return byTime != 0 ? byTime : subject.compareTo(other.subject);
        }
    }

    /** Replaces whatever was set for it; null sets nothing. */
    void set(Kind kind, String ref, @Nullable Instant at) {
        var subject = new Subject(kind, ref);
        Timer old = bySubject.get(subject);
        if (Objects.equals(old == null ? null : old.at(), at)) {
            return;
        }
        if (old != null) {
            bySubject.remove(subject);
            byTime.remove(old);
        }
        if (at != null) {
            var timer = new Timer(at, subject);
            byTime.add(timer);
            bySubject.put(subject, timer);
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
        Subject subject = byTime.removeFirst().subject();
        bySubject.remove(subject);
        return new Due(subject.kind(), subject.ref());
    }

    void clear() {
        byTime.clear();
        bySubject.clear();
    }
}
