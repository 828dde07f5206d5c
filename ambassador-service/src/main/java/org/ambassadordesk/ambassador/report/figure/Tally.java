package org.ambassadordesk.ambassador.report.figure;

import java.util.stream.IntStream;
import org.ambassadordesk.ambassador.report.day.Counting;
import org.ambassadordesk.ambassador.report.day.MeasuredDay;
import org.ambassadordesk.ambassador.report.day.Precision;
import org.ambassadordesk.ambassador.report.day.Run;
import org.ambassadordesk.ambassador.report.response.Leg;
import org.jspecify.annotations.Nullable;

/** Counts one kind of one group and keeps the times; tallies of several groups together are those of all of them. */
final class Tally {
    private static final int LEGS = Leg.values().length;

    private final Counting counting;
    private final long now;
    private final LegDetail detail;
    private final Times totals = new Times();
    private final @Nullable Spread spread;
    private final Times[] legs;
    /** Microseconds. */
    private final long[] legSums;

    private final long[] row = new long[LEGS];
    private long count;
    private long decided;
    private long met;
    private long open;
    private long closed;
    private long overdue;

    /**
     * Of nothing yet.
     *
     * @param now microseconds since 1970
     * @param spread that times are counted in too
     */
    Tally(Counting counting, long now, LegDetail detail, @Nullable Spread spread) {
        this.spread = spread;
        this.counting = counting;
        this.now = now;
        this.detail = detail;
        this.legs = IntStream.range(0, detail == LegDetail.MEDIANS ? LEGS : 0)
                .mapToObj(leg -> new Times())
                .toArray(Times[]::new);
        this.legSums = new long[detail == LegDetail.NONE ? 0 : LEGS];
    }

    /** Some rows of a run. */
    void add(MeasuredDay day, Run run, int from, int to) {
        count += to - from;
        boolean whole = run.isWhole(from, to);
        for (int row = from; row < to; row++) {
            int state = day.state(row);
            if ((state & MeasuredDay.REACHED) != 0) {
                decided += (state & MeasuredDay.PROMISED) / MeasuredDay.PROMISED;
                met += (state & MeasuredDay.MET) / MeasuredDay.MET;
                addReached(day, row, whole);
            } else {
                addUnreached(day, row);
            }
        }
        for (int leg = 0; leg < legSums.length && whole; leg++) {
            legSums[leg] += day.legSum(run, leg, counting);
        }
    }

    private void addUnreached(MeasuredDay day, int row) {
        decided += day.isDecided(row, now) ? 1 : 0;
        open += day.isOpen(row) ? 1 : 0;
        closed += day.isOpen(row) ? 0 : 1;
        overdue += day.isOverdue(row, now) ? 1 : 0;
    }

    private void addReached(MeasuredDay day, int row, boolean whole) {
        long total = day.total(row, counting);
        totals.add(total);
        if (spread != null) {
            spread.add(total);
        }
        if (legSums.length > 0 && !(whole && legs.length == 0)) {
            addLegs(day, row, total, whole);
        }
    }

    /** Legs are kept less precisely than the whole; so that they add up to it, the longest takes what is left. */
    private void addLegs(MeasuredDay day, int at, long total, boolean summed) {
        long left = total;
        int longest = 0;
        for (int leg = 0; leg < LEGS; leg++) {
            int timeClass = day.legClass(at, leg, counting);
            if (legs.length > 0) {
                legs[leg].addClass(timeClass);
            }
            row[leg] = summed ? 0 : Precision.middleOf(timeClass);
            left -= row[leg];
            longest = row[leg] > row[longest] ? leg : longest;
        }
        for (int leg = 0; leg < LEGS && !summed; leg++) {
            legSums[leg] += row[leg] + (leg == longest && row[longest] > 0 ? left : 0);
        }
    }

    LegDetail detail() {
        return detail;
    }

    /** Microseconds, of all that were reached. */
    long legSum(Leg leg) {
        return legSums[leg.ordinal()];
    }

    Times totals() {
        return totals;
    }

    /** Of one leg, where medians were asked for. */
    Times times(Leg leg) {
        return legs[leg.ordinal()];
    }

    int reached() {
        return totals.count();
    }

    long count() {
        return count;
    }

    long decided() {
        return decided;
    }

    long met() {
        return met;
    }

    long closed() {
        return closed;
    }

    long open() {
        return open;
    }

    long overdue() {
        return overdue;
    }
}
