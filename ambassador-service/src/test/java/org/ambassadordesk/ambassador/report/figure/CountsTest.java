package org.ambassadordesk.ambassador.report.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.WeekFields;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ambassadordesk.ambassador.report.day.Counting;
import org.ambassadordesk.ambassador.report.day.Kind;
import org.ambassadordesk.ambassador.report.day.Measured;
import org.ambassadordesk.ambassador.report.day.Rows;
import org.ambassadordesk.ambassador.report.figure.Figures.LegSeconds;
import org.junit.jupiter.api.Test;

/** Figures against the plainest computation of the same. */
class CountsTest {
    private static final Instant FROM = Instant.parse("2026-10-20T00:00:00Z");
    private static final long NOW = Rows.micros(FROM.plusSeconds(10 * 86_400));
    private static final Map<String, String> TEAMS =
            Map.of("baggage", "service", "safety", "service", "prices", "sales");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Test
    void figuresAreThoseOfSortingAndCounting() {
        for (long seed = 0; seed < 50; seed++) {
            List<Measured> rows = rows(seed, 400);

            Figures total = counts(rows, GroupBy.TOPIC, Counting.WALL).total();

            List<Measured> first =
                    rows.stream().filter(row -> row.kind() == Kind.FIRST).toList();
            assertThat(total.count()).isEqualTo(first.size());
            assertThat(total.decided())
                    .isEqualTo(first.stream().filter(CountsTest::isDecided).count());
            assertThat(total.met())
                    .isEqualTo(first.stream().filter(CountsTest::isMet).count());
            assertThat(total.open())
                    .isEqualTo(first.stream()
                            .filter(row -> row.endedAt() == Measured.NEVER)
                            .count());
            long[] sorted = sorted(first.stream());
            assertThat(total.firstResponse().p50()).isEqualTo(nearestRank(sorted, 0.5));
            assertThat(total.firstResponse().p90()).isEqualTo(nearestRank(sorted, 0.9));
            assertThat(total.firstResponse().p99()).isEqualTo(nearestRank(sorted, 0.99));
            assertThat(total.firstResponse().max()).isEqualTo(nearestRank(sorted, 1));
            long[] next = sorted(rows.stream().filter(row -> row.kind() == Kind.NEXT));
            assertThat(total.nextResponse().times().p75()).isEqualTo(nearestRank(next, 0.75));
        }
    }

    @Test
    void groupsAddUpToTheTotalWhateverTheyAreBy() {
        List<Measured> rows = rows(3, 2000);

        for (GroupBy by : GroupBy.values()) {
            Counts counts = counts(rows, by, Counting.CALENDAR);

            Figures total = counts.total();
            assertThat(sum(counts, Figures::count)).as(by.code()).isEqualTo(total.count());
            assertThat(sum(counts, Figures::decided)).isEqualTo(total.decided());
            assertThat(sum(counts, Figures::met)).isEqualTo(total.met());
            assertThat(sum(counts, Figures::overdue)).isEqualTo(total.overdue());
            assertThat(sum(counts, figures -> figures.resolution().count()))
                    .isEqualTo(total.resolution().count());
        }
    }

    @Test
    void meansOfLegsAddUpToTheMeanOfTheWhole() {
        List<Measured> rows = rows(5, 1000);

        LegSeconds legs = counts(rows, GroupBy.TEAM, Counting.WALL).total().meanLegs();

        double mean = Arrays.stream(sorted(rows.stream().filter(row -> row.kind() == Kind.FIRST)))
                        .average()
                        .orElseThrow()
                / 1e6;
        assertThat(sum(legs)).isCloseTo(mean, within(mean / 1e6));
    }

    @Test
    void figuresOfSomeRowsAreThoseOfTheseRowsAlone() {
        for (long seed = 0; seed < 5; seed++) {
            List<Measured> rows = rows(seed, 3000);
            long from = Rows.micros(FROM.plusSeconds(100_000 + 7 * seed));
            long to = from + 400_000_000_000L;
            List<Measured> some = rows.stream()
                    .filter(row -> row.startedAt() >= from && row.startedAt() < to)
                    .toList();

            for (GroupBy by : GroupBy.values()) {
                Grouping grouping = Grouping.of(by, TEAMS, BERLIN, WeekFields.ISO);
                Counts cut = Counts.of(Rows.packed(rows), Choice.within(from, to), grouping, Counting.WALL, NOW);
                Counts alone = counts(some, by, Counting.WALL);

                assertThat(rounded(cut.groups())).isEqualTo(rounded(alone.groups()));
                assertThat(rounded(List.of(cut.total()))).isEqualTo(rounded(List.of(alone.total())));
            }
        }
    }

    @Test
    void spreadIsOfTheKindAskedForAndOfAllGroups() {
        List<Measured> rows = rows(11, 3000);
        for (Kind kind : Kind.values()) {
            Spread spread = new Spread();
            Counts counts = new Counts(
                    (day, run) -> Choice.Taken.ALL,
                    Grouping.of(GroupBy.TOPIC, TEAMS, BERLIN, WeekFields.ISO),
                    Counting.WALL,
                    NOW,
                    kind,
                    LegDetail.NONE,
                    spread);

            Rows.packed(rows).forEach(counts::add);

            assertThat(spread.counts())
                    .as(kind.name())
                    .isEqualTo(parts(rows.stream().filter(row -> row.kind() == kind && row.reached())));
        }
    }

