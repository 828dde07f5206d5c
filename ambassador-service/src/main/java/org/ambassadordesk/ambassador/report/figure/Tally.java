package org.ambassadordesk.ambassador.report.figure;

import java.util.Arrays;
import org.ambassadordesk.ambassador.report.response.Leg;

/** Counts one kind of one group and keeps the times; tallies of several groups together are those of all of them. */
final class Tally {
    private static final int FIRST_ROOM = 8;
    private static final int LEGS = Leg.values().length;

    private final Counting counting;
    private final long now;
    private final LegDetail detail;
    private final float[][] legs;
    private final double[] legSums;
    private long[] totals = new long[FIRST_ROOM];
    private int reached;
    private long count;
    private long decided;
    private long met;
    private long open;
    private long overdue;

    /** @param now microseconds since 1970 */
    Tally(Counting counting, long now, LegDetail detail) {
        this.counting = counting;
        this.now = now;
        this.detail = detail;
        this.legs = new float[detail == LegDetail.MEDIANS ? LEGS : 0][FIRST_ROOM];
        this.legSums = new double[detail == LegDetail.NONE ? 0 : LEGS];
    }

    void add(MeasuredDay day, int row) {
        count++;
        if (day.isDecided(row, now)) {
            decided++;
            met += day.isMet(row) ? 1 : 0;
        }
        if (day.isOpen(row)) {
            open++;
            overdue += day.isOverdue(row, now) ? 1 : 0;
        } else if (day.isReached(row)) {
            addReached(day, row);
        }
    }

    private void addReached(MeasuredDay day, int row) {
        if (reached == totals.length) {
            totals = Arrays.copyOf(totals, 2 * reached);
            for (int leg = 0; leg < legs.length; leg++) {
                legs[leg] = Arrays.copyOf(legs[leg], 2 * reached);
            }
        }
        totals[reached] = day.total(row, counting);
        for (int leg = 0; leg < legSums.length; leg++) {
            float seconds = day.leg(row, leg, counting);
            legSums[leg] += seconds;
            if (legs.length > 0) {
                legs[leg][reached] = seconds;
            }
        }
        reached++;
    }

    LegDetail detail() {
        return detail;
    }

    /** Seconds, of all that were reached. */
    double legSum(Leg leg) {
        return legSums[leg.ordinal()];
    }

    int reached() {
        return reached;
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

    long open() {
        return open;
    }

    long overdue() {
        return overdue;
    }

    /** Puts the times, in microseconds, into an array from a place on. */
    void copyTotals(long[] into, int at) {
        System.arraycopy(totals, 0, into, at, reached);
    }

    /** The same of a leg, in seconds. */
    void copyLeg(Leg leg, double[] into, int at) {
        float[] seconds = legs[leg.ordinal()];
        for (int i = 0; i < reached; i++) {
            into[at + i] = seconds[i];
        }
    }
}
