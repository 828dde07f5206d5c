package org.ambassadordesk.router.rerun;

import static org.ambassadordesk.router.routing.ADirectory.capacity;
import static org.ambassadordesk.router.routing.ADirectory.ofTwoTopics;
import static org.ambassadordesk.router.routing.ADirectory.onlyOn;
import static org.ambassadordesk.router.routing.ADirectory.shift;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.ambassadordesk.contract.directory.Autonomy;
import org.ambassadordesk.contract.directory.Directory;
import org.ambassadordesk.contract.directory.Topic;
import org.ambassadordesk.router.assignment.value.DeadlineValue;
import org.ambassadordesk.router.assignment.value.ValueRules;
import org.ambassadordesk.router.estimate.Estimates;
import org.ambassadordesk.router.rerun.GeneratedHistory.Customer;
import org.ambassadordesk.router.rerun.Scenario.Reaction;
import org.ambassadordesk.router.rerun.Scenario.Stay;
import org.ambassadordesk.router.routing.ADirectory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RerunTest {
    private static final Duration A_DAY = Duration.ofDays(1);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void withNothingChangedItGoesAsItWent(long seed) {
        Directory directory = desk().build();
        GeneratedHistory history = history(directory, seed);

        List<SupposedWait> supposed = run(history, directory);

        for (Customer customer : history.customers()) {
            SupposedWait again = supposed.get(customer.number);
            assertThat(again.deliveredAt()).as("customer %s", customer.number).isEqualTo(customer.deliveredAt());
            assertThat(again.ambassador()).isEqualTo(customer.holder);
        }
        assertThat(supposed).filteredOn(one -> one.deliveredAt() != null).hasSizeGreaterThan(200);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void whoLetThingsRunOutDoesSoAgain(long seed) {
        Directory directory = desk().build();
        GeneratedHistory history = history(directory, seed);
        assertThat(history.reactions().values())
                .anySatisfy(theirs ->
                        assertThat(theirs).extracting(Reaction::reacted).contains(true, false));

        List<SupposedWait> supposed = new Rerun(
                        new Scenario(
                                directory,
                                history.end(),
                                history.recordedBesideReactions(),
                                Map.of(),
                                history.reactions()),
                        policy())
                .run();

        for (Customer customer : history.customers()) {
            SupposedWait again = supposed.get(customer.number);
            assertThat(again.deliveredAt()).as("customer %s", customer.number).isEqualTo(customer.deliveredAt());
            assertThat(again.ambassador()).isEqualTo(customer.holder);
        }
    }

    @Test
    void whoReactsToNothingAnswersNothing() {
        Directory directory =
                ofTwoTopics().ambassador("anna", "baggage", "safety").build();
        GeneratedHistory history = history(directory, 1);
        Map<String, List<Reaction>> nothing =
                Map.of("anna", List.of(new Reaction(GeneratedHistory.BEGINNING, new UUID(7, 999), false)));

        List<SupposedWait> supposed = new Rerun(
                        new Scenario(directory, history.end(), history.recordedBesideReactions(), Map.of(), nothing),
                        policy())
                .run();

        assertThat(supposed).extracting(SupposedWait::startedAt).containsOnlyNulls();
        assertThat(supposed).filteredOn(one -> one.madeAt() != null).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void oneMorePersonKeepsMorePromises(long seed) {
        Directory directory = desk().build();
        GeneratedHistory history = history(directory, seed);

        double before = kept(run(history, directory));
        double after =
                kept(run(history, desk().ambassador("eva", "baggage", "safety").build()));

        assertThat(before).isLessThan(0.9);
        assertThat(after).isGreaterThan(before);
    }

    @Test
    void whoMayAnswerLessNeverGetsWhatTheyMayNotAnswer() {
        GeneratedHistory history = history(desk().build(), 1);
        Directory stricter = desk().withoutAmbassador("ben")
                .ambassador("ben", "safety")
                .ambassador("anna", onlyOn("mail"), "baggage", "safety")
                .build();

        List<SupposedWait> supposed = run(history, stricter);

        for (Customer customer : history.customers()) {
            String who = supposed.get(customer.number).ambassador();
            assertThat(who == null || mayAnswer(stricter, who, customer.topic))
                    .as("%s answers %s", who, customer.topic)
                    .isTrue();
        }
        assertThat(supposed)
                .extracting(SupposedWait::ambassador)
                .doesNotContain("anna")
                .contains("ben", "cem");
    }

    @Test
    void fourEyesTakeTheTimeOfAnApproval() {
        Directory directory = desk().build();
        GeneratedHistory history = history(directory, 2);

        List<SupposedWait> supposed = run(history, asking(directory, "safety", Autonomy.FOUR_EYES));

        for (Customer customer : history.customers()) {
            SupposedWait one = supposed.get(customer.number);
            if (one.approvedAt() != null) {
                assertThat(Duration.between(Objects.requireNonNull(one.submittedAt()), one.approvedAt()))
                        .isEqualTo(customer.topic.equals("safety") ? Duration.ofMinutes(10) : Duration.ZERO);
            }
        }
    }

    @Test
    void specialistLetsTheirOwnTopicOutAlone() {
        Directory directory = desk().build();
        GeneratedHistory history = history(directory, 2);

        List<SupposedWait> supposed = run(history, asking(directory, "safety", Autonomy.SPECIALIST));

        assertThat(supposed)
                .filteredOn(one -> one.approvedAt() != null)
                .isNotEmpty()
                .allSatisfy(one -> assertThat(one.approvedAt()).isEqualTo(one.submittedAt()));
    }

    @Test
    void whoWasNotThereGetsNothing() {
        Directory directory = desk().build();
        GeneratedHistory history = history(directory, 2);
        Instant noon = GeneratedHistory.BEGINNING.plus(Duration.ofHours(12));
        Map<String, List<Stay>> stays =
                Map.of("anna", List.of(new Stay(noon, noon.plus(Duration.ofHours(2)))), "ben", List.of());

        List<SupposedWait> supposed =
                new Rerun(new Scenario(directory, history.end(), history.recorded(), stays, null), policy()).run();

        assertThat(supposed)
                .extracting(SupposedWait::ambassador)
                .contains("anna", "cem")
                .doesNotContain("ben");
        assertThat(supposed)
                .filteredOn(one -> "anna".equals(one.ambassador()))
                .extracting(SupposedWait::madeAt)
                .allSatisfy(made -> assertThat(made).isBetween(noon, noon.plus(Duration.ofHours(2))));
    }

    @Test
    void whatWasClosedWithoutAnAnswerStaysUnanswered() {
        Directory directory = desk().build();
        RecordedWait one = history(directory, 3).recorded().getFirst();
        Instant closedAt = one.startedAt().plusSeconds(4000);
        RecordedWait closed = like(one, one.startedAt(), false, closedAt);

        SupposedWait supposed = new Rerun(
                        new Scenario(directory, closedAt.plusSeconds(10_000), List.of(closed), Map.of(), null),
                        policy())
                .run()
                .getFirst();

        assertThat(supposed.closedAt()).isEqualTo(closedAt);
        assertThat(supposed.approvedAt()).isNull();
        assertThat(supposed.dueAt()).isNotNull();
    }

    @Test
    void whoTookSomethingOnOffShiftDoesSoAgain() {
        Directory directory = ofTwoTopics()
                .ambassador("cem", shift("office"), "baggage", "safety")
                .build();
        Instant night = GeneratedHistory.BEGINNING.plus(Duration.ofHours(15));
        RecordedWait wait = like(history(desk().build(), 3).recorded().getFirst(), night, true, null);
        Stay moment = new Stay(night.plusSeconds(59), night.plusSeconds(62));

        for (List<Stay> stays : List.of(List.<Stay>of(), List.of(moment))) {
            SupposedWait supposed = new Rerun(
                            new Scenario(directory, night.plusSeconds(3600), List.of(wait), Map.of("cem", stays), null),
                            policy())
                    .run()
                    .getFirst();

            assertThat(supposed.madeAt()).isEqualTo(stays.isEmpty() ? null : moment.from());
            assertThat(supposed.deliveredAt())
                    .isEqualTo(stays.isEmpty() ? null : moment.from().plusSeconds(3));
        }
    }

    /** Takes a second for each of its legs. */
    private static RecordedWait like(
            RecordedWait one, Instant startedAt, boolean answered, @Nullable Instant closedAt) {
        return new RecordedWait(
                one.conversation(),
                one.contact(),
                one.source(),
                one.channel(),
                one.language(),
                one.topic(),
                one.labels(),
                one.rating(),
                one.length(),
                startedAt,
                startedAt,
                1000,
                1000,
                1000,
                false,
                1000,
                List.of(),
                answered,
                closedAt);
    }

    private static boolean mayAnswer(Directory directory, String who, String topic) {
        return directory
                .ambassador(who)
                .flatMap(person -> person.authorization(topic, "web"))
                .isPresent();
    }

    private static ADirectory desk() {
        return ofTwoTopics()
                .ambassador("anna", "baggage", "safety")
                .ambassador("ben", "baggage")
                .ambassador("cem", shift("office"), "baggage", "safety")
                .ambassador("dora", a -> capacity(2).apply(shift("office").apply(a)), "safety");
    }

    private static GeneratedHistory history(Directory directory, long seed) {
        return GeneratedHistory.of(directory, policy(), seed, 300, A_DAY);
    }

    private static List<SupposedWait> run(GeneratedHistory history, Directory under) {
        return new Rerun(new Scenario(under, history.end(), history.recorded(), Map.of(), null), policy()).run();
    }

    private static DeadlineValue policy() {
        return new DeadlineValue(ValueRules.usual(), new Estimates());
    }

    private static double kept(List<SupposedWait> all) {
        return (double) all.stream()
                        .filter(one -> one.deliveredAt() != null
                                && one.dueAt() != null
                                && !one.deliveredAt().isAfter(one.dueAt()))
                        .count()
                / all.size();
    }

    private static Directory asking(Directory directory, String topic, Autonomy autonomy) {
        Map<String, Topic> topics = new LinkedHashMap<>(directory.topics());
        topics.computeIfPresent(
                topic,
                (id, old) ->
                        new Topic(id, old.position(), old.name(), old.team(), old.target(), autonomy, old.match()));
        return new Directory(
                directory.version(),
                directory.desk(),
                directory.calendars(),
                directory.teams(),
                topics,
                directory.targets(),
                directory.ambassadors(),
                directory.guidelines(),
                directory.sources(),
                directory.responses());
    }
}
