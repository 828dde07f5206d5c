package org.ambassadordesk.ambassador.report.protection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.WeekFields;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.ambassadordesk.ambassador.report.day.Kind;
import org.ambassadordesk.ambassador.report.day.Measured;
import org.ambassadordesk.ambassador.report.day.MeasuredDay;
import org.ambassadordesk.ambassador.report.day.Run;
import org.ambassadordesk.ambassador.report.figure.Choice;
import org.ambassadordesk.ambassador.report.figure.GroupBy;
import org.ambassadordesk.ambassador.report.figure.Grouping;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Somebody asks every question the report takes, keeps all answers and subtracts them from each other as they like. What
 * they can tell apart are rows that some question counts and another does not; rows that are always counted together stay
 * together whatever is computed. So all rows that share every answer must be the work of enough people. {@code
 * -Ddesk.long=true} attacks twenty times as many histories.
 */
class DifferencingTest {
    private static final Instant FROM = Instant.parse("2026-10-05T00:00:00Z");
    private static final Instant NOW = FROM.plus(Duration.ofDays(31));
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final WeekFields WEEKS = WeekFields.ISO;
    private static final Map<String, String> TEAMS =
            Map.of("baggage", "service", "safety", "service", "prices", "sales");
    private static final long SEEDS = Boolean.getBoolean("desk.long") ? 100 : 5;
    private static final List<String> PEOPLE = List.of("anna", "ben", "cem", "dora", "emil");
    private static final String OUTSIDER = "lena";

    @Test
    void noArithmeticOnAnswersTellsFewerPeopleApartThanAgreed() {
        for (long seed = 0; seed < SEEDS; seed++) {
            for (SmallestGroup floor : List.of(new SmallestGroup(3, 7, BERLIN), new SmallestGroup(4, 1, BERLIN))) {
                List<MeasuredDay> days = rows(new Random(seed), floor.days() == 1 ? 4000 : 600);

                Map<BitSet, Set<String>> together = tellApart(days, answers(days, floor, OUTSIDER));

                assertThat(together).as("seed " + seed + " " + floor).isNotEmpty();
                assertThat(together.values()).allMatch(people -> people.size() >= floor.people());
            }
        }
    }

    @Test
    void whoIsOneOfThemLearnsNoMoreByTakingTheirOwnAnswersAway() {
        SmallestGroup floor = new SmallestGroup(3, 7, BERLIN);
        List<MeasuredDay> days = rows(new Random(3), 800);

        Map<BitSet, Set<String>> together = tellApart(days, answers(days, floor, "ben"));

        assertThat(together).isNotEmpty();
        assertThat(together.values()).allSatisfy(people -> {
            people.remove("ben");
            assertThat(people).hasSizeGreaterThanOrEqualTo(floor.people());
        });
    }

    @Test
    void endsOfMattersAreShownWhereEnoughPeopleAnsweredAndEnoughEnded() {
        SmallestGroup floor = new SmallestGroup(2, 7, BERLIN);
        List<Measured> firsts = List.of(on(Kind.FIRST, "baggage", "anna"), on(Kind.FIRST, "baggage", "ben"));
        Measured end = on(Kind.RESOLUTION, "baggage", null);
        Measured alone = on(Kind.RESOLUTION, "prices", null);

        assertThat(shownEnds(floor, Stream.concat(firsts.stream(), Stream.of(end, end))))
                .isEqualTo(2);
        assertThat(shownEnds(floor, Stream.concat(firsts.stream(), Stream.of(end))))
                .isZero();
        assertThat(shownEnds(floor, Stream.concat(firsts.stream(), Stream.of(alone, alone))))
                .isZero();
    }

    private static long shownEnds(SmallestGroup floor, Stream<Measured> rows) {
        MeasuredDay day = MeasuredDay.of(rows.toList());
        Choice shown = floor.shown(List.of(day), OUTSIDER);
        return java.util.stream.IntStream.range(0, day.size())
                .filter(row -> day.label(day.run(row)).kind() == Kind.RESOLUTION && shown.takes(day, row))
                .count();
    }

    @Test
    void withoutCellsTheSameAttackFindsSinglePeople() {
        SmallestGroup nobodyProtected = new SmallestGroup(1, 7, BERLIN);
        List<MeasuredDay> days = rows(new Random(1), 500);

        Map<BitSet, Set<String>> together = tellApart(days, answers(days, nobodyProtected, OUTSIDER));

        assertThat(together.values()).anyMatch(people -> people.size() == 1);
    }

    @Test
    void spansOfAWeekBeginOnMondaysOfTheDeskAlsoWhenClocksChange() {
        SmallestGroup weeks = new SmallestGroup(3, 7, BERLIN);

        assertThat(weeks.startOfSpan(Instant.parse("2026-10-25T20:00:00Z"))).isEqualTo("2026-10-18T22:00:00Z");
        assertThat(weeks.nextSpan(Instant.parse("2026-10-18T22:00:00Z"))).isEqualTo("2026-10-18T22:00:00Z");
        assertThat(weeks.nextSpan(Instant.parse("2026-10-18T22:00:01Z"))).isEqualTo("2026-10-25T23:00:00Z");
    }

    @Test
    void nothingFinerThanASpanIsAGroup() {
        SmallestGroup weeks = new SmallestGroup(3, 7, BERLIN);

        assertThat(Arrays.stream(GroupBy.values()).filter(by -> weeks.allows(by, WeekFields.ISO)))
                .containsExactly(GroupBy.TOPIC, GroupBy.TEAM, GroupBy.CHANNEL, GroupBy.LANGUAGE, GroupBy.WEEK);
        assertThat(weeks.allows(GroupBy.WEEK, WeekFields.SUNDAY_START)).isFalse();
    }

