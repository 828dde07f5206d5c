package org.ambassadordesk.ambassador.report.day;

/**
 * Classes of times, each at most a thousandth wide: 16 bits for any number of microseconds, in their order. The middle of
 * its class is never further from a time than 0.05 % of it.
 */
public final class Precision {
    /** So many bits of a number are kept: 1,024 classes from any time to its double. */
    private static final int BITS = 10;

    private static final int STEPS = 1 << BITS;

    private Precision() {}

    /** The class of a time in microseconds, from 0 to 65,535; a shorter time is never in a higher one. */
    public static int classOf(long micros) {
        if (micros < 2 * STEPS) {
            return (int) Math.max(0, micros);
        }
        int shift = Long.SIZE - 1 - Long.numberOfLeadingZeros(micros) - BITS;
        return shift * STEPS + (int) (micros >>> shift);
    }

    /** The time, in microseconds, that stands for a class. */
    public static long middleOf(int timeClass) {
        if (timeClass < 2 * STEPS) {
            return timeClass;
        }
        int shift = timeClass / STEPS - 1;
        return ((long) (timeClass - shift * STEPS) << shift) + (1L << (shift - 1));
    }
}
