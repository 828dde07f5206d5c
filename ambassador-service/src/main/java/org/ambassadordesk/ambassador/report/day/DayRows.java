package org.ambassadordesk.ambassador.report.day;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.ambassadordesk.ambassador.report.response.Leg;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Reads days of figures, neighbouring ones together. */
final class DayRows {
    private static final float[] NO_LEGS = {};
    /** So many days are held as rows at once before they become columns. */
    private static final int DAYS_AT_ONCE = 7;

    private static final String ROWS = """
            SELECT CASE WHEN about.sequence = 1 THEN 'FIRST' ELSE 'NEXT' END AS kind, topic, channel, language, writer,
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
            SELECT 'RESOLUTION', topic, channel, language, NULL, started_at, resolved_at, resolved_at IS NOT NULL,
                matter.due_at, CASE WHEN restated.restatement_id IS NULL THEN matter.due_at ELSE restated.due_at END,
                calendar_total, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL
            FROM resolution_time AS matter
            LEFT JOIN restated_due AS restated ON restated.conversation_id = matter.conversation_id
                AND restated.sequence = matter.number AND restated.about = 'resolution'
            WHERE started_at >= :from AND started_at < :to
            """;

    /** One object for every word that occurs, however often it does. */
    private final Map<String, String> words = new HashMap<>();

    private DayRows() {}

    /** Gives every day asked for, also one that has become empty. */
    static void read(Handle handle, List<LocalDate> days, BiConsumer<LocalDate, MeasuredDay> result) {
        DayRows rows = new DayRows();
        int at = 0;
        while (at < days.size()) {
            int end = at + 1;
            while (end < days.size()
                    && end - at < DAYS_AT_ONCE
                    && days.get(end).equals(days.get(end - 1).plusDays(1))) {
                end++;
            }
            rows.read(handle, days.get(at), days.get(end - 1)).forEach(result);
            at = end;
        }
    }

    private Map<LocalDate, MeasuredDay> read(Handle handle, LocalDate first, LocalDate last) {
        Map<LocalDate, List<Measured>> byDay = new TreeMap<>();
        first.datesUntil(last.plusDays(1)).forEach(day -> byDay.put(day, new ArrayList<>()));
        handle.createQuery(ROWS)
                .bind("from", first.atStartOfDay().toInstant(ZoneOffset.UTC))
                .bind("to", last.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC))
                .map((row, context) -> measured(row))
                .forEach(one -> byDay.computeIfAbsent(dayOf(one), day -> new ArrayList<>())
                        .add(one));
        Map<LocalDate, MeasuredDay> days = new TreeMap<>();
        byDay.forEach((day, rows) -> days.put(day, DayPacker.packSorted(rows)));
        return days;
    }

    private static LocalDate dayOf(Measured one) {
        return LocalDate.ofEpochDay(Math.floorDiv(one.startedAt(), 86_400_000_000L));
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
