package org.ambassadordesk.ambassador.report.figure;

import java.util.function.IntPredicate;
import java.util.function.Predicate;
import org.ambassadordesk.ambassador.report.day.Label;
import org.ambassadordesk.ambassador.report.day.MeasuredDay;
import org.ambassadordesk.ambassador.report.day.Run;

/** Which rows count; what is the same for all rows of a run is decided once for it. */
@FunctionalInterface
public interface Choice {
    Taken of(MeasuredDay day, Run run);

    default boolean takes(MeasuredDay day, int row) {
        return of(day, day.run(row)).takes(row);
    }

    /** All rows of a run, some of them, or none. */
    record Taken(Extent extent, IntPredicate rows) {
        public static final Taken ALL = new Taken(Extent.ALL, row -> true);
        public static final Taken NONE = new Taken(Extent.NONE, row -> false);

        /** How many. */
        public enum Extent {
            ALL,
            SOME,
            NONE
        }

        public static Taken some(IntPredicate rows) {
            return new Taken(Extent.SOME, rows);
        }

        /** All or none. */
        public static Taken all(boolean taken) {
            return taken ? ALL : NONE;
        }

        boolean takes(int row) {
            return rows.test(row);
        }

        /** Both. */
        Taken and(Taken other) {
            return switch (extent) {
                case ALL -> other;
                case NONE -> this;
                case SOME ->
                    switch (other.extent) {
                        case ALL -> this;
                        case NONE -> other;
                        case SOME -> some(row -> takes(row) && other.takes(row));
                    };
            };
        }
    }

    default Choice and(Choice other) {
        return (day, run) -> {
            Taken taken = of(day, run);
            return taken.extent() == Taken.Extent.NONE ? taken : taken.and(other.of(day, run));
        };
    }

    /** What is labelled so. */
    static Choice labelled(Predicate<Label> wanted) {
        return (day, run) -> Taken.all(wanted.test(day.label(run)));
    }

    /**
     * What began in a period.
     *
     * @param from microseconds since 1970, inclusive
     * @param to exclusive
     */
    static Choice within(long from, long to) {
        return (day, run) -> {
            long first = day.startedAt(run.from());
            long last = day.startedAt(run.to() - 1);
            if (first >= to || last < from) {
                return Taken.NONE;
            }
            return first >= from && last < to
                    ? Taken.ALL
                    : Taken.some(row -> day.startedAt(row) >= from && day.startedAt(row) < to);
        };
    }
}