    private static List<Long> parts(Stream<Measured> rows) {
        List<Long> waited =
                rows.map(row -> (row.endedAt() - row.startedAt()) / 1_000_000).toList();
        return IntStream.range(0, Spread.BOUNDS.size())
                .mapToObj(part -> waited.stream()
                        .filter(seconds -> seconds >= Spread.BOUNDS.get(part)
                                && (part + 1 == Spread.BOUNDS.size() || seconds < Spread.BOUNDS.get(part + 1)))
                        .count())
                .toList();
    }

    /** Sums of legs of whole runs are kept, others are added up from less precise legs: true to 0.05 %. */
    private static List<String> rounded(List<Figures> groups) {
        return groups.stream()
                .map(group -> group.key()
                        + group.count()
                        + group.decided()
                        + group.met()
                        + group.open()
                        + group.overdue()
                        + group.firstResponse()
                        + group.legs()
                        + group.nextResponse()
                        + group.resolution())
                .toList();
    }

    @Test
    void meansOfLegsOfSomeRowsAddUpToTheirMeanToo() {
        List<Measured> rows = rows(6, 20_000);
        long to = Rows.micros(FROM.plusSeconds(500_000));
        Grouping grouping = Grouping.of(GroupBy.HOUR, TEAMS, BERLIN, WeekFields.ISO);

        Figures total = Counts.of(Rows.packed(rows), Choice.within(0, to), grouping, Counting.WALL, NOW)
                .total();

        double mean =
                Arrays.stream(sorted(rows.stream().filter(row -> row.kind() == Kind.FIRST && row.startedAt() < to)))
                                .average()
                                .orElseThrow()
                        / 1e6;
        assertThat(sum(total.meanLegs())).isCloseTo(mean, within(mean / 1e6));
    }

    @Test
    void whatRunsInTimeIsNeverDecidedAndWhatIsLateByAMomentIsMissed() {
        long start = Rows.micros(FROM);
        long due = start + 60_000_000;
        Measured running = row(start, Measured.NEVER, false, due);
        Measured late = row(start, due + 1, true, due);
        Measured inTime = row(start, due, true, due);

        Figures before = figuresAt(due, running, late, inTime);
        Figures after = figuresAt(due + 1, running, late, inTime);

        assertThat(List.of(before.decided(), before.met(), before.overdue())).containsExactly(2L, 1L, 0L);
        assertThat(before.attainment()).isEqualTo(0.5);
        assertThat(List.of(after.decided(), after.met(), after.overdue())).containsExactly(3L, 1L, 1L);
    }

    @Test
    void nothingIsNoAttainmentAndNoPercentile() {
        Figures none = counts(List.of(), GroupBy.DAY, Counting.WALL).total();

        assertThat(none.attainment()).isNull();
        assertThat(none.firstResponse().p50()).isNull();
        assertThat(none.legs().queue()).isNull();
    }

    private static Figures figuresAt(long now, Measured... rows) {
        Grouping grouping = Grouping.of(GroupBy.TOPIC, TEAMS, BERLIN, WeekFields.ISO);
        return Counts.of(Rows.days(List.of(rows)), (day, run) -> Choice.Taken.ALL, grouping, Counting.WALL, now)
                .total();
    }

    private static Measured row(long startedAt, long endedAt, boolean reached, long dueAt) {
        float[] none = {};
        return new Measured(
                Kind.FIRST,
                "baggage",
                "web",
                "en",
                reached ? "anna" : null,
                startedAt,
                endedAt,
                reached,
                dueAt,
                0,
                none,
                none);
    }

    private static List<Measured> rows(long seed, int count) {
        Random random = new Random(seed);
        return Stream.generate(() -> Rows.any(random, FROM, 12)).limit(count).toList();
    }

    private static Counts counts(List<Measured> rows, GroupBy by, Counting counting) {
        Grouping grouping = Grouping.of(by, TEAMS, BERLIN, WeekFields.ISO);
        return Counts.of(Rows.days(rows), (day, run) -> Choice.Taken.ALL, grouping, counting, NOW);
    }

    private static double sum(LegSeconds legs) {
        return Stream.of(legs.intake(), legs.queue(), legs.pickup(), legs.drafting(), legs.approval(), legs.delivery())
                .map(Objects::requireNonNull)
                .mapToDouble(BigDecimal::doubleValue)
                .sum();
    }

    private static long sum(Counts counts, java.util.function.ToLongFunction<Figures> of) {
        return counts.groups().stream().mapToLong(of).sum();
    }

    private static boolean isDecided(Measured row) {
        if (row.dueAt() == Measured.NEVER) {
            return false;
        }
        boolean endedLate = !row.reached() && row.endedAt() != Measured.NEVER && row.endedAt() > row.dueAt();
        boolean openLate = row.endedAt() == Measured.NEVER;
        return row.reached() || (row.dueAt() < NOW && (endedLate || openLate));
    }

    private static boolean isMet(Measured row) {
        return isDecided(row) && row.reached() && row.endedAt() <= row.dueAt();
    }

    private static long[] sorted(Stream<Measured> rows) {
        return rows.filter(Measured::reached)
                .mapToLong(row -> row.endedAt() - row.startedAt())
                .sorted()
                .toArray();
    }

    private static BigDecimal nearestRank(long[] sorted, double share) {
        return BigDecimal.valueOf(sorted[(int) Math.ceil(share * sorted.length) - 1], 6);
    }
}