    /** Every set of rows that some figure counts. */
    private static List<Choice> answers(List<MeasuredDay> days, SmallestGroup floor, String reader) {
        Choice shown = floor.shown(days, reader);
        List<Choice> answers = new ArrayList<>();
        for (int from = 0; from < 31; from += 4) {
            for (int to = from + 1; to < 40; to += 6) {
                Choice within = within(floor, FROM.plus(from, ChronoUnit.DAYS), FROM.plus(to, ChronoUnit.DAYS));
                for (Choice filter : filters()) {
                    answers.add(filter.and(within).and(shown));
                }
            }
        }
        Choice always = within(floor, FROM, NOW);
        for (GroupBy by : GroupBy.values()) {
            if (floor.allows(by, WEEKS)) {
                Grouping grouping = Grouping.of(by, TEAMS, BERLIN, WEEKS);
                keys(days, grouping)
                        .forEach(key -> answers.add(shown.and(always)
                                .and((day, run) -> Choice.Taken.some(
                                        row -> grouping.key(day, row).equals(key)))));
            }
        }
        return answers;
    }

    private static Choice within(SmallestGroup floor, Instant from, Instant to) {
        long first = micros(floor.nextSpan(from));
        Instant end = to.isAfter(NOW) ? NOW : to;
        long last = micros(floor.startOfSpan(end));
        return Choice.within(first, last);
    }

    /** Each with each kind: every figure is of one. */
    private static List<Choice> filters() {
        List<Choice> filters = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            filters(kind, filters);
        }
        return filters;
    }

    private static void filters(Kind kind, List<Choice> filters) {
        for (String topic : new String[] {null, "baggage", "safety", "prices"}) {
            for (String channel : new String[] {null, "twitter", "web"}) {
                for (String language : new String[] {null, "de", "en"}) {
                    filters.add(Choice.labelled(label -> label.kind() == kind
                            && matches(topic, label.topic())
                            && matches(channel, label.channel())
                            && matches(language, label.language())));
                }
            }
        }
    }

    private static boolean matches(@Nullable String wanted, @Nullable String is) {
        return wanted == null || wanted.equals(is);
    }

    private static Set<String> keys(List<MeasuredDay> days, Grouping grouping) {
        Set<String> keys = new HashSet<>();
        days.forEach(day -> {
            for (int row = 0; row < day.size(); row++) {
                keys.add(grouping.key(day, row));
            }
        });
        return keys;
    }

    /** Who stands behind the rows that no answer tells apart; what no answer counts is not there. */
    private static Map<BitSet, Set<String>> tellApart(List<MeasuredDay> days, List<Choice> answers) {
        Map<BitSet, Set<String>> together = new HashMap<>();
        for (MeasuredDay day : days) {
            for (Run run : day.runs()) {
                BitSet[] countedIn = Stream.generate(BitSet::new)
                        .limit(run.to() - run.from())
                        .toArray(BitSet[]::new);
                for (int i = 0; i < answers.size(); i++) {
                    mark(answers.get(i).of(day, run), run, i, countedIn);
                }
                for (int row = run.from(); row < run.to(); row++) {
                    BitSet in = countedIn[row - run.from()];
                    if (!in.isEmpty() && day.writer(row) != null) {
                        together.computeIfAbsent(in, key -> new HashSet<>())
                                .add(Objects.requireNonNull(day.writer(row)));
                    }
                }
            }
        }
        return together;
    }

    private static void mark(Choice.Taken taken, Run run, int answer, BitSet[] countedIn) {
        if (taken.extent() == Choice.Taken.Extent.NONE) {
            return;
        }
        for (int row = run.from(); row < run.to(); row++) {
            countedIn[row - run.from()].set(answer, taken.rows().test(row));
        }
    }

    private static List<MeasuredDay> rows(Random random, int count) {
        return Stream.generate(() -> row(random))
                .limit(count)
                .collect(java.util.stream.Collectors.groupingBy(row -> row.startedAt() / 86_400_000_000L))
                .values()
                .stream()
                .map(MeasuredDay::of)
                .toList();
    }

    /** Some people write often, some hardly ever; some topics are one person's. */
    private static Measured row(Random random) {
        int most = 1 + random.nextInt(5);
        String writer = PEOPLE.get(random.nextInt(most));
        String topic = writer.equals("anna") && random.nextInt(3) == 0
                ? "safety"
                : List.of("baggage", "prices").get(random.nextInt(2));
        // dora and emil hardly ever answer twice, and nobody in particular ends a matter
        Kind kind = random.nextInt(PEOPLE.indexOf(writer) < 3 ? 3 : 20) == 0 ? Kind.NEXT : Kind.FIRST;
        boolean ends = random.nextInt(5) == 0;
        long startedAt = micros(FROM) + random.nextLong(31 * 86_400_000_000L);
        float[] none = {};
        return new Measured(
                ends ? Kind.RESOLUTION : kind,
                topic,
                random.nextInt(9) == 0 ? "twitter" : "web",
                random.nextInt(6) == 0 ? "de" : "en",
                ends || random.nextInt(10) == 0 ? null : writer,
                startedAt,
                startedAt + 1,
                true,
                Measured.NEVER,
                1,
                none,
                none);
    }

    private static Measured on(Kind kind, String topic, @Nullable String writer) {
        float[] none = {};
        long at = micros(FROM);
        return new Measured(kind, topic, "web", "en", writer, at, at + 1, true, Measured.NEVER, 1, none, none);
    }

    private static long micros(Instant at) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, at);
    }
}
