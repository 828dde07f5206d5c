package org.ambassadordesk.ambassador.report.day;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;

/**
 * How often figures changed, by day and by quarter of an hour (UTC) in which customers began to wait: whoever keeps them in
 * memory sees what still holds. Written in the transaction that writes the rows.
 */
public final class Versions {
    static final Duration QUARTER = Duration.ofMinutes(15);

    private Versions() {}

    /**
     * A day.
     *
     * @param isPacked whether it is packed as it is now
     */
    record OfDay(long version, boolean isPacked) {}

    /** Tells that what began at these moments changed. */
    public static void raise(Handle handle, Collection<Instant> startedAt) {
        TreeSet<Instant> quarters = new TreeSet<>();
        TreeSet<LocalDate> days = new TreeSet<>();
        for (Instant at : startedAt) {
            quarters.add(quarterOf(at));
            days.add(dayOf(at));
        }
        handle.createUpdate("""
                        INSERT INTO response_quarter (began, version)
                        SELECT began, 1 FROM unnest(:quarters::timestamptz[]) AS began
                        ON CONFLICT (began) DO UPDATE SET version = response_quarter.version + 1
                        """)
                .bindArray("quarters", String.class, texts(quarters))
                .execute();
        handle.createUpdate("""
                        INSERT INTO response_day (day, version) SELECT day, 1 FROM unnest(:days::date[]) AS day
                        ON CONFLICT (day) DO UPDATE SET version = response_day.version + 1
                        """).bindArray("days", String.class, texts(days)).execute();
    }

    /** Tells that whatever began in a period may have changed. Takes the rows in the order in which {@link #raise} does. */
    public static void raiseAll(Handle handle, Instant from, Instant to) {
        handle.createUpdate("""
                        UPDATE response_quarter SET version = version + 1 WHERE began IN (
                            SELECT began FROM response_quarter WHERE began >= :from AND began < :to ORDER BY began FOR UPDATE)
                        """).bind("from", quarterOf(from)).bind("to", to).execute();
        handle.createUpdate("""
                        UPDATE response_day SET version = version + 1 WHERE day IN (
                            SELECT day FROM response_day WHERE day BETWEEN :first AND :last ORDER BY day FOR UPDATE)
                        """)
                .bind("first", dayOf(from))
                .bind("last", dayOf(to.minusNanos(1)))
                .execute();
    }

    /** Of the days that touch a period. */
    static Map<LocalDate, OfDay> ofDays(Handle handle, Instant from, Instant to) {
        Map<LocalDate, OfDay> versions = new TreeMap<>();
        handle.createQuery("""
                        SELECT day, response_day.version,
                            (packed_day.version, packed_day.format) IS NOT DISTINCT FROM (response_day.version, :format)
                                AS packed
                        FROM response_day LEFT JOIN packed_day USING (day) WHERE day BETWEEN :first AND :last
                        """)
                .bind("format", PackedDays.FORMAT)
                .bind("first", dayOf(from))
                .bind("last", dayOf(to.minusNanos(1)))
                .map((row, context) -> Map.entry(
                        row.getObject("day", LocalDate.class),
                        new OfDay(row.getLong("version"), row.getBoolean("packed"))))
                .forEach(one -> versions.put(one.getKey(), one.getValue()));
        return versions;
    }

    /** Of all quarters of these days in which anybody began to wait, by their beginnings. */
    static Map<Instant, Long> ofQuarters(Handle handle, Collection<LocalDate> days) {
        Map<Instant, Long> versions = new TreeMap<>();
        handle.createQuery("""
                        SELECT began, version FROM unnest(:days::date[]) AS day JOIN response_quarter
                            ON began >= day::timestamp AT TIME ZONE 'UTC'
                            AND began < (day + 1)::timestamp AT TIME ZONE 'UTC'
                        """)
                .bindArray("days", String.class, texts(days))
                .map((row, context) -> Map.entry(row.getTimestamp("began").toInstant(), row.getLong("version")))
                .forEach(one -> versions.put(one.getKey(), one.getValue()));
        return versions;
    }

    static LocalDate dayOf(Instant at) {
        return at.atOffset(ZoneOffset.UTC).toLocalDate();
    }

    static Instant quarterOf(Instant at) {
        return Instant.ofEpochSecond(Math.floorDiv(at.getEpochSecond(), QUARTER.toSeconds()) * QUARTER.toSeconds());
    }

    private static List<String> texts(Collection<?> values) {
        return values.stream().map(Object::toString).toList();
    }
}
