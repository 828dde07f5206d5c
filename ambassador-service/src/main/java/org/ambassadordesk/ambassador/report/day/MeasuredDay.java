package org.ambassadordesk.ambassador.report.day;

import java.util.List;
import java.util.Objects;
import org.ambassadordesk.ambassador.report.response.Leg;
import org.jspecify.annotations.Nullable;

/**
 * What customers began to wait for on one day, column by column in arrays of bytes, as it is stored and as it is counted: a
 * report looks at a million of them before anybody notices. 15 bytes a row, 6 more for open time, and 12 for the legs by each
 * clock. Never changes. A row is a number from 0 to {@link #size}; rows that share much stand together ({@link Run}).
 *
 * <p>Times are true to the microsecond (waits of more than 8.9 years count as so many), legs to 0.05 %.
 */
public final class MeasuredDay {
    private static final int LEGS = Leg.values().length;
    /** Two bytes for a writer, one for what became of it; six for a moment or a time. */
    private static final int TIME = 6;

    /** Bits of {@link #state}: the customer had it; that it would be soon was promised; the promise was kept. */
    public static final int REACHED = 1;

    public static final int PROMISED = 2;
    public static final int MET = 4;
    /** Bits by which what was promised then lies beside what counts now. */
    private static final int THEN = 2;

    private final DayHead head;
    private final byte[] wall;
    private final byte @Nullable [] calendar;
    private final Columns columns;
    private final Clocked byWall;
    private final @Nullable Clocked byCalendar;
    /** Zero, or {@link #THEN}. */
    private final int shift;

    private record Columns(
            Column writer, Column state, Column start, Column due, Column promised, Column ended, int end) {
        static Columns of(DayHead head, byte[] bytes, int from) {
            int late = head.size() - head.dueFrom();
            Column writer = new Column(bytes, from, 2);
            Column state = new Column(bytes, writer.after(head.size()), 1);
            Column start = new Column(bytes, state.after(head.size()), TIME);
            Column due = new Column(bytes, start.after(head.size()), Long.BYTES);
            Column promised = new Column(bytes, due.after(late), Long.BYTES);
            Column ended = new Column(bytes, promised.after(late), Long.BYTES);
            return new Columns(writer, state, start, due, promised, ended, ended.after(late));
        }
    }

    /** Legs lie row after row, their sums run after run. */
    private record Clocked(Column total, Column legs, Column legSums) {
        static Clocked of(DayHead head, byte[] bytes, int from) {
            Column total = new Column(bytes, from, TIME);
            Column legs = new Column(bytes, total.after(head.size()), 2);
            return new Clocked(total, legs, new Column(bytes, legs.after(LEGS * head.legRows()), Long.BYTES));
        }
    }

    private MeasuredDay(DayHead head, int headEnd, byte[] wall, byte @Nullable [] calendar, int shift) {
        this.head = head;
        this.wall = wall;
        this.calendar = calendar;
        this.shift = shift;
        columns = Columns.of(head, wall, headEnd);
        byWall = Clocked.of(head, wall, columns.end());
        byCalendar = calendar == null ? null : Clocked.of(head, calendar, 0);
    }

    /** Rows in their order; texts that say the same should be the same object. */
    public static MeasuredDay of(List<Measured> rows) {
        return DayPacker.pack(rows);
    }

    /**
     * As it was packed.
     *
     * @param calendar null where nobody asks by this clock
     */
    static MeasuredDay over(byte[] wall, byte @Nullable [] calendar) {
        DayHead.Read read = DayHead.read(wall);
        return new MeasuredDay(read.head(), read.end(), wall, calendar, 0);
    }

    static int wallLength(DayHead head, int headLength) {
        return Columns.of(head, new byte[0], headLength).end() + clockLength(head);
    }

    static int clockLength(DayHead head) {
        return TIME * head.size()
                + LEGS * (2 * head.legRows() + Long.BYTES * head.runs().size())
                + Column.SLACK;
    }

    /** The same with the promises of then, whatever was restated. */
    public MeasuredDay asPromised() {
        return new MeasuredDay(head, DayHead.read(wall).end(), wall, calendar, THEN);
    }

    void set(Run run, int row, Measured one, int writer) {
        columns.writer().set(row, writer);
        columns.state()
                .set(
                        row,
                        (one.reached() ? REACHED : 0)
                                | verdict(one, one.dueAt())
                                | verdict(one, one.promisedAt()) << THEN);
        columns.start().set(row, capped(one.startedAt() - head.base()));
        if (row >= head.dueFrom()) {
            columns.due().set(row - head.dueFrom(), one.dueAt());
            columns.promised().set(row - head.dueFrom(), one.promisedAt());
            columns.ended().set(row - head.dueFrom(), one.endedAt());
        }
        set(run, row, byWall, one.reached() ? one.endedAt() - one.startedAt() : 0, one.wallLegs());
        set(run, row, Objects.requireNonNull(byCalendar), one.calendarTotal(), one.calendarLegs());
    }

