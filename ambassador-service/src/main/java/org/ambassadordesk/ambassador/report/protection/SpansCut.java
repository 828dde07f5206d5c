package org.ambassadordesk.ambassador.report.protection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import org.ambassadordesk.ambassador.Database;
import org.ambassadordesk.ambassador.directory.DirectoryChanged;
import org.ambassadordesk.ambassador.report.Period;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Remembers since when spans are cut as they are. What two ways to cut the same days have between them may be one person's
 * single day, so the days before are in no figure any more, until somebody shows everything.
 */
@ApplicationScoped
public class SpansCut {
    private final Database database;
    private final Clock clock;

    SpansCut(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    void hear(@Observes DirectoryChanged changed) {
        if (!changed.after().desk().measuringRules().protects()) {
            database.perform(handle -> handle.execute("DELETE FROM spans_cut"));
        } else if (Loosening.cutsOtherwise(changed.before(), changed.after())) {
            database.perform(handle ->
                    handle.execute("INSERT INTO spans_cut (at) VALUES (?) ON CONFLICT DO NOTHING", clock.instant()));
        }
    }

    /** The whole spans in a period that are over and began once they were cut as they are now. */
    public Period whole(Period asked, SmallestGroup smallest, Instant now) {
        return database.read(handle -> whole(handle, asked, smallest, now));
    }

    /** The same, read with others. */
    public static Period whole(Handle handle, Period asked, SmallestGroup smallest, Instant now) {
        Period whole = smallest.whole(asked, now);
        Instant first = smallest.nextSpan(since(handle));
        if (!first.isAfter(whole.from())) {
            return whole;
        }
        return first.isBefore(whole.to()) ? new Period(first, whole.to()) : new Period(whole.to(), whole.to());
    }

    /** What of a period is in no figure for this reason; null where nothing is. */
    public @Nullable Hidden hidden(Period asked, SmallestGroup smallest) {
        if (!smallest.protects()) {
            return null;
        }
        Instant since = database.read(SpansCut::since);
        Instant before = smallest.nextSpan(since);
        return since.isAfter(Instant.EPOCH) && asked.from().isBefore(before) ? new Hidden(before, since) : null;
    }

    private static Instant since(Handle handle) {
        return handle.createQuery("SELECT coalesce(max(at), to_timestamp(0)) FROM spans_cut")
                .mapTo(Instant.class)
                .one();
    }
}
