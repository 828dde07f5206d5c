package org.ambassadordesk.ambassador.report.behind;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.ambassadordesk.ambassador.report.day.Counting;
import org.ambassadordesk.ambassador.report.day.MeasuredDay;
import org.ambassadordesk.ambassador.report.day.Run;
import org.ambassadordesk.ambassador.report.figure.Choice;
import org.ambassadordesk.ambassador.report.figure.Choice.Taken;
import org.ambassadordesk.ambassador.report.figure.Grouping;

/**
 * Counts those who waited and remembers the longest waits, from the very rows figures are counted from: behind a mark stand
 * as many as it says, and a million of them cost no more than the figure did.
 */
final class LongestWaits {
    private static final double MICROS = 1e6;

    private final Choice choice;
    private final Part part;
    private final Grouping hours;
    private final Counting counting;
    private final long now;
    private final int most;
    private final PriorityQueue<Wait> longest = new PriorityQueue<>(Comparator.comparingLong(Wait::micros));
    private long all;

    private record Wait(long micros, long startedAt) {}

    /**
     * Nobody yet.
     *
     * @param hours of the week, as {@link Part#slot} says them
     * @param now microseconds since 1970
     * @param most so many are remembered
     */
    LongestWaits(Choice choice, Part part, Grouping hours, Counting counting, long now, int most) {
        this.choice = choice;
        this.part = part;
        this.hours = hours;
        this.counting = counting;
        this.now = now;
        this.most = most;
    }

    /** One day more, or a part of it. */
    void add(MeasuredDay day) {
        Grouping.Places places = hours.on(day);
        for (Run run : day.runs()) {
            Taken taken = choice.of(day, run);
            for (int row = run.from(); row < run.to() && taken.extent() != Taken.Extent.NONE; row++) {
                if (taken.rows().test(row) && isHour(places, run, row) && isLong(day, row) && stands(day, row)) {
                    all++;
                    remember(new Wait(waited(day, row), day.startedAt(row)));
                }
            }
        }
    }

    private void remember(Wait wait) {
        if (longest.size() < most) {
            longest.add(wait);
        } else if (longest.peek().micros() < wait.micros()) {
            longest.poll();
            longest.add(wait);
        }
    }

    private boolean isHour(Grouping.Places places, Run run, int row) {
        return part.slot() == null || part.slot().equals(places.key(places.of(run, row)));
    }

    private boolean isLong(MeasuredDay day, int row) {
        if (part.least() == null && part.under() == null) {
            return true;
        }
        long total = day.isReached(row) ? day.total(row, counting) : -1;
        return total >= (part.least() == null ? 0 : MICROS * part.least())
                && (part.under() == null || total < MICROS * part.under());
    }

    private boolean stands(MeasuredDay day, int row) {
        return switch (part.standing()) {
            case null -> true;
            case ANSWERED -> day.isReached(row);
            case MET -> isMet(day, row);
            case MISSED -> day.isDecided(row, now) && !isMet(day, row);
            case OPEN -> day.isOpen(row);
            case OVERDUE -> day.isOverdue(row, now);
            case CLOSED -> !day.isReached(row) && !day.isOpen(row);
        };
    }

    private static boolean isMet(MeasuredDay day, int row) {
        return day.isReached(row) && day.isMet(row);
    }

    /** As time is counted; without an answer all time. */
    private long waited(MeasuredDay day, int row) {
        if (day.isReached(row)) {
            return day.total(row, counting);
        }
        return (day.isOpen(row) ? now : day.endedAt(row)) - day.startedAt(row);
    }

    /** How many there are, remembered or not. */
    long all() {
        return all;
    }

    /** When the remembered ones began to wait. */
    List<Instant> beginnings() {
        return longest.stream()
                .map(wait -> Instant.EPOCH.plus(wait.startedAt(), ChronoUnit.MICROS))
                .toList();
    }
}