    private void set(Run run, int row, Clocked clocked, long total, float[] legs) {
        clocked.total().set(row, capped(total));
        boolean hasLegs = label(run).kind() != Kind.RESOLUTION && legs.length == LEGS;
        for (int leg = 0; leg < LEGS && hasLegs; leg++) {
            long micros = Math.round(legs[leg] * 1e6);
            int sum = run.number() * LEGS + leg;
            clocked.legs().set(row * LEGS + leg, Precision.classOf(micros));
            clocked.legSums().set(sum, clocked.legSums().get(sum) + micros);
        }
    }

    private static long capped(long micros) {
        return Math.clamp(micros, 0, Column.most(TIME));
    }

    private static int verdict(Measured one, long dueAt) {
        if (!one.reached() || dueAt == Measured.NEVER) {
            return 0;
        }
        return one.endedAt() <= dueAt ? PROMISED | MET : PROMISED;
    }

    byte[] wallBytes() {
        return wall;
    }

    byte @Nullable [] calendarBytes() {
        return calendar;
    }

    /** Bytes that are held. */
    int weight() {
        return wall.length + (calendar == null ? 0 : calendar.length);
    }

    /** Whether times by this clock are there. */
    boolean tells(Counting counting) {
        return counting == Counting.WALL || calendar != null;
    }

    public int size() {
        return head.size();
    }

    /** All there are; runs name them by their place. */
    public List<Label> labels() {
        return head.labels();
    }

    /** Of all rows. */
    public List<Run> runs() {
        return head.runs();
    }

    /** What a run shares. */
    public Label label(Run run) {
        return head.labels().get(run.label());
    }

    /** That a row lies in. */
    public Run run(int row) {
        int low = 0;
        int high = head.runs().size() - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (row < head.runs().get(middle).to()) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return head.runs().get(low);
    }

    /** Null in triage. */
    public @Nullable String topic(int row) {
        return label(run(row)).topic();
    }

    /** Everybody who answered; the first is nobody. */
    public List<@Nullable String> writers() {
        return head.writers();
    }

    /** The place of who answered a row; 0 where nobody did. */
    public int writerPlace(int row) {
        return (int) columns.writer().get(row);
    }

    /** Null where nobody answered. */
    public @Nullable String writer(int row) {
        return head.writers().get(writerPlace(row));
    }

    /** Midnight (UTC) at or before everything here, in microseconds since 1970. */
    public long base() {
        return head.base();
    }

    /** When the last row began, in microseconds since 1970. */
    public long last() {
        return head.last();
    }

    /** Microseconds since 1970. */
    public long startedAt(int row) {
        return head.base() + columns.start().get(row);
    }

    /** When the customer had it, in microseconds since 1970; meaningless where they did not. */
    public long endedAt(int row) {
        return isReached(row) ? startedAt(row) + byWall.total().get(row) : end(row);
    }

    private long end(int row) {
        return columns.ended().get(row - head.dueFrom());
    }

    private long dueAt(int row) {
        return (shift == 0 ? columns.due() : columns.promised()).get(row - head.dueFrom());
    }

    /** What became of a row; the two other bits only where it was reached. */
    public int state(int row) {
        int both = (int) columns.state().get(row);
        return (both & REACHED) | ((both >>> shift) & (PROMISED | MET));
    }

    /** Whether the customer had what they waited for. */
    public boolean isReached(int row) {
        return (columns.state().get(row) & REACHED) != 0;
    }

    /** Whether the customer still waits. */
    public boolean isOpen(int row) {
        return !isReached(row) && end(row) == Measured.NEVER;
    }

    /** Whether the promise was kept or broken for good by now; never while it runs in time. */
    public boolean isDecided(int row, long now) {
        return isReached(row) ? (state(row) & PROMISED) != 0 : dueAt(row) < Math.min(end(row), now);
    }

    public boolean isMet(int row) {
        return (state(row) & MET) != 0;
    }

    public boolean isOverdue(int row, long now) {
        return isOpen(row) && dueAt(row) < now;
    }

    /** Microseconds waited, where they had what they waited for. */
    public long total(int row, Counting counting) {
        return clocked(counting).total().get(row);
    }

    /** Microseconds, zero where there are none; true to 0.05 %. */
    public long leg(int row, int leg, Counting counting) {
        return Precision.middleOf(legClass(row, leg, counting));
    }

    /** The class of a leg, as {@link Precision} has them. */
    public int legClass(int row, int leg, Counting counting) {
        return row < head.legRows() ? (int) clocked(counting).legs().get(row * LEGS + leg) : 0;
    }

    /** Microseconds of a leg in all rows of a run. */
    public long legSum(Run run, int leg, Counting counting) {
        return clocked(counting).legSums().get(run.number() * LEGS + leg);
    }

    private Clocked clocked(Counting counting) {
        return counting == Counting.WALL
                ? byWall
                : Objects.requireNonNull(byCalendar, "times by the calendar were not asked for");
    }
}
