package org.ambassadordesk.ambassador.report.day;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.ambassadordesk.ambassador.report.day.Versions.OfDay;

/** A day in memory, as it was read. */
sealed interface Kept {
    /** Bytes that a small object takes beside its arrays, roughly. */
    int OBJECT = 1024;

    /** All of its rows. */
    Collection<MeasuredDay> parts();

    /** Whether it is the day as it is now, and nothing better is to be had. */
    boolean holds(OfDay now, Counting counting, Instant restedSince);

    /** Bytes that are held. */
    default int weight() {
        return parts().stream().mapToInt(part -> OBJECT + part.weight()).sum();
    }

    /** As it was packed. */
    record Whole(long version, MeasuredDay rows) implements Kept {
        @Override
        public Collection<MeasuredDay> parts() {
            return List.of(rows);
        }

        @Override
        public boolean holds(OfDay now, Counting counting, Instant restedSince) {
            return version == now.version() && rows.tells(counting);
        }
    }

    /**
     * Read from its rows.
     *
     * @param quarters of an hour, by their beginnings
     * @param at when something of it was read
     */
    record InQuarters(long version, Map<Instant, Quarter> quarters, Instant at) implements Kept {
        /** The version of a quarter of an hour, and its rows. */
        record Quarter(long version, MeasuredDay rows) {}

        @Override
        public Collection<MeasuredDay> parts() {
            return quarters.values().stream().map(Quarter::rows).toList();
        }

        @Override
        public boolean holds(OfDay now, Counting counting, Instant restedSince) {
            return version == now.version() && !(now.isPacked() && at.isBefore(restedSince));
        }
    }
}
