package org.ambassadordesk.ambassador.report.day;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.ambassadordesk.ambassador.report.response.Leg;
import org.junit.jupiter.api.Test;

class MeasuredDayTest {
    private static final Instant DAY = Instant.parse("2026-10-20T00:00:00Z");
    private static final long NOW = Rows.micros(DAY.plusSeconds(100_000));

    @Test
    void whatIsPackedTellsWhatItsRowsTell() {
        for (long seed = 0; seed < 30; seed++) {
            List<Measured> rows = rows(new Random(seed), 300);

            MeasuredDay packed = DayPacker.pack(rows);
            MeasuredDay day = MeasuredDay.over(packed.wallBytes(), packed.calendarBytes());

            assertThat(day.size()).isEqualTo(rows.size());
            for (int row = 0; row < rows.size(); row++) {
                assertSame(day, row, rows.get(row), rows.get(row).dueAt());
                assertSame(day.asPromised(), row, rows.get(row), rows.get(row).promisedAt());
            }
        }
    }

    @Test
    void orderThatTakesLeastRoomLosesNoRow() {
        List<Measured> rows = rows(new Random(7), 500);

        MeasuredDay sorted = DayPacker.packSorted(rows);
        MeasuredDay unsorted = DayPacker.pack(rows);

        assertThat(lines(sorted)).containsExactlyInAnyOrderElementsOf(lines(unsorted));
        assertThat(sorted.weight()).isLessThan(unsorted.weight());
    }

    @Test
    void dayThatIsReadByTheWallClockOnlySaysSo() {
        MeasuredDay day =
                MeasuredDay.over(DayPacker.pack(rows(new Random(1), 9)).wallBytes(), null);

        assertThat(day.tells(Counting.WALL)).isTrue();
        assertThat(day.tells(Counting.CALENDAR)).isFalse();
    }

    @Test
    void noTimeIsFurtherThanFiveHundredthsOfAPercentFromTheMiddleOfItsClass() {
        Random random = new Random(3);
        long before = 0;
        for (int i = 0; i < 100_000; i++) {
            long micros = random.nextLong(1L << (1 + random.nextInt(61)));

            int timeClass = Precision.classOf(micros);

            assertThat(timeClass).isBetween(0, 65_535);
            assertThat((double) Precision.middleOf(timeClass)).isCloseTo((double) micros, within(micros * 0.0005));
            assertThat(micros < before ? Precision.classOf(before) : timeClass)
                    .isGreaterThanOrEqualTo(micros < before ? timeClass : Precision.classOf(before));
            before = micros;
        }
    }

    private static void assertSame(MeasuredDay day, int row, Measured one, long dueAt) {
        assertThat(day.label(day.run(row)))
                .isEqualTo(new Label(one.kind(), one.topic(), one.channel(), one.language(), one.importNumber()));
        assertThat(day.writer(row)).isEqualTo(one.writer());
        assertThat(day.startedAt(row)).isEqualTo(one.startedAt());
        assertThat(day.isReached(row)).isEqualTo(one.reached());
        assertThat(day.isOpen(row)).isEqualTo(one.endedAt() == Measured.NEVER);
        boolean promised = dueAt != Measured.NEVER;
        assertThat(day.isDecided(row, NOW))
                .isEqualTo(promised && (one.reached() || dueAt < Math.min(one.endedAt(), NOW)));
        assertThat(day.isMet(row)).isEqualTo(promised && one.reached() && one.endedAt() <= dueAt);
        assertThat(day.isOverdue(row, NOW)).isEqualTo(one.endedAt() == Measured.NEVER && dueAt < NOW);
        if (one.reached()) {
            assertThat(day.endedAt(row)).isEqualTo(one.endedAt());
            assertThat(day.total(row, Counting.WALL)).isEqualTo(one.endedAt() - one.startedAt());
            assertThat(day.total(row, Counting.CALENDAR)).isEqualTo(one.calendarTotal());
        }
        if (one.reached() && one.kind() != Kind.RESOLUTION) {
            for (int leg = 0; leg < Leg.values().length; leg++) {
                assertThat(day.leg(row, leg, Counting.WALL) / 1e6)
                        .isCloseTo(one.wallLegs()[leg], within(1e-6 + one.wallLegs()[leg] * 0.0005));
                assertThat(day.leg(row, leg, Counting.CALENDAR) / 1e6)
                        .isCloseTo(one.calendarLegs()[leg], within(1e-6 + one.calendarLegs()[leg] * 0.0005));
            }
        }
    }

    /** Everything a report can see of each row. */
    static List<String> lines(MeasuredDay day) {
        return Stream.iterate(0, row -> row < day.size(), row -> row + 1)
                .map(row -> String.join(
                        " ",
                        day.label(day.run(row)).toString(),
                        Objects.toString(day.writer(row)),
                        day.startedAt(row) + " " + day.isReached(row) + " " + day.isOpen(row),
                        day.isReached(row) ? day.endedAt(row) + " " + day.total(row, Counting.CALENDAR) : "",
                        day.isDecided(row, NOW) + " " + day.isMet(row) + " " + day.isOverdue(row, Long.MAX_VALUE - 1),
                        day.asPromised().isDecided(row, NOW) + " "
                                + day.asPromised().isMet(row),
                        day.leg(row, 1, Counting.WALL) + " " + day.leg(row, 3, Counting.CALENDAR)))
                .toList();
    }

    private static List<Measured> rows(Random random, int count) {
        return Stream.generate(() -> restated(random, Rows.any(random, DAY, 1)))
                .limit(count)
                .toList();
    }

    private static Measured restated(Random random, Measured one) {
        return new Measured(
                one.kind(),
                one.topic(),
                one.channel(),
                one.language(),
                random.nextInt(5) == 0 ? 1 + random.nextInt(2) : 0,
                one.writer(),
                one.startedAt(),
                one.endedAt(),
                one.reached(),
                random.nextInt(4) == 0 ? one.startedAt() + random.nextLong(40_000_000_000L) : one.dueAt(),
                one.dueAt(),
                one.calendarTotal(),
                one.wallLegs(),
                one.calendarLegs());
    }
}
