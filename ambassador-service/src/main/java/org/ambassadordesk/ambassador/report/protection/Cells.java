package org.ambassadordesk.ambassador.report.protection;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.ambassadordesk.ambassador.report.day.Kind;
import org.ambassadordesk.ambassador.report.day.Label;
import org.ambassadordesk.ambassador.report.day.Measured;
import org.ambassadordesk.ambassador.report.day.MeasuredDay;
import org.ambassadordesk.ambassador.report.day.Run;
import org.ambassadordesk.ambassador.report.figure.Choice;
import org.jspecify.annotations.Nullable;

/**
 * Who answered in each cell of a {@link SmallestGroup}: first all days are looked at, then it is known what is shown. Whoever
 * asks is not counted: they know their own answers, and could take them away from everybody's. Nor is who answered once the
 * span was over: whether a cell is shown is known then, and for good, so that nobody can bring a late answer to a cell to see
 * what it withheld.
 */
public final class Cells {
    private final SmallestGroup smallest;
    private final String reader;
    private final Set<Integer> ended;
    private final Map<Cell, Set<@Nullable String>> writers = new HashMap<>();
    /** Matters that ended, where there are any. */
    private final Map<Cell, Integer> ends = new HashMap<>();
    /** The next row lies in the same one nearly always. */
    private Span last = new Span(Long.MAX_VALUE, Long.MIN_VALUE);

    /**
     * Of no day yet.
     *
     * @param ended numbers of the imports that have brought all they bring, and are not being taken back
     */
    public Cells(SmallestGroup smallest, String reader, Set<Integer> ended) {
        this.smallest = smallest;
        this.reader = reader;
        this.ended = ended;
    }

    /**
     * First answers, further ones and ends of matters are shown apart, so each is a cell of its own. So is what each
     * import brought: whoever brings it writes the names behind it, and must not be able to open a cell of this desk, or of
     * another import, with them; and what one import adds to a figure, or takes from it, has enough people of its own.
     */
    private record Cell(
            long span, Kind kind, @Nullable String topic, String channel, String language, int importNumber) {
        static Cell of(long span, Label label) {
            return new Cell(span, label.kind(), label.topic(), label.channel(), label.language(), label.importNumber());
        }

        Cell firsts() {
            return new Cell(span, Kind.FIRST, topic, channel, language, importNumber);
        }
    }

    /** Days of whole spans, all there are: whom a reader may see does not change what a cell is. */
    public void add(MeasuredDay day) {
        for (Run run : day.runs()) {
            int from = run.from();
            while (from < run.to()) {
                Span span = span(day.startedAt(from));
                BitSet seen = new BitSet();
                int reached = 0;
                int row = from;
                while (row < run.to() && span.holds(day.startedAt(row))) {
                    if (day.endedAt(row) < span.to()) {
                        seen.set(day.writerPlace(row));
                    }
                    reached += day.isReached(row) ? 1 : 0;
                    row++;
                }
                Cell cell = Cell.of(span.from(), day.label(run));
                keep(day, cell, seen);
                if (cell.kind() == Kind.RESOLUTION) {
                    ends.merge(cell, reached, Integer::sum);
                }
                from = row;
            }
        }
    }

    private void keep(MeasuredDay day, Cell cell, BitSet seen) {
        seen.clear(0); // nobody
        if (!seen.isEmpty()) {
            Set<@Nullable String> known = writers.computeIfAbsent(cell, unknown -> new HashSet<>());
            seen.stream()
                    .mapToObj(place -> day.writers().get(place))
                    .filter(writer -> !reader.equals(writer))
                    .forEach(known::add);
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

    /** Nobody in particular ends a matter: it is the work of those who answered, and there are enough of them and of it. */
    private boolean isShown(Span span, Label label) {
        if (label.imported() && !ended.contains(label.importNumber())) {
            return false;
        }
        Cell cell = Cell.of(span.from(), label);
        return cell.kind() == Kind.RESOLUTION
                ? hasEnoughPeople(cell.firsts()) && ends.getOrDefault(cell, 0) >= smallest.people()
                : hasEnoughPeople(cell);
    }

    private boolean hasEnoughPeople(Cell cell) {
        return writers.getOrDefault(cell, Set.of()).size() >= smallest.people();
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
