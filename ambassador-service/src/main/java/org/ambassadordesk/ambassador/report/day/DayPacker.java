package org.ambassadordesk.ambassador.report.day;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ambassadordesk.ambassador.report.response.Leg;
import org.jspecify.annotations.Nullable;

/** Turns rows into the columns of a {@link MeasuredDay}, in their order. */
final class DayPacker {
    private static final long DAY = 86_400_000_000L;

    private final List<Measured> rows;
    private final Map<Label, Integer> labels = new LinkedHashMap<>();
    private final Map<@Nullable String, Integer> writers = new LinkedHashMap<>();

    private DayPacker(List<Measured> rows) {
        this.rows = rows;
        writers.put(null, 0);
        for (Measured row : rows) {
            labels.putIfAbsent(label(row), labels.size());
            writers.putIfAbsent(row.writer(), writers.size());
        }
    }

    /** In the order that is counted fastest: what has legs first, what was not reached last, in each by label and time. */
    static MeasuredDay packSorted(List<Measured> rows) {
        Map<Integer, Map<Label, List<Measured>>> parts = new TreeMap<>();
        for (Measured row : rows) {
            parts.computeIfAbsent(part(row), part -> new LinkedHashMap<>())
                    .computeIfAbsent(label(row), label -> new ArrayList<>())
                    .add(row);
        }
        List<Measured> sorted = new ArrayList<>(rows.size());
        parts.values().forEach(part -> part.values().forEach(alike -> {
            alike.sort(Comparator.comparingLong(Measured::startedAt));
            sorted.addAll(alike);
        }));
        return pack(sorted);
    }

    private static int part(Measured row) {
        return hasLegs(row) ? 0 : row.reached() ? 1 : 2;
    }

    static MeasuredDay pack(List<Measured> rows) {
        return new DayPacker(rows).pack();
    }

    private MeasuredDay pack() {
        DayHead head = head();
        byte[] before = head.bytes();
        byte[] wall = new byte[MeasuredDay.wallLength(head, before.length)];
        System.arraycopy(before, 0, wall, 0, before.length);
        MeasuredDay day = MeasuredDay.over(wall, new byte[MeasuredDay.clockLength(head)]);
        for (Run run : head.runs()) {
            for (int row = run.from(); row < run.to(); row++) {
                Measured one = rows.get(row);
                day.set(run, row, one, writers.getOrDefault(one.writer(), 0));
            }
        }
        return day;
    }

    private DayHead head() {
        long first = rows.stream().mapToLong(Measured::startedAt).min().orElse(0);
        long last = rows.stream().mapToLong(Measured::startedAt).max().orElse(0);
        int legRows = 0;
        int dueFrom = rows.size();
        for (int row = rows.size() - 1; row >= 0; row--) {
            legRows = legRows == 0 && hasLegs(rows.get(row)) ? row + 1 : legRows;
            dueFrom = rows.get(row).reached() ? dueFrom : row;
        }
        return new DayHead(
                rows.size(),
                Math.floorDiv(first, DAY) * DAY,
                last,
                legRows,
                dueFrom,
                List.copyOf(labels.keySet()),
                new ArrayList<>(writers.keySet()),
                runs());
    }

    private List<Run> runs() {
        List<Run> runs = new ArrayList<>();
        int from = 0;
        for (int row = 1; row <= rows.size(); row++) {
            if (row == rows.size() || !goesOn(rows.get(row - 1), rows.get(row))) {
                runs.add(new Run(runs.size(), labels.getOrDefault(label(rows.get(from)), 0), from, row));
                from = row;
            }
        }
        return runs;
    }

    private static boolean goesOn(Measured before, Measured row) {
        return before.startedAt() <= row.startedAt() && label(before).equals(label(row));
    }

    private static Label label(Measured row) {
        return new Label(row.kind(), row.topic(), row.channel(), row.language(), row.importNumber());
    }

    private static boolean hasLegs(Measured row) {
        return row.kind() != Kind.RESOLUTION
                && (row.wallLegs().length == Leg.values().length || row.calendarLegs().length == Leg.values().length);
    }
}
