package org.ambassadordesk.ambassador.report.figure;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ambassadordesk.ambassador.Database;
import org.jdbi.v3.core.Handle;

/**
 * Days of figures, kept in memory as long as they hold. What changes a response raises the version of its day in the same
 * transaction; a day whose version is not the one that was read is read again. So every process of this service sees what
 * any of them wrote, memory is bounded, and what it costs to look depends on the days looked at, not on all there are.
 */
@ApplicationScoped
public class MeasuredDays {
    /** A third of the heap, at what a row takes. */
    private static final long MOST_ROWS = Runtime.getRuntime().maxMemory() / 3 / 105;

    private final Database database;
    private final Cache<LocalDate, Kept> kept = Caffeine.newBuilder()
            .maximumWeight(MOST_ROWS)
            .weigher((LocalDate day, Kept one) -> 16 + one.rows().size())
            .build();

    MeasuredDays(Database database) {
        this.database = database;
    }

    private record Kept(long version, MeasuredDay rows) {}

    /** The days (UTC) that touch a period, oldest first; days on which nobody began to wait are left out. */
    public List<MeasuredDay> between(Instant from, Instant to) {
        LocalDate first = dayOf(from);
        LocalDate last = dayOf(to.minusNanos(1));
        return database.read(handle -> {
            Map<LocalDate, Long> versions = versions(handle, first, last);
            Map<LocalDate, MeasuredDay> days = new TreeMap<>();
            List<LocalDate> missing = new ArrayList<>();
            versions.forEach((day, version) -> {
                Kept known = kept.getIfPresent(day);
                if (known == null || known.version() != version) {
                    missing.add(day);
                } else {
                    days.put(day, known.rows());
                }
            });
            DayRows.read(handle, missing, (day, rows) -> {
                kept.put(day, new Kept(versions.getOrDefault(day, 0L), rows));
                days.put(day, rows);
            });
            return List.copyOf(days.values());
        });
    }

    private static Map<LocalDate, Long> versions(Handle handle, LocalDate first, LocalDate last) {
        Map<LocalDate, Long> versions = new TreeMap<>();
        handle.createQuery("SELECT day, version FROM response_day WHERE day BETWEEN :first AND :last")
                .bind("first", first)
                .bind("last", last)
                .map((row, context) -> Map.entry(row.getObject("day", LocalDate.class), row.getLong("version")))
                .forEach(one -> versions.put(one.getKey(), one.getValue()));
        return versions;
    }

    private static LocalDate dayOf(Instant at) {
        return at.atOffset(ZoneOffset.UTC).toLocalDate();
    }
}
