package org.ambassadordesk.ambassador.report.day;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.ambassadordesk.ambassador.Database;
import org.jdbi.v3.core.Handle;

/**
 * Days of figures, kept in memory as long as they hold. What changes a response raises the version of its day in the same
 * transaction; a day whose version is not the one that was read is read again: as it was packed, or from its rows where it
 * changed since. So every process of this service sees what any of them wrote, memory is bounded, and what it costs to look
 * depends on the days looked at, not on all there are.
 */
@ApplicationScoped
public class MeasuredDays {
    private static final long MOST_BYTES = Runtime.getRuntime().maxMemory() / 3;
    /** So many packed days are read at once. */
    private static final int AT_ONCE = 32;

    private final Database database;
    private final Cache<LocalDate, Kept> kept = Caffeine.newBuilder()
            .maximumWeight(MOST_BYTES)
            .weigher((LocalDate day, Kept one) -> 256 + one.rows().weight())
            .build();

    MeasuredDays(Database database) {
        this.database = database;
    }

    private record Kept(long version, MeasuredDay rows) {}

    /**
     * Goes through the days (UTC) that touch a period, in no order; days on which nobody began to wait are left out. Only
     * some of them are in memory at a time where not all have room.
     *
     * @param counting by which clock times are asked for
     */
    public void each(Instant from, Instant to, Counting counting, Consumer<MeasuredDay> look) {
        database.<Boolean, RuntimeException>read(handle -> {
            Map<LocalDate, Long> missing = new TreeMap<>();
            versions(handle, from, to).forEach((day, version) -> {
                Kept known = kept.getIfPresent(day);
                if (known != null && known.version() == version && known.rows().tells(counting)) {
                    look.accept(known.rows());
                } else {
                    missing.put(day, version);
                }
            });
            for (List<LocalDate> days : parts(List.copyOf(missing.keySet()), AT_ONCE)) {
                read(handle, days, missing, counting, look);
            }
            return Boolean.TRUE;
        });
    }

    /** Only through those days that are packed as they are; they are in memory then. */
    public void eachPacked(Instant from, Instant to, Counting counting, Consumer<MeasuredDay> look) {
        database.<Boolean, RuntimeException>read(handle -> {
            Map<LocalDate, Long> versions = versions(handle, from, to);
            for (List<LocalDate> days : parts(List.copyOf(versions.keySet()), AT_ONCE)) {
                readPacked(handle, days, versions, counting, look);
            }
            return Boolean.TRUE;
        });
    }

    private void read(
            Handle handle,
            List<LocalDate> days,
            Map<LocalDate, Long> versions,
            Counting counting,
            Consumer<MeasuredDay> look) {
        List<LocalDate> unpacked = new ArrayList<>(days);
        unpacked.removeAll(readPacked(handle, days, versions, counting, look));
        DayRows.read(handle, unpacked, (day, rows) -> keep(day, versions, rows, look));
    }

    private Set<LocalDate> readPacked(
            Handle handle,
            List<LocalDate> days,
            Map<LocalDate, Long> versions,
            Counting counting,
            Consumer<MeasuredDay> look) {
        Map<LocalDate, Long> wanted = new HashMap<>();
        days.forEach(day -> wanted.put(day, versions.getOrDefault(day, 0L)));
        Set<LocalDate> packed = new HashSet<>();
        PackedDays.read(handle, wanted, counting, (day, rows) -> {
            packed.add(day);
            keep(day, versions, rows, look);
        });
        return packed;
    }

    private void keep(LocalDate day, Map<LocalDate, Long> versions, MeasuredDay rows, Consumer<MeasuredDay> look) {
        kept.put(day, new Kept(versions.getOrDefault(day, 0L), rows));
        look.accept(rows);
    }

    private static Map<LocalDate, Long> versions(Handle handle, Instant from, Instant to) {
        Map<LocalDate, Long> versions = new TreeMap<>();
        handle.createQuery("SELECT day, version FROM response_day WHERE day BETWEEN :first AND :last")
                .bind("first", dayOf(from))
                .bind("last", dayOf(to.minusNanos(1)))
                .map((row, context) -> Map.entry(row.getObject("day", LocalDate.class), row.getLong("version")))
                .forEach(one -> versions.put(one.getKey(), one.getValue()));
        return versions;
    }

    private static LocalDate dayOf(Instant at) {
        return at.atOffset(ZoneOffset.UTC).toLocalDate();
    }

    /** Some of the days at a time, so that what is read at once has a bound. */
    private static <T> List<List<T>> parts(List<T> all, int size) {
        return IntStream.iterate(0, from -> from < all.size(), from -> from + size)
                .mapToObj(from -> all.subList(from, Math.min(all.size(), from + size)))
                .toList();
    }
}
