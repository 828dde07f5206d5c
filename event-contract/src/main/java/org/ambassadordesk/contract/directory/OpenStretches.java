package org.ambassadordesk.contract.directory;

import java.time.Instant;
import java.time.LocalDate;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayDeque;
import java.util.Queue;
import org.ambassadordesk.contract.directory.BusinessCalendar.Interval;
import org.jspecify.annotations.Nullable;

/**
 * Walks a calendar's open time forwards, one local day at a time. A day on which the offset changes is walked in pieces
 * of one offset each, which is all that daylight saving takes. One thread, one walk.
 */
final class OpenStretches {
    private static final long DAY = 86_400;

    private final BusinessCalendar calendar;
    private final ZoneRules rules;
    private final Queue<Stretch> found = new ArrayDeque<>();
    private long cursor;
    private long nextTransition = Long.MIN_VALUE;

    OpenStretches(BusinessCalendar calendar, Instant from) {
        this.calendar = calendar;
        this.rules = calendar.timezone().getRules();
        this.cursor = from.getEpochSecond();
    }

    /** Open without a break; half-open, in seconds since the epoch. Neighbours may touch. */
    record Stretch(long from, long to) {
        Instant start() {
            return Instant.ofEpochSecond(from);
        }

        Instant end() {
            return Instant.ofEpochSecond(to);
        }

        /** Where the walk began inside this stretch, the part from there on counts. */
        Instant startAfter(Instant begin) {
            return start().isBefore(begin) ? begin : start();
        }
    }

    /** The next stretch that begins before an epoch second, or null. */
    @Nullable
    Stretch next(long until) {
        while (found.isEmpty() && cursor < until) {
            walkOn();
        }
        return found.poll();
    }

    private void walkOn() {
        int offset = rules.getOffset(Instant.ofEpochSecond(cursor)).getTotalSeconds();
        long day = Math.floorDiv(cursor + offset, DAY);
        long midnight = day * DAY - offset;
        long end = Math.min(midnight + DAY, transitionAfter(cursor));
        for (Interval open : calendar.openOn(LocalDate.ofEpochDay(day))) {
            long from = Math.max(cursor, midnight + open.fromMinute() * 60L);
            long to = Math.min(end, midnight + open.toMinute() * 60L);
            if (from < to) {
                found.add(new Stretch(from, to));
            }
        }
        cursor = end;
    }

    private long transitionAfter(long second) {
        if (nextTransition <= second) {
            ZoneOffsetTransition next = rules.nextTransition(Instant.ofEpochSecond(second));
            nextTransition = next == null ? Long.MAX_VALUE : next.toEpochSecond();
        }
        return nextTransition;
    }
}
