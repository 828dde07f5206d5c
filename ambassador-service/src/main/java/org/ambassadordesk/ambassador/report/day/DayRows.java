package org.ambassadordesk.ambassador.report.day;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.ambassadordesk.ambassador.report.response.Leg;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Reads figures from their rows, by days or by quarters of an hour, neighbouring ones together. */
final class DayRows {
    private static final float[] NO_LEGS = {};
    /** Of so much time rows are held at once before they become columns. */
    private static final Duration AT_ONCE = Duration.ofDays(7);

    private static final String ROWS = """
            SELECT CASE WHEN about.sequence = 1 THEN 'FIRST' ELSE 'NEXT' END AS kind, topic, channel, language, import_number, writer,
                started_at, coalesce(answered_at, closed_at) AS ended_at, answered_at IS NOT NULL AS reached,
                about.due_at AS promised_at,
                CASE WHEN restated.restatement_id IS NULL THEN about.due_at ELSE restated.due_at END AS due_at,
                open.total, wall.intake AS wall_intake, wall.queue AS wall_queue, wall.pickup AS wall_pickup,
                wall.drafting AS wall_drafting, wall.approval AS wall_approval, wall.delivery AS wall_delivery,
                open.intake AS open_intake, open.queue AS open_queue, open.pickup AS open_pickup,
                open.drafting AS open_drafting, open.approval AS open_approval, open.delivery AS open_delivery
            FROM response_time AS about
            LEFT JOIN response_leg AS wall ON wall.conversation_id = about.conversation_id
                AND wall.sequence = about.sequence AND wall.clock = 'wall'
            LEFT JOIN response_leg AS open ON open.conversation_id = about.conversation_id
                AND open.sequence = about.sequence AND open.clock = 'calendar'
            LEFT JOIN restated_due AS restated ON restated.conversation_id = about.conversation_id
                AND restated.sequence = about.sequence AND restated.about = 'response'
            WHERE started_at >= :from AND started_at < :to
            UNION ALL
            SELECT 'RESOLUTION', topic, channel, language, import_number, NULL, started_at, resolved_at, resolved_at IS NOT NULL,
                matter.due_at, CASE WHEN restated.restatement_id IS NULL THEN matter.due_at ELSE restated.due_at END,
                calendar_total, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL
            FROM resolution AS matter
            LEFT JOIN restated_due AS restated ON restated.conversation_id = matter.conversation_id
                AND restated.sequence = matter.number AND restated.about = 'resolution'
            WHERE started_at >= :from AND started_at < :to
            """;

    /** One object for every word that occurs, however often it does. */
    private final Map<String, String> words = new HashMap<>();

    private final Handle handle;
    /** What becomes columns together. */
    private final Duration part;

    private DayRows(Handle handle, Duration part) {
        this.handle = handle;
        this.part = part;
    }

    /** Gives every day asked for, also one that has become empty. */
    static void days(Handle handle, Collection<LocalDate> days, BiConsumer<LocalDate, MeasuredDay> result) {
        TreeSet<Instant> midnights = new TreeSet<>();
        days.forEach(day -> midnights.add(day.atStartOfDay(ZoneOffset.UTC).toInstant()));
        new DayRows(handle, Duration.ofDays(1))
                .read(midnights, (began, rows) -> result.accept(Versions.dayOf(began), rows));
    }

    /** Gives every quarter of an hour asked for by its beginning, also one that has become empty. */
    static void quarters(Handle handle, Collection<Instant> quarters, BiConsumer<Instant, MeasuredDay> result) {
        new DayRows(handle, Versions.QUARTER).read(new TreeSet<>(quarters), result);
    }

    private void read(Collection<Instant> beginnings, BiConsumer<Instant, MeasuredDay> result) {
        List<Instant> stretch = new ArrayList<>();
        for (Instant began : beginnings) {
            if (!stretch.isEmpty() && !goesOn(stretch, began)) {
                readStretch(stretch, result);
                stretch.clear();
            }
            stretch.add(began);
        }
        if (!stretch.isEmpty()) {
            readStretch(stretch, result);
        }
    }

    private boolean goesOn(List<Instant> stretch, Instant began) {
        return began.equals(stretch.getLast().plus(part))
                && began.isBefore(stretch.getFirst().plus(AT_ONCE));
    }

    private void readStretch(List<Instant> stretch, BiConsumer<Instant, MeasuredDay> result) {
        Map<Instant, List<Measured>> parts = new TreeMap<>();
        stretch.forEach(began -> parts.put(began, new ArrayList<>()));
        handle.createQuery(ROWS)
                .bind("from", stretch.getFirst())
                .bind("to", stretch.getLast().plus(part))
                .map((row, context) -> measured(row))
                .forEach(one -> parts.computeIfAbsent(partOf(one), began -> new ArrayList<>())
                        .add(one));
        parts.forEach((began, rows) -> result.accept(began, DayPacker.packSorted(rows)));
    }

    private Instant partOf(Measured one) {
        long micros = Measured.micros(Instant.EPOCH.plus(part));
        return Instant.EPOCH.plus(Math.floorDiv(one.startedAt(), micros) * micros, ChronoUnit.MICROS);
    }

    private Measured measured(ResultSet row) throws SQLException {
        Long endedAt = micros(row, "ended_at");
        Long dueAt = micros(row, "due_at");
        Long promisedAt = micros(row, "promised_at");
        return new Measured(
                Kind.valueOf(row.getString("kind")),
                maybe(row.getString("topic")),
                word(row.getString("channel")),
                word(row.getString("language")),
                row.getInt("import_number"),
                maybe(row.getString("writer")),
                Measured.micros(row.getTimestamp("started_at").toInstant()),
                endedAt == null ? Measured.NEVER : endedAt,
                row.getBoolean("reached"),
                dueAt == null ? Measured.NEVER : dueAt,
                promisedAt == null ? Measured.NEVER : promisedAt,
                row.getLong("total"),
                legs(row, "wall_"),
                legs(row, "open_"));
    }

    private String word(String word) {
        return words.computeIfAbsent(word, String::intern);
    }

    private @Nullable String maybe(@Nullable String word) {
        return word == null ? null : word(word);
    }

    private static float[] legs(ResultSet row, String clock) throws SQLException {
        float[] seconds = new float[Leg.values().length];
        for (Leg leg : Leg.values()) {
            long micros = row.getLong(clock + leg.name().toLowerCase(java.util.Locale.ROOT));
            if (row.wasNull()) {
                return NO_LEGS;
            }
            seconds[leg.ordinal()] = (float) (micros / 1e6);
        }
        return seconds;
    }

    private static @Nullable Long micros(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : (Long) Measured.micros(at.toInstant());
    }
}
