package org.ambassadordesk.ambassador.report.response;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.ambassadordesk.ambassador.report.response.ResponseHistory.Answer;
import org.ambassadordesk.ambassador.report.response.ResponseHistory.Closing;
import org.ambassadordesk.ambassador.report.response.ResponseHistory.Holding;
import org.ambassadordesk.ambassador.report.response.ResponseHistory.Said;
import org.ambassadordesk.contract.directory.BusinessCalendar;
import org.ambassadordesk.contract.event.AppliedTarget;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Laws that hold for any history, also for absurd ones: moments missing, late, before what caused them. */
class ConservationTest {
    private static final Instant START = Instant.parse("2026-10-24T20:00:00.123456Z");
    private static final Instant NOW = START.plus(Duration.ofHours(30));

    /** Opens for 45 minutes of each hour, and rounds down to whole seconds as no honest calendar should. */
    private static final Measure GAPPY = (from, to) -> Duration.ofSeconds(open(to) - open(from));

    /** Over the night in which Berlin's clocks go back, with a day closed in it, with lunch and night shifts. */
    private static final List<Measure> MEASURES = List.of(
            Measure.WALL,
            GAPPY,
            calendar("Europe/Berlin", "de", interval(8, 12), interval(13, 18))::between,
            calendar("America/Chicago", "us", interval(0, 2), interval(22, 24))::between,
            calendar("Asia/Kathmandu", "de", interval(1, 3), interval(2, 5))::between);

    private static final int HISTORIES = 5000;

    @Test
    void legsAddUpToTheTotalAndAreNeverNegative() {
        forAnyHistory((history, random) -> Responses.of(history).forEach(response -> {
            for (Measure measure : MEASURES) {
                Legs legs = response.legs(measure, NOW);

                assertThat(legs.each().values().stream().reduce(Duration.ZERO, Duration::plus))
                        .isEqualTo(legs.total());
                assertThat(legs.each().values()).noneMatch(Duration::isNegative);
            }
        }));
    }

    @Test
    void wallTimeOfAnAnswerIsDeliveryMinusReceipt() {
        forAnyHistory((history, random) -> Responses.of(history).forEach(response -> {
            response.answeredAt()
                    .ifPresent(at -> assertThat(response.legs(Measure.WALL, NOW).total())
                            .isEqualTo(Duration.between(response.startedAt(), at)));
        }));
    }

    @Test
    void theOrderInWhichFactsArriveChangesNothing() {
        forAnyHistory((history, random) ->
                assertThat(Responses.of(shuffled(history, random))).isEqualTo(Responses.of(history)));
    }

    @Test
    void noPromiseBindsTwoAnswersAndEachBindsTheAnswerToItsComment() {
        forAnyHistory((history, random) -> {
            List<Response> responses = Responses.of(history);
            List<AppliedTarget> bound = responses.stream()
                    .map(Response::target)
                    .filter(Objects::nonNull)
                    .toList();

            assertThat(bound).allMatch(target -> target.kind() != AppliedTarget.Kind.RESOLUTION);
            assertThat(identities(bound)).doesNotHaveDuplicates();
            for (Response response : responses) {
                AppliedTarget target = response.target();
                if (target != null && response.sequence() > 1) {
                    assertThat(history.startedBy(target).isEmpty()
                                    || !target.startedAt().isBefore(response.startedAt())
                                    || history.startedBy(target).getFirst().withdrawnAt() != null)
                            .isTrue();
                }
            }
        });
    }

    private static List<Integer> identities(List<AppliedTarget> targets) {
        return targets.stream().map(System::identityHashCode).toList();
    }

    @Test
    void everyCommentNobodyTookBackIsWaitedForOnce() {
        forAnyHistory((history, random) -> {
            List<Response> responses = Responses.of(history);

            assertThat(responses).extracting(Response::sequence).isSorted().doesNotHaveDuplicates();
            assertThat(responses).extracting(Response::startedAt).isSorted();
            assertThat(responses.isEmpty())
                    .isEqualTo(history.comments().stream().noneMatch(said -> isWaitedFor(said, history)));
            assertThat(responses.stream().filter(Response::isOpen).filter(r -> r.approvedAt()
                            .isEmpty()))
                    .hasSizeLessThanOrEqualTo(1);
        });
    }

    private static BusinessCalendar calendar(String zone, String country, BusinessCalendar.Interval... open) {
        var hours = Arrays.stream(DayOfWeek.values()).collect(Collectors.toMap(day -> day, day -> List.of(open)));
        var holidays = new BusinessCalendar.Holidays(country, null);
        return new BusinessCalendar("shifts", ZoneId.of(zone), hours, holidays, Set.of(LocalDate.of(2026, 10, 25)));
    }

