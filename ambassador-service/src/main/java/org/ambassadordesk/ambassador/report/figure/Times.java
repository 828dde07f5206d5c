package org.ambassadordesk.ambassador.report.figure;

import java.util.Arrays;
import java.util.List;
import org.ambassadordesk.ambassador.report.day.Precision;
import org.apache.commons.numbers.arrays.Selection;

/**
 * Times in microseconds, of which shares are asked for: the smallest observed time such that at least this share of all is
 * not longer (nearest rank, what PostgreSQL calls {@code percentile_disc}). Up to {@link #EXACT} of them are kept one by
 * one; more are counted in classes, so what is kept has a bound, and a share is true to 0.05 %; the longest always exactly.
 */
final class Times {
    /** So many are still kept one by one. */
    static final int EXACT = 16_384;

    private static final int FIRST_ROOM = 8;

    private long[] each = new long[FIRST_ROOM];
    /** How many of each class; empty while times are kept one by one. */
    private int[] classes = {};

    private int count;
    private long longest;

    void add(long micros) {
        longest = Math.max(longest, micros);
        if (count == EXACT) {
            countInClasses();
        }
        if (count < EXACT) {
            if (count == each.length) {
                each = Arrays.copyOf(each, 2 * count);
            }
            each[count] = micros;
        } else {
            count(Precision.classOf(micros), 1);
        }
        count++;
    }

    /** A time of which only its class is known. */
    void addClass(int timeClass) {
        if (count > EXACT) {
            longest = Math.max(longest, Precision.middleOf(timeClass));
            count(timeClass, 1);
            count++;
        } else {
            add(Precision.middleOf(timeClass));
        }
    }

    private void countInClasses() {
        for (int i = 0; i < Math.min(count, each.length); i++) {
            count(Precision.classOf(each[i]), 1);
        }
        each = new long[0];
    }

    private void count(int timeClass, int more) {
        if (timeClass >= classes.length) {
            classes = Arrays.copyOf(classes, Math.max(FIRST_ROOM, 2 * Integer.highestOneBit(timeClass)));
        }
        classes[timeClass] += more;
    }

    int count() {
        return count;
    }

    /** All of these together. */
    static Times together(List<Times> all) {
        if (all.size() == 1) {
            return all.getFirst();
        }
        Times together = new Times();
        for (Times times : all) {
            together.add(times);
        }
        return together;
    }

    private void add(Times other) {
        longest = Math.max(longest, other.longest);
        if (count + other.count <= EXACT) {
            each = Arrays.copyOf(each, Math.max(FIRST_ROOM, count + other.count));
            System.arraycopy(other.each, 0, each, count, other.count);
        } else {
            countInClasses();
            for (int timeClass = 0; timeClass < other.classes.length; timeClass++) {
                if (other.classes[timeClass] > 0) {
                    count(timeClass, other.classes[timeClass]);
                }
            }
            for (int i = 0; i < Math.min(other.count, other.each.length); i++) {
                count(Precision.classOf(other.each[i]), 1);
            }
        }
        count += other.count;
    }

    /** The times of rising shares (up to 1), of one time at least. */
    long[] shares(double... shares) {
        int[] ranks = Arrays.stream(shares)
                .mapToInt(share -> Math.max(0, (int) Math.ceil(share * count) - 1))
                .toArray();
        return count <= EXACT ? selected(ranks) : found(ranks);
    }

    private long[] selected(int[] ranks) {
        long[] times = Arrays.copyOf(each, count);
        Selection.select(times, ranks.clone());
        return Arrays.stream(ranks).mapToLong(rank -> times[rank]).toArray();
    }

    private long[] found(int[] ranks) {
        long[] times = new long[ranks.length];
        int next = 0;
        long passed = 0;
        for (int timeClass = 0; next < ranks.length; timeClass++) {
            passed += classes[timeClass];
            while (next < ranks.length && ranks[next] < passed) {
                times[next] = ranks[next] == count - 1 ? longest : Math.min(longest, Precision.middleOf(timeClass));
                next++;
            }
        }
        return times;
    }
}
