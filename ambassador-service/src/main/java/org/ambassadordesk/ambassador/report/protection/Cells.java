package org.ambassadordesk.ambassador.report.protection;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.ambassadordesk.ambassador.report.day.Label;
import org.ambassadordesk.ambassador.report.day.Measured;
import org.ambassadordesk.ambassador.report.day.MeasuredDay;
import org.ambassadordesk.ambassador.report.day.Run;
import org.ambassadordesk.ambassador.report.figure.Choice;
import org.jspecify.annotations.Nullable;

/** Who answered in each cell of a {@link SmallestGroup}: first all days are looked at, then it is known what is shown. */
public final class Cells {
    private final SmallestGroup smallest;
    private final Map<Cell, Set<@Nullable String>> writers = new HashMap<>();
    /** The next row lies in the same one nearly always. */
    private Span last = new Span(Long.MAX_VALUE, Long.MIN_VALUE);

    /** Of no day yet. */
    public Cells(SmallestGroup smallest) {
        this.smallest = smallest;
    }

    private record Cell(long span, @Nullable String topic, String channel, String language) {
        static Cell of(long span, Label label) {
            return new Cell(span, label.topic(), label.channel(), label.language());
        }
    }

    /** Days of whole spans, all there are: whom a reader may see does not change what a cell is. */
    public void add(MeasuredDay day) {
        for (Run run : day.runs()) {
            int from = run.from();
            while (from < run.to()) {
                Span span = span(day.startedAt(from));
                BitSet seen = new BitSet();
                int row = from;
                while (row < run.to() && span.holds(day.startedAt(row))) {
                    seen.set(day.writerPlace(row));
                    row++;
                }
                keep(day, Cell.of(span.from(), day.label(run)), seen);
                from = row;
            }
        }
    }

    private void keep(MeasuredDay day, Cell cell, BitSet seen) {
        seen.clear(0); // nobody
        if (!seen.isEmpty()) {
            Set<@Nullable String> known = writers.computeIfAbsent(cell, unknown -> new HashSet<>());
            seen.stream().forEach(place -> known.add(day.writers().get(place)));
        }
    }

    /** What may be part of a figure, once all days were looked at. */
    public Choice shown() {
        return (day, run) -> {
            Label label = day.label(run);
            Span span = span(day.startedAt(run.from()));
            return span.holds(day.startedAt(run.to() - 1))
                    ? Choice.Taken.all(isShown(span, label))
                    : Choice.Taken.some(row -> isShown(span(day.startedAt(row)), label));
        };
    }

    private boolean isShown(Span span, Label label) {
        return writers.getOrDefault(Cell.of(span.from(), label), Set.of()).size() >= smallest.people();
    }

    /** Microseconds since 1970, from (inclusive) to (exclusive). */
    private record Span(long from, long to) {
        boolean holds(long at) {
            return at >= from && at < to;
        }
    }

    private Span span(long at) {
        if (!last.holds(at)) {
            last = read(at);
        }
        return last;
    }

    private Span read(long at) {
        Instant start = smallest.startOfSpan(Instant.EPOCH.plus(at, ChronoUnit.MICROS));
        return new Span(Measured.micros(start), Measured.micros(smallest.nextSpan(start.plusNanos(1))));
    }
}
