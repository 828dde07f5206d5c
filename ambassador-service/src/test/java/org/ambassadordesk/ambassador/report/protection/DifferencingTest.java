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

    @Test
    void noArithmeticOnAnswersTellsFewerPeopleApartThanAgreed() {
        for (long seed = 0; seed < SEEDS; seed++) {
            for (SmallestGroup floor : List.of(new SmallestGroup(3, 7, BERLIN), new SmallestGroup(4, 1, BERLIN))) {
                List<MeasuredDay> days = rows(new Random(seed), floor.days() == 1 ? 3000 : 500);

                Map<BitSet, Set<String>> together = tellApart(days, answers(days, floor));

                assertThat(together).as("seed " + seed + " " + floor).isNotEmpty();
                assertThat(together.values()).allMatch(people -> people.size() >= floor.people());
            }
        }
    }

    @Test
    void withoutCellsTheSameAttackFindsSinglePeople() {
        SmallestGroup nobodyProtected = new SmallestGroup(1, 7, BERLIN);
        List<MeasuredDay> days = rows(new Random(1), 500);

        Map<BitSet, Set<String>> together = tellApart(days, answers(days, nobodyProtected));

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
    private static List<Choice> answers(List<MeasuredDay> days, SmallestGroup floor) {
        Choice shown = floor.shown(days);
        List<Choice> answers = new ArrayList<>();
        for (int from = 0; from < 31; from += 3) {
            for (int to = from + 1; to < 40; to += 4) {
                Choice within = within(floor, FROM.plus(from, ChronoUnit.DAYS), FROM.plus(to, ChronoUnit.DAYS));
                for (Choice filter : filters()) {
                    answers.add(shown.and(within).and(filter));
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

    private static List<Choice> filters() {
        List<Choice> filters = new ArrayList<>();
        for (String topic : new String[] {null, "baggage", "safety", "prices"}) {
            for (String channel : new String[] {null, "twitter", "web"}) {
                for (String language : new String[] {null, "de", "en"}) {
                    filters.add(Choice.labelled(label -> matches(topic, label.topic())
                            && matches(channel, label.channel())
                            && matches(language, label.language())));
                }
            }
        }
        return filters;
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
            for (int row = 0; row < day.size(); row++) {
                BitSet countedIn = new BitSet(answers.size());
                for (int i = 0; i < answers.size(); i++) {
                    countedIn.set(i, answers.get(i).takes(day, row));
                }
                if (!countedIn.isEmpty() && day.writer(row) != null) {
                    together.computeIfAbsent(countedIn, key -> new HashSet<>())
                            .add(Objects.requireNonNull(day.writer(row)));
                }
            }
        }
        return together;
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
        long startedAt = micros(FROM) + random.nextLong(31 * 86_400_000_000L);
        float[] none = {};
        return new Measured(
                Kind.FIRST,
                topic,
                random.nextInt(9) == 0 ? "twitter" : "web",
                random.nextInt(6) == 0 ? "de" : "en",
                random.nextInt(10) == 0 ? null : writer,
                startedAt,
                startedAt + 1,
                true,
                Measured.NEVER,
                1,
                none,
                none);
    }

    private static long micros(Instant at) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, at);
    }
}