    private static BusinessCalendar.Interval interval(int fromHour, int toHour) {
        return new BusinessCalendar.Interval(fromHour * 60, toHour * 60);
    }

    private static void forAnyHistory(BiConsumer<ResponseHistory, Random> law) {
        for (long seed = 0; seed < HISTORIES; seed++) {
            Random random = new Random(seed);
            ResponseHistory history = anyHistory(random);
            try {
                law.accept(history, random);
            } catch (AssertionError e) {
                throw new AssertionError("seed " + seed + ": " + history, e);
            }
        }
    }

    private static boolean isWaitedFor(Said said, ResponseHistory history) {
        Instant withdrawnAt = said.withdrawnAt();
        return withdrawnAt == null
                || history.answers().stream()
                        .anyMatch(answer -> answer.failedAt() == null
                                && answer.seen() >= said.order()
                                && answer.approvedAt() != null
                                && !answer.approvedAt().isAfter(withdrawnAt))
                || isBroken(said, withdrawnAt, history);
    }

    /** The last promise made with it was over before it was taken back. */
    private static boolean isBroken(Said said, Instant withdrawnAt, ResponseHistory history) {
        return history.targets().stream()
                .filter(target -> target.kind() != AppliedTarget.Kind.RESOLUTION)
                .filter(target -> target.startedAt().equals(said.receivedAt()))
                .reduce((earlier, later) -> later)
                .filter(target -> target.dueAt().isBefore(withdrawnAt))
                .isPresent();
    }

    private static ResponseHistory anyHistory(Random random) {
        List<Said> comments = IntStream.rangeClosed(1, 1 + random.nextInt(4))
                .mapToObj(order -> new Said(order, any(random), maybe(random, 80), maybe(random, 15)))
                .toList();
        List<Holding> holdings = IntStream.range(0, random.nextInt(4))
                .mapToObj(i -> new Holding(who(random), any(random), maybe(random, 70), maybe(random, 60)))
                .toList();
        List<Answer> answers = IntStream.range(0, random.nextInt(5))
                .mapToObj(i -> anyAnswer(i, comments.size(), random))
                .toList();
        List<Closing> closings = IntStream.range(0, random.nextInt(3))
                .mapToObj(i -> new Closing(1 + random.nextInt(6), any(random), null))
                .toList();
        List<AppliedTarget> targets = IntStream.range(0, random.nextInt(5))
                .mapToObj(i -> target(
                        random.nextInt(4) == 0
                                ? any(random)
                                : anyOf(comments, random).receivedAt(),
                        random))
                .toList();
        return new ResponseHistory(comments, holdings, answers, targets, closings);
    }

    private static Answer anyAnswer(int number, int comments, Random random) {
        List<Answer.Turn> turns = IntStream.range(0, random.nextInt(3))
                .mapToObj(i -> new Answer.Turn(any(random), maybe(random, 60)))
                .toList();
        Instant approvedAt = maybe(random, 60);
        return new Answer(
                new UUID(0, number),
                who(random),
                1 + random.nextInt(comments),
                turns,
                approvedAt,
                approvedAt == null ? null : maybe(random, 70),
                approvedAt == null ? null : maybe(random, 20),
                null);
    }

    private static Said anyOf(List<Said> comments, Random random) {
        return comments.get(random.nextInt(comments.size()));
    }

    private static AppliedTarget target(Instant startedAt, Random random) {
        AppliedTarget.Kind kind = AppliedTarget.Kind.values()[random.nextInt(3)];
        return new AppliedTarget(kind, "standard", "always", 1, startedAt, startedAt, startedAt.plusSeconds(900), null);
    }

    private static ResponseHistory shuffled(ResponseHistory history, Random random) {
        return new ResponseHistory(
                shuffled(history.comments(), random),
                shuffled(history.holdings(), random),
                shuffled(history.answers(), random),
                history.targets(),
                shuffled(history.closings(), random));
    }

    private static <T> List<T> shuffled(List<T> all, Random random) {
        List<T> copy = new ArrayList<>(all);
        Collections.shuffle(copy, random);
        return copy;
    }

    private static String who(Random random) {
        return List.of("anna", "ben", "cem").get(random.nextInt(3));
    }

    /** Within a day, in microseconds as the database keeps them; no two alike, so that order is not a matter of luck. */
    private static Instant any(Random random) {
        return START.plusNanos(1000 * random.nextLong(86_400_000_000L));
    }

    private static @Nullable Instant maybe(Random random, int percent) {
        return random.nextInt(100) < percent ? any(random) : null;
    }

    private static long open(Instant at) {
        long seconds = at.getEpochSecond();
        return seconds / 3600 * 2700 + Math.min(seconds % 3600, 2700);
    }
}
