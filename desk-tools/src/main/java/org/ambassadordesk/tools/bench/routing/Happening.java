package org.ambassadordesk.tools.bench.routing;

import java.util.Comparator;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something that will happen in a trace by itself. */
record Happening(
        long at,
        Kind kind,
        long sequence,
        int person,
        @Nullable UUID conversation) implements Comparable<Happening> {
    private static final Comparator<Happening> ORDER = Comparator.comparingLong(Happening::at)
            .thenComparing(Happening::kind)
            .thenComparingLong(Happening::sequence);

    /** In the order in which they count at equal times. */
    enum Kind {
        DONE,
        RELEASED,
        SHIFT_ENDS,
        SHIFT_STARTS
    }

    @Override
    public int compareTo(Happening other) {
        return ORDER.compare(this, other);
    }
}
