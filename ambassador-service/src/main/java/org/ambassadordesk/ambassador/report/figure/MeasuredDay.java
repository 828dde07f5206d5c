package org.ambassadordesk.ambassador.report.figure;

import java.util.Arrays;
import java.util.List;
import org.ambassadordesk.ambassador.report.response.Leg;
import org.jspecify.annotations.Nullable;

/**
 * What customers began to wait for on one day, column by column, so that a report looks at a million of them before anybody
 * notices: about 105 bytes each. Never changes. A row is a number from 0 to {@link #size}.
 */
public final class MeasuredDay {
    private static final int LEGS = Leg.values().length;

    private final Kind[] kinds;
    private final @Nullable String[] topics;
    private final String[] channels;
    private final String[] languages;
    private final @Nullable String[] writers;
    private final long[] startedAt;
    private final long[] endedAt;
    private final boolean[] reached;
    private final long[] dueAt;
    /** The same array where nothing was restated. */
    private final long[] promisedAt;

    private final long[] calendarTotal;
    /** Row after row, leg after leg; zero where there are none. */
    private final float[] wallLegs;

    private final float[] calendarLegs;

    private MeasuredDay(List<Measured> rows) {
        int size = rows.size();
        kinds = new Kind[size];
        topics = new String[size];
        channels = new String[size];
        languages = new String[size];
        writers = new String[size];
        startedAt = new long[size];
        endedAt = new long[size];
        reached = new boolean[size];
        dueAt = new long[size];
        promisedAt = rows.stream().allMatch(row -> row.promisedAt() == row.dueAt()) ? dueAt : new long[size];
        calendarTotal = new long[size];
        wallLegs = new float[size * LEGS];
        calendarLegs = new float[size * LEGS];
        for (int row = 0; row < size; row++) {
            set(row, rows.get(row));
        }
    }

    private MeasuredDay(MeasuredDay day, long[] dueAt) {
        kinds = day.kinds;
        topics = day.topics;
        channels = day.channels;
        languages = day.languages;
        writers = day.writers;
        startedAt = day.startedAt;
        endedAt = day.endedAt;
        reached = day.reached;
        this.dueAt = dueAt;
        promisedAt = dueAt;
        calendarTotal = day.calendarTotal;
        wallLegs = day.wallLegs;
        calendarLegs = day.calendarLegs;
    }

    /** The same with the promises of then, whatever was restated. */
    public MeasuredDay asPromised() {
        return Arrays.equals(promisedAt, dueAt) ? this : new MeasuredDay(this, promisedAt);
    }

    /** Rows in any order; texts that say the same should be the same object. */
    public static MeasuredDay of(List<Measured> rows) {
        return new MeasuredDay(rows);
    }

    private void set(int row, Measured one) {
        kinds[row] = one.kind();
        topics[row] = one.topic();
        channels[row] = one.channel();
        languages[row] = one.language();
        writers[row] = one.writer();
        startedAt[row] = one.startedAt();
        endedAt[row] = one.endedAt();
        reached[row] = one.reached();
        promisedAt[row] = one.promisedAt();
        dueAt[row] = one.dueAt();
        calendarTotal[row] = one.calendarTotal();
        for (int leg = 0; leg < LEGS; leg++) {
            wallLegs[row * LEGS + leg] = one.wallLegs().length == 0 ? 0 : one.wallLegs()[leg];
            calendarLegs[row * LEGS + leg] = one.calendarLegs().length == 0 ? 0 : one.calendarLegs()[leg];
        }
    }

    public int size() {
        return kinds.length;
    }

    public Kind kind(int row) {
        return kinds[row];
    }

    /** Null in triage. */
    public @Nullable String topic(int row) {
        return topics[row];
    }

    public String channel(int row) {
        return channels[row];
    }

    public String language(int row) {
        return languages[row];
    }

    /** Null where nobody answered. */
    public @Nullable String writer(int row) {
        return writers[row];
    }

    /** Microseconds since 1970. */
    public long startedAt(int row) {
        return startedAt[row];
    }

    /** When the customer had it, in microseconds since 1970; meaningless where they did not. */
    public long endedAt(int row) {
        return endedAt[row];
    }

    /** Whether the customer had what they waited for. */
    public boolean isReached(int row) {
        return reached[row];
    }

    /** Whether the customer still waits. */
    public boolean isOpen(int row) {
        return endedAt[row] == Measured.NEVER;
    }

    /** Whether the promise was kept or broken for good by now; never while it runs in time. */
    public boolean isDecided(int row, long now) {
        return dueAt[row] != Measured.NEVER && (reached[row] || dueAt[row] < Math.min(endedAt[row], now));
    }

    public boolean isMet(int row) {
        return reached[row] && dueAt[row] != Measured.NEVER && endedAt[row] <= dueAt[row];
    }

    public boolean isOverdue(int row, long now) {
        return isOpen(row) && dueAt[row] < now;
    }

    /** Microseconds waited, where they had what they waited for. */
    public long total(int row, Counting counting) {
        return counting == Counting.WALL ? endedAt[row] - startedAt[row] : calendarTotal[row];
    }

    /** Seconds, zero where there are none; single precision, so true to a ten-millionth. */
    public float leg(int row, int leg, Counting counting) {
        return (counting == Counting.WALL ? wallLegs : calendarLegs)[row * LEGS + leg];
    }
}
