package org.ambassadordesk.ambassador.report.figure;

import java.util.List;

/** How many customers waited how long for their first answer. */
public final class Spread {
    /** Seconds at which the parts begin; the last has no end. */
    public static final List<Long> BOUNDS =
            List.of(0L, 300L, 900L, 1800L, 3600L, 7200L, 14_400L, 28_800L, 86_400L, 172_800L);

    private static final long[] MICROS =
            BOUNDS.stream().mapToLong(seconds -> seconds * 1_000_000).toArray();

    private final long[] counts = new long[MICROS.length];

    void add(long micros) {
        int part = counts.length - 1;
        while (part > 0 && micros < MICROS[part]) {
            part--;
        }
        counts[part]++;
    }

    /** By part. */
    public List<Long> counts() {
        return java.util.Arrays.stream(counts).boxed().toList();
    }
}
