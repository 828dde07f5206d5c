package org.ambassadordesk.ambassador.report.day;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ambassadordesk.ambassador.Database;
import org.ambassadordesk.ambassador.report.day.Kept.InQuarters;
import org.ambassadordesk.ambassador.report.day.Kept.InQuarters.Quarter;
import org.ambassadordesk.ambassador.report.day.Kept.Whole;
import org.ambassadordesk.ambassador.report.day.Versions.OfDay;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Days of figures, kept in memory as long as they hold. What changes a response raises the version of its day and of its
 * quarter of an hour in the same transaction. A day whose version is not the one that was read is read again: as it was
 * packed, or else those quarters of it that changed, from their rows. So every process of this service sees what any of them
 * wrote, memory is bounded, and what it costs to look depends on the days looked at and on what changed of them, neither on
 * all there are nor on how busy today is.
 */
@ApplicationScoped
public class MeasuredDays {
    private static final long MOST_BYTES = Runtime.getRuntime().maxMemory() / 3;
    /** So many packed days are read at once. */
    private static final int AT_ONCE = 32;
    /** So many quarters of a day are asked for by themselves. */
    private static final int SCATTERED = 4;
    /** A day that has not changed for so long is taken as it was packed: it is counted faster then. */
    private static final Duration AT_REST = Duration.ofHours(1);

    private final Database database;
    private final Clock clock;
    private final Cache<LocalDate, Kept> kept = Caffeine.newBuilder()
            .maximumWeight(MOST_BYTES)
            .weigher((LocalDate day, Kept one) -> one.weight())
            .build();

    MeasuredDays(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Goes through the days (UTC) that touch a period, in no order and some of them in parts; days on which nobody began to
     * wait are left out. Only some of them are in memory at a time where not all have room.
     *
     * @param counting by which clock times are asked for
     */
    public void each(Instant from, Instant to, Counting counting, Consumer<MeasuredDay> look) {
        Instant restedSince = clock.instant().minus(AT_REST);
        database.<Boolean, RuntimeException>read(handle -> {
            Map<LocalDate, OfDay> versions = Versions.ofDays(handle, from, to);
            List<LocalDate> missing = new ArrayList<>();
            versions.forEach((day, version) -> {
                Kept known = kept.getIfPresent(day);
                if (known != null && known.holds(version, counting, restedSince)) {
                    known.parts().forEach(look);
                } else {
                    missing.add(day);
                }
            });
            for (List<LocalDate> days : inTurn(missing)) {
                List<LocalDate> unpacked = new ArrayList<>(days);
                unpacked.removeAll(readPacked(handle, days, versions, counting, look));
                readRows(handle, unpacked, versions, look);
            }
            return Boolean.TRUE;
        });
    }

    /** Only through those days that are packed as they are; they are in memory then. */
    public void eachPacked(Instant from, Instant to, Counting counting, Consumer<MeasuredDay> look) {
        database.<Boolean, RuntimeException>read(handle -> {
            Map<LocalDate, OfDay> versions = Versions.ofDays(handle, from, to);
            for (List<LocalDate> days : inTurn(List.copyOf(versions.keySet()))) {
                readPacked(handle, days, versions, counting, look);
            }
            return Boolean.TRUE;
        });
    }

    private Set<LocalDate> readPacked(
            Handle handle,
            List<LocalDate> days,
            Map<LocalDate, OfDay> versions,
            Counting counting,
            Consumer<MeasuredDay> look) {
        Map<LocalDate, Long> wanted = new HashMap<>();
        for (LocalDate day : days) {
            OfDay version = versions.get(day);
            if (version != null && version.isPacked()) {
                wanted.put(day, version.version());
            }
        }
        Set<LocalDate> packed = new HashSet<>();
        PackedDays.read(handle, wanted, counting, (day, rows) -> {
            packed.add(day);
            kept.put(day, new Whole(wanted.getOrDefault(day, 0L), rows));
            look.accept(rows);
        });
        return packed;
    }

    /** Those quarters of an hour that are not known as they are. */
    private void readRows(
            Handle handle, List<LocalDate> days, Map<LocalDate, OfDay> versions, Consumer<MeasuredDay> look) {
        Map<LocalDate, Map<Instant, Quarter>> byDay = new TreeMap<>();
        days.forEach(day -> byDay.put(day, new TreeMap<>()));
        Set<Instant> changed = new TreeSet<>();
        Map<Instant, Long> all = Versions.ofQuarters(handle, days);
        all.forEach((began, version) -> {
            Quarter known = known(began);
            if (known != null && known.version() == version) {
                byDay.computeIfAbsent(Versions.dayOf(began), day -> new TreeMap<>())
                        .put(began, known);
            } else {
                changed.add(began);
            }
        });
        DayRows.quarters(handle, withoutGaps(changed), (began, rows) -> {
            Long version = all.get(began);
            if (version != null) {
                byDay.computeIfAbsent(Versions.dayOf(began), day -> new TreeMap<>())
                        .put(began, new Quarter(version, rows));
            }
        });
        Instant now = clock.instant();
        byDay.forEach((day, quarters) -> {
            OfDay version = versions.get(day);
            if (version != null) {
                kept.put(day, new InQuarters(version.version(), quarters, now));
                quarters.values().forEach(quarter -> look.accept(quarter.rows()));
            }
        });
    }

    /** Of a day of which much changed, all of it: one question for what lies side by side instead of one for each quarter. */
    private static Collection<Instant> withoutGaps(Set<Instant> quarters) {
        Map<LocalDate, List<Instant>> byDay = quarters.stream().collect(Collectors.groupingBy(Versions::dayOf));
        TreeSet<Instant> wanted = new TreeSet<>(quarters);
        byDay.forEach((day, some) -> {
            if (some.size() > SCATTERED) {
                Instant midnight = day.atStartOfDay(ZoneOffset.UTC).toInstant();
                Stream.iterate(midnight, began -> began.plus(Versions.QUARTER))
                        .takeWhile(began -> Versions.dayOf(began).equals(day))
                        .forEach(wanted::add);
            }
        });
        return wanted;
    }

    private @Nullable Quarter known(Instant began) {
        return kept.getIfPresent(Versions.dayOf(began)) instanceof InQuarters day
                ? day.quarters().get(began)
                : null;
    }

    /** Some of the days at a time, so that what is read at once has a bound. */
    private static List<List<LocalDate>> inTurn(List<LocalDate> all) {
        return IntStream.iterate(0, from -> from < all.size(), from -> from + AT_ONCE)
                .mapToObj(from -> all.subList(from, Math.min(all.size(), from + AT_ONCE)))
                .toList();
    }
}
