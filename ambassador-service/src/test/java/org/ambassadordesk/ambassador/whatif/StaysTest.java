package org.ambassadordesk.ambassador.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.ambassadordesk.ambassador.whatif.RecordedWaits.Recorded;
import org.ambassadordesk.ambassador.whatif.RecordedWork.Given;
import org.ambassadordesk.ambassador.whatif.Scenario.Reaction;
import org.ambassadordesk.ambassador.whatif.Scenario.Stay;
import org.ambassadordesk.ambassador.whatif.Stays.Work;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StaysTest {
    /** Minutes. */
    private static final int LONGER = (int)
            WhatIfTest.DESK.desk().routing().reactWithin().multipliedBy(10).toMinutes();

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    @Test
    void whatOverlapsOrTouchesIsOneStay() {
        List<Stay> stays = new ArrayList<>();

        for (Stay next : List.of(stay(0, 30), stay(10, 20), stay(30, 45), stay(60, 70), stay(61, 90))) {
            Stays.join(stays, next);
        }

        assertThat(stays).containsExactly(stay(0, 45), stay(60, 90));
    }

    @Test
    void whoReactedToNothingIsGivenThingsAndLetsThemRunOut() {
        Work work = work(
                List.of(waiting(1, 0), waiting(2, 0)),
                List.of(given(1, 0, null, 3, "NO_REACTION"), given(2, 4, null, 7, "NO_REACTION")));

        assertThat(work.reactions())
                .containsExactly(
                        new Reaction(at(0), new UUID(1, 1), false), new Reaction(at(4), new UUID(1, 2), false));
        assertThat(work.stays())
                .containsExactly(
                        new Stay(at(0).minusSeconds(1), at(3).minusSeconds(1)),
                        new Stay(at(4).minusSeconds(1), at(7).minusSeconds(1)));
    }

    @Test
    void whoAnsweredIsThereAWhileLongerUnlessSomebodyWaitedWhomTheyWereNotGiven() {
        Given answered = given(1, 0, 1, 10, "ANSWERED");

        assertThat(work(List.of(), List.of(answered)).stays())
                .containsExactly(new Stay(at(0).minusSeconds(1), at(10 + LONGER)));
        assertThat(work(List.of(waiting(2, 5)), List.of(answered)).stays())
                .as("a hand was free, and they were not given who waited")
                .containsExactly(new Stay(at(0).minusSeconds(1), at(5).plusSeconds(2)));
    }

    @Test
    void whoTookOneOfManyIsNotThereForTheOthers() {
        List<Recorded> backlog =
                IntStream.range(2, 30).mapToObj(i -> waiting(i, -60)).toList();
        List<Given> all = List.of(
                given(1, 0, 1, 10, "ANSWERED"),
                given(2, 20, 21, 30, "ANSWERED"),
                given(3, 30, null, 33, "NO_REACTION"));

        assertThat(work(backlog, all).stays())
                .as("they are there until they began what they were given, or let it run out, and then no longer free")
                .containsExactly(
                        new Stay(at(0).minusSeconds(1), at(1).plusSeconds(1)),
                        new Stay(at(20).minusSeconds(1), at(21).plusSeconds(1)),
                        new Stay(at(30).minusSeconds(1), at(33).minusSeconds(1)));
    }

    @Test
    void whatOthersHadOrTheyMayNotAnswerDoesNotSayThatTheyWereAway() {
        Given answered = given(1, 0, 1, 10, "ANSWERED");
        Given somebodyElses = new Given(new UUID(1, 2), "ben", at(5), at(6), null, null, null);

        Work work = work(List.of(waiting(2, 5), notTheirs(3, 5)), List.of(answered, somebodyElses));

        assertThat(work.stays()).containsExactly(new Stay(at(0).minusSeconds(1), at(10 + LONGER)));
    }

    @Test
    void whoSaidThatTheyLeaveIsNotThereAnyLonger() {
        Work work = work(List.of(), List.of(given(1, 0, 1, 10, "AWAY")));

        assertThat(work.stays()).containsExactly(new Stay(at(0).minusSeconds(1), at(10)));
    }

    private static Work work(List<Recorded> waits, List<Given> given) {
        Work work = Stays.of(WhatIfTest.DESK, waits, given, at(600))
                .under(WhatIfTest.DESK)
                .get("anna");
        return Objects.requireNonNull(work);
    }

    private static Instant at(int minute) {
        return NOON.plus(Duration.ofMinutes(minute));
    }

    private static Given given(int conversation, int made, @Nullable Integer started, int ended, String why) {
        return new Given(
                new UUID(1, conversation),
                "anna",
                at(made),
                started == null ? null : at(started),
                at(ended),
                why,
                null);
    }

    private static Recorded waiting(int conversation, int since) {
        return WhatIfTest.waiting(conversation, at(since), "baggage");
    }

    private static Recorded notTheirs(int conversation, int since) {
        return WhatIfTest.waiting(conversation, at(since), "tickets");
    }

    private static Stay stay(int from, int until) {
        return new Stay(NOON.plusSeconds(60L * from), NOON.plusSeconds(60L * until));
    }
}
