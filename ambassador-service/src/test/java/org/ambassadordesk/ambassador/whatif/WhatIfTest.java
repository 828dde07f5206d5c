package org.ambassadordesk.ambassador.whatif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.ambassadordesk.ambassador.ProblemException;
import org.ambassadordesk.ambassador.report.day.Measured;
import org.ambassadordesk.ambassador.report.day.MeasuredDay;
import org.ambassadordesk.ambassador.report.figure.Choice;
import org.ambassadordesk.ambassador.whatif.RecordedWaits.Recorded;
import org.ambassadordesk.ambassador.whatif.RecordedWaits.Unfinished;
import org.ambassadordesk.contract.directory.Ambassador;
import org.ambassadordesk.contract.directory.Autonomy;
import org.ambassadordesk.contract.directory.Directory;
import org.ambassadordesk.contract.directory.ResponseTarget;
import org.ambassadordesk.contract.directory.Topic;
import org.ambassadordesk.contract.directory.file.DirectoryFile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WhatIfTest {
    @Test
    void whoIsNewOrHasAnotherShiftIsThereInEveryShift() {
        List<Scenario.Stay> hour = List.of(new Scenario.Stay(NOON, NOON.plusSeconds(3600)));
        Stays.Work work = new Stays.Work(hour, List.of(new Scenario.Reaction(NOON, new UUID(1, 1), true)));
        Stays stays = new Stays(DESK, Map.of("anna", work));
        Directory other = List.of(
                        new Change.MorePeople("anna", 1),
                        new Change.Shift("carl", null),
                        new Change.Authorized("ben", "safety", Autonomy.DIRECT),
                        new Change.Capacity("anna", 4))
                .stream()
                .map(Change.class::cast)
                .reduce(DESK, (desk, change) -> change.in(desk), (one, two) -> two);

        assertThat(stays.under(DESK))
                .containsEntry("anna", work)
                .containsEntry("ben", new Stays.Work(List.of(), List.of()));
        assertThat(stays.under(other)).containsEntry("anna", work).doesNotContainKeys("anna+1", "ben");
    }

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    static final Directory DESK = desk();

    @Test
    void changesMakeAnotherDeskAndLeaveThePresentOneAsItIs() {
        Directory other = List.of(
                        new Change.MorePeople("anna", 2),
                        new Change.Without("carl"),
                        new Change.Authorized("ben", "safety", Autonomy.DIRECT),
                        new Change.Authorized("anna", "safety", null),
                        new Change.Capacity("ben", 4),
                        new Change.Approval("baggage", Autonomy.FOUR_EYES),
                        new Change.Promise("standard", Duration.ofHours(1), null))
                .stream()
                .map(Change.class::cast)
                .reduce(DESK, (desk, change) -> change.in(desk), (one, two) -> two);

        assertThat(other.ambassadors().keySet()).contains("anna+1", "anna+2").doesNotContain("carl");
        assertThat(right(other, "anna+1")).contains(Autonomy.FOUR_EYES);
        assertThat(right(other, "anna")).isEmpty();
        assertThat(right(other, "ben")).contains(Autonomy.DIRECT);
        assertThat(other.ambassador("ben").map(Ambassador::capacity)).contains(4);
        assertThat(other.topic("baggage").map(Topic::autonomy)).contains(Autonomy.FOUR_EYES);
        assertThat(Optional.ofNullable(other.targets().get("standard")).map(ResponseTarget::firstResponse))
                .contains(Duration.ofHours(1));
        assertThat(DESK).isEqualTo(desk());
    }

    @Test
    void whatNobodyKnowsIsRefused() {
        for (Change change : List.of(
                new Change.MorePeople("nobody", 1),
                new Change.MorePeople("anna", 0),
                new Change.Capacity("anna", 0),
                new Change.Shift("anna", "nights"),
                new Change.Approval("weather", Autonomy.DIRECT),
                new Change.Promise("gold", Duration.ofHours(1), null),
                new Change.Promise("standard", Duration.ZERO, null))) {
            assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> change.in(DESK));
        }
    }

    @Test
    void whatTookItsTimeThenTakesItAgainAndTheRestTheUsual() {
        Recorded answered = recorded(1, "anna", 60, 0);
        Recorded approved = recorded(2, "anna", 120, 300);
        Recorded waiting = recorded(3, null, 0, 0);

        List<Scenario.Wait> waits = new Histories(DESK, List.of(answered, approved, waiting), new Stays(DESK, Map.of()))
                .under(DESK, NOON)
                .waits();

        assertThat(waits).extracting(Scenario.Wait::draftingMillis).containsExactly(60_000L, 120_000L, 60_000L);
        assertThat(waits).extracting(Scenario.Wait::approvalMillis).containsExactly(300_000L, 300_000L, 300_000L);
        assertThat(waits).extracting(Scenario.Wait::approvedAnyway).containsExactly(false, true, false);
    }

    @Test
    void whatIsBegunAndNotDoneTakesLongerThanItHasTaken() {
        Recorded answered = recorded(1, "anna", 60, 300);
        Instant begun = NOON.plusSeconds(100);
        List<Scenario.Wait> waits = new Histories(
                        DESK,
                        List.of(
                                answered,
                                unfinished(2, new Unfinished(begun, null, null, 0)),
                                unfinished(3, new Unfinished(begun, begun.plusSeconds(20), null, 0)),
                                unfinished(4, new Unfinished(begun, begun.plusSeconds(20), begun.plusSeconds(50), 0))),
                        new Stays(DESK, Map.of()))
                .under(DESK, begun.plusSeconds(1000))
                .waits();

        assertThat(waits)
                .extracting(Scenario.Wait::draftingMillis)
                .containsExactly(60_000L, 1_060_000L, 20_000L, 20_000L);
        assertThat(waits)
                .extracting(Scenario.Wait::approvalMillis)
                .containsExactly(300_000L, 300_000L, 1_280_000L, 30_000L);
        assertThat(waits).extracting(Scenario.Wait::approvedAnyway).containsExactly(true, false, true, false);
        assertThat(waits.getLast().deliveryMillis()).isGreaterThan(950_000);
    }

    @Test
    void whatCameBackWasOutOfItsAuthorsHandsMeanwhile() {
        Instant begun = NOON.plusSeconds(100);
        Recorded again = unfinished(1, new Unfinished(begun, begun.plusSeconds(500), null, 470_000));

        Scenario.Wait wait = new Histories(DESK, List.of(again), new Stays(DESK, Map.of()))
                .under(DESK, begun.plusSeconds(1000))
                .waits()
                .getFirst();

        assertThat(wait.draftingMillis()).isEqualTo(30_000);
        assertThat(wait.approvalMillis()).isGreaterThan(470_000 + 500_000);
    }

    private static Recorded unfinished(int number, Unfinished unfinished) {
        Recorded one = waiting(number, NOON, "baggage");
        return new Recorded(
                one.key(),
                one.contact(),
                one.source(),
                one.channel(),
                one.language(),
                one.topic(),
                null,
                one.startedAt(),
                one.routedAt(),
                null,
                null,
                null,
                null,
                List.of(),
                null,
                10,
                List.of(),
                unfinished);
    }

    @Test
    void threeStandBesideEachOtherForTheSameCustomers() {
        List<Recorded> recorded = IntStream.range(0, 10)
                .mapToObj(i -> recorded(i, i < 8 ? "anna" : null, 600, 0))
                .toList();
        Rows rows = new Rows(recorded);
        MeasuredDay happened = rows.happened();
        WorkingHours hours = new WorkingHours(DESK, NOON.minusSeconds(36_000), NOON.plusSeconds(36_000));
        Comparison comparison = new Comparison(
                happened,
                Choice.within(Measured.micros(NOON.plusSeconds(2)), Long.MAX_VALUE),
                Set.of("baggage"),
                NOON.plusSeconds(36_000),
                false);
        MeasuredDay again =
                rows.supposed(recorded.stream().map(WhatIfTest::asItWas).toList());
        MeasuredDay later = rows.supposed(
                recorded.stream().map(one -> supposed(one, "ben", 8000)).toList());

        WhatIfView.Side before = comparison.total(new Comparison.Run(happened, hours));
        WhatIfView.Side same = comparison.total(new Comparison.Run(again, hours));
        WhatIfView.Side late = comparison.total(new Comparison.Run(later, hours));

        assertThat(before.figures().count()).isEqualTo(8);
        assertThat(same).isEqualTo(before);
        assertThat(before.breaches()).isEqualTo(2);
        assertThat(late.breaches()).isEqualTo(8);
        assertThat(late.figures().answered()).isEqualTo(8);
        WhatIfView.Likeness alike =
                comparison.likeness(new Comparison.Run(happened, hours), new Comparison.Run(again, hours));
        assertThat(alike)
                .returns(6L, WhatIfView.Likeness::compared)
                .returns(1.0, WhatIfView.Likeness::within)
                .returns(1.0, WhatIfView.Likeness::samePerson)
                .returns(true, WhatIfView.Likeness::reliable)
                .returns(null, WhatIfView.Likeness::reason);
        WhatIfView.Likeness unlike =
                comparison.likeness(new Comparison.Run(happened, hours), new Comparison.Run(later, hours));
        assertThat(unlike)
                .returns(8L, WhatIfView.Likeness::compared)
                .returns(0.0, WhatIfView.Likeness::within)
                .returns(0.0, WhatIfView.Likeness::samePerson)
                .returns(0L, WhatIfView.Likeness::onlyHappened)
                .returns(2L, WhatIfView.Likeness::onlyAgain)
                .returns(new WhatIfView.Gap(0.75, 0.0, -0.75), WhatIfView.Likeness::attainment)
                .returns(new WhatIfView.Gap(2.0, 8.0, 6.0), WhatIfView.Likeness::breaches)
                .returns(false, WhatIfView.Likeness::reliable)
                .returns(List.of(Doubt.values()), WhatIfView.Likeness::doubts);
        assertThat(unlike.reason()).contains("of 8 answers 2 are in the run alone", "75.0 % as it was");
    }

    private static Optional<Autonomy> right(Directory desk, String ambassador) {
        return desk.ambassador(ambassador).flatMap(person -> person.authorization("safety", "web"));
    }

    /** Promised are two hours; the whole answer takes its drafting and its approval. */
    private static Recorded recorded(int number, @Nullable String writer, int drafting, int approval) {
        Instant startedAt = NOON.plusSeconds(number);
        List<Long> legs = List.of(0L, 0L, 0L, drafting * 1_000_000L, approval * 1_000_000L, 0L);
        return new Recorded(
                new RecordedWaits.Key(new UUID(1, number), 1),
                new UUID(2, number),
                "demo",
                "web",
                "en",
                "baggage",
                writer,
                startedAt,
                startedAt,
                writer == null ? null : startedAt.plusSeconds(drafting + approval),
                null,
                startedAt.plusSeconds(7200),
                writer == null ? null : legs,
                List.of(),
                null,
                10,
                List.of(),
                null);
    }

    /** Somebody whom nobody has answered. */
    static Recorded waiting(int number, Instant since, String topic) {
        return new Recorded(
                new RecordedWaits.Key(new UUID(1, number), 1),
                new UUID(2, number),
                "demo",
                "web",
                "en",
                topic,
                null,
                since,
                since,
                null,
                null,
                null,
                null,
                List.of(),
                null,
                10,
                List.of(),
                null);
    }

    private static Supposition.Wait asItWas(Recorded one) {
        return one.writer() == null
                ? new Supposition.Wait(one.dueAt(), null, null, null, null, null, null, null)
                : supposed(one, one.writer(), 600);
    }

    private static Supposition.Wait supposed(Recorded one, String who, long took) {
        Instant from = one.startedAt();
        Instant to = from.plusSeconds(took);
        return new Supposition.Wait(one.dueAt(), who, from, from, to, to, to, null);
    }

    private static Directory desk() {
        try {
            return ((DirectoryFile.Outcome.Loaded)
                            DirectoryFile.read(Files.readAllBytes(Path.of("src/test/resources/desk.yaml")), 1))
                    .directory();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
