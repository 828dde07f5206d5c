package org.ambassadordesk.ambassador.report.figure;

import java.util.Arrays;
import org.ambassadordesk.ambassador.report.response.Leg;

/** Counts one kind of one group and keeps the times; tallies of several groups together are those of all of them. */
final class Tally {
    private static final int FIRST_ROOM = 8;

    private final Counting counting;
    private final long now;
    private final float[][] legs;
    private long[] totals = new long[FIRST_ROOM];
    private int reached;
    private long count;
    private long decided;
    private long met;
    private long open;
    private long overdue;

    private Tally(Counting counting, long now, int legs) {
        this.counting = counting;
        this.now = now;
        this.legs = new float[legs][FIRST_ROOM];
    }

    /** @param now microseconds since 1970 */
    static Tally withLegs(Counting counting, long now) {
        return new Tally(counting, now, Leg.values().length);
    }

    /** @param now microseconds since 1970 */
    static Tally withoutLegs(Counting counting, long now) {
        return new Tally(counting, now, 0);
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
        for (int leg = 0; leg < legs.length; leg++) {
            legs[leg][reached] = day.leg(row, leg, counting);
        }
        reached++;
    }

    boolean hasLegs() {
        return legs.length > 0;
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
