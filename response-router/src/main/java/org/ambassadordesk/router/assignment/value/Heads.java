package org.ambassadordesk.router.assignment.value;

import org.jspecify.annotations.Nullable;

/**
 * What is looked at first of the first items of a queue's buckets, side by side: a decision passes over hundreds of them,
 * and would wait for the memory of each.
 */
final class Heads {
    final long[] due;
    final long[] promised;
    final long[] staffedUntilDue;
    final double[] usual;
    final double[] logLength;
    final double[] worth;
    /** Whether it may be for anybody who may answer it, and nobody in particular. */
    final boolean[] isForAnybody;

    final boolean[] isPromised;

    Heads(int count) {
        due = new long[count];
        promised = new long[count];
        staffedUntilDue = new long[count];
        usual = new double[count];
        logLength = new double[count];
        worth = new double[count];
        isForAnybody = new boolean[count];
        isPromised = new boolean[count];
        for (int index = 0; index < count; index++) {
            set(index, null);
        }
    }

    /** There is another first one; null where there is none. */
    void set(int index, @Nullable ValueEntry first) {
        if (first == null) {
            due[index] = Long.MAX_VALUE;
            return;
        }
        due[index] = first.due;
        promised[index] = first.promised;
        staffedUntilDue[index] = first.staffedUntilDue;
        usual[index] = first.effort.usual();
        logLength[index] = first.effort.logLength();
        worth[index] = first.worth;
        isForAnybody[index] = first.familiar == null && first.item.excluded().isEmpty();
        isPromised[index] = first.isPromised;
    }
}
