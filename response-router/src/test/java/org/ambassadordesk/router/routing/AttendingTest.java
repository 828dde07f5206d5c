package org.ambassadordesk.router.routing;

import static org.ambassadordesk.router.routing.AComment.aComment;
import static org.ambassadordesk.router.routing.ADirectory.capacity;
import static org.ambassadordesk.router.routing.ADirectory.ofTwoTopics;
import static org.ambassadordesk.router.routing.ADirectory.shift;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.ambassadordesk.contract.directory.RoutingRules.Availability;
import org.ambassadordesk.contract.event.ActivityEvent;
import org.ambassadordesk.contract.event.Conversation.State;
import org.ambassadordesk.contract.event.RoutingEvent;
import org.ambassadordesk.contract.event.RoutingEvent.EndReason;
import org.ambassadordesk.contract.event.RoutingEvent.Ended;
import org.ambassadordesk.contract.event.RoutingEvent.Made;
import org.ambassadordesk.contract.event.RoutingEvent.Unroutable;
import org.junit.jupiter.api.Test;

/** People who come, go, react and do not. */
class AttendingTest {
    private static final ADirectory ANNA_AND_BEN =
            ofTwoTopics().ambassador("anna", "baggage").ambassador("ben", "baggage");

    @Test
    void withoutAReactionTheNextPersonGetsIt() {
        var story = DeskStory.under(ANNA_AND_BEN);
        UUID bag = story.bag();

        story.pass(Duration.ofMinutes(3).minusMillis(1));
        assertThat(story.told()).isEmpty();
        story.pass(Duration.ofMillis(1));

        assertThat(story.told(Ended.class)).singleElement().satisfies(ended -> {
            assertThat(ended.reason()).isEqualTo(EndReason.NO_REACTION);
            assertThat(ended.ambassador()).isEqualTo("anna");
        });
        assertThat(story.holder(bag)).isEqualTo("ben");
        assertThat(story.holderOf(bag).epoch()).isEqualTo(2);
        assertThat(story.facts(Fact.Decided.class).getFirst().decision().excluded())
                .containsEntry("did-not-react", List.of("anna"));
    }

    @Test
    void startedItStays() {
        var story = DeskStory.under(ANNA_AND_BEN);
        UUID bag = story.bag();
        story.minutes(1).start(bag);

        story.minutes(60);

        assertThat(story.told(Ended.class)).isEmpty();
        assertThat(story.holder(bag)).isEqualTo("anna");
    }

    @Test
    void aStartThatComesTooLateChangesNothing() {
        var story = DeskStory.under(ANNA_AND_BEN);
        UUID bag = story.bag();
        story.minutes(3);

        story.act(new ActivityEvent.Started(bag, "anna", 1, story.now().minusSeconds(5)));

        assertThat(story.last()).containsExactly(new Fact.Ignored("Started", "old-epoch"));
        assertThat(story.holder(bag)).isEqualTo("ben");
    }

    @Test
    void nobodyIsJudgedBeforeEverythingPeopleDidHasBeenHeard() {
        var story = DeskStory.under(ANNA_AND_BEN);
        UUID bag = story.bag();
        story.pass(Duration.ofMinutes(2));

        story.take(new DeskInput.Tick(false));
        var late = DeskStory.BEGINNING.plus(Duration.ofMinutes(10));
        assertThat(story.desk().take(new DeskInput.Tick(false), late)).isEmpty();
        assertThat(story.desk().isDue(late, true)).isTrue();

        assertThat(story.holder(bag)).isEqualTo("anna");
    }

    @Test
    void twoMissesInARowAndThePersonIsTakenToBeAway() {
        var story = DeskStory.under(ofTwoTopics().ambassador("anna", "baggage"));
        UUID bag = story.bag();
        story.minutes(3);
        assertThat(story.holder(bag))
                .as("nobody else is there, so she gets it again")
                .isEqualTo("anna");

        story.minutes(3);

        assertThat(story.state(bag)).isEqualTo(State.QUEUED);
        var attendance = story.facts(Fact.AttendanceKept.class).getLast().attendance();
        assertThat(attendance.absence()).isNotNull();
        assertThat(attendance.absence().state()).isEqualTo("no-reaction");
        assertThat(story.told(RoutingEvent.TakenToBeAway.class)).singleElement().satisfies(told -> {
            assertThat(told.key()).isEqualTo("anna");
            assertThat(told.misses()).isEqualTo(2);
        });
        story.minutes(600);
        assertThat(story.holder(bag)).isNull();
    }

    @Test
    void theyAreBackAsSoonAsTheySaySo() {
        var story = DeskStory.under(ofTwoTopics().ambassador("anna", "baggage"));
        UUID bag = story.bag();
        story.minutes(3).minutes(3);

        story.available("anna");

        assertThat(story.holder(bag)).isEqualTo("anna");
        assertThat(story.told(RoutingEvent.BackAgain.class))
                .extracting(RoutingEvent.BackAgain::ambassador)
                .containsExactly("anna");
    }

    @Test
    void aReactionBetweenTwoMissesStartsTheCountOver() {
        var story = DeskStory.under(ofTwoTopics().ambassador("anna", "baggage"));
        UUID first = story.bag();
        story.minutes(3);
        story.start(first);
        story.approve(first);
        UUID second = story.bag();

        story.minutes(3);

        assertThat(story.holder(second)).isEqualTo("anna");
    }

    @Test
    void whereEverybodyMissedItItStartsOver() {
        var story = DeskStory.under(ANNA_AND_BEN);
        UUID bag = story.bag();
        story.minutes(3);
        assertThat(story.holder(bag)).isEqualTo("ben");

        story.minutes(3);

        assertThat(story.holder(bag)).isEqualTo("anna");
        assertThat(story.holderOf(bag).epoch()).isEqualTo(3);
    }

    @Test
    void whatIsExcludedForTheOnlyOneLeftComesBackToThem() {
        var story = DeskStory.under(ANNA_AND_BEN);
        UUID bens = story.bag();
        UUID other = story.bag();
        assertThat(story.holder(bens)).isEqualTo("anna");
        story.start(other);
        story.minutes(3);
        assertThat(story.state(bens)).as("ben is busy, anna missed it").isEqualTo(State.QUEUED);

        story.away("ben");

        assertThat(story.told(Made.class)).extracting(Made::ambassador).contains("anna");
    }

    @Test
    void handedBackItGoesToSomebodyElse() {
        var story = DeskStory.under(ANNA_AND_BEN);
        UUID bag = story.bag();

        story.handBack(bag);

        assertThat(story.holder(bag)).isEqualTo("ben");
    }

    @Test
    void whereEverybodyHandedItBackTheLeadHearsOfItAndItStartsOverWithoutTheLast() {
        var story = DeskStory.under(ANNA_AND_BEN);
        UUID bag = story.bag();
        story.handBack(bag);

        story.handBack(bag);

        assertThat(story.told(Unroutable.class)).singleElement().satisfies(told -> {
            assertThat(told.reason()).isEqualTo("everybody-declined");
            assertThat(told.conversation().id()).isEqualTo(bag);
        });
        assertThat(story.holder(bag)).as("not ben, who was the last to decline").isEqualTo("anna");
    }

    @Test
    void whatTheOnlyOneHandsBackStaysTheirsButTheLeadHearsOfIt() {
        var story = DeskStory.under(ofTwoTopics().ambassador("anna", "baggage"));
        UUID bag = story.bag();

        story.handBack(bag);

        assertThat(story.told(Unroutable.class)).hasSize(1);
        assertThat(story.holder(bag)).isEqualTo("anna");
    }

    @Test
    void whoIsAwayLeavesWhatTheyStartedButNotWhatWaitsForApproval() {
        var story = DeskStory.under(ofTwoTopics().ambassador("anna", capacity(3), "baggage"));
        UUID started = story.bag();
        UUID submitted = story.bag();
        story.start(started);
        story.submit(submitted);

        story.away("anna");

        assertThat(story.state(started)).isEqualTo(State.QUEUED);
        assertThat(story.told(Ended.class))
                .singleElement()
                .extracting(Ended::reason)
                .isEqualTo(EndReason.AWAY);
        assertThat(story.holder(submitted)).isEqualTo("anna");
    }

    @Test
    void whoIsBusyFinishesWhatTheyStarted() {
        var story = DeskStory.under(ofTwoTopics().ambassador("anna", capacity(3), "baggage"));
        UUID started = story.bag();
        UUID untouched = story.bag();
        story.start(started);

        story.act(new ActivityEvent.Away("anna", "busy", null, story.now()));

        assertThat(story.holder(started)).isEqualTo("anna");
        assertThat(story.state(untouched)).isEqualTo(State.QUEUED);
    }

    @Test
    void anAbsenceWithAnEndEndsByItself() {
        var story = DeskStory.under(ofTwoTopics().ambassador("anna", "baggage"));
        story.act(new ActivityEvent.Away("anna", "away", story.now().plus(Duration.ofMinutes(30)), story.now()));
        UUID bag = story.bag();

        story.minutes(29);
        assertThat(story.holder(bag)).isNull();
        story.minutes(1);

        assertThat(story.holder(bag)).isEqualTo("anna");
    }

    @Test
    void ofOverlappingAbsencesTheNewestStatementHolds() {
        var story = DeskStory.under(ofTwoTopics().ambassador("anna", "baggage"));
        story.act(new ActivityEvent.Away("anna", "away", story.now().plus(Duration.ofHours(5)), story.now()));
        story.minutes(1);
        story.act(new ActivityEvent.Away("anna", "busy", story.now().plus(Duration.ofHours(1)), story.now()));
        UUID bag = story.bag();

        story.minutes(60);

        assertThat(story.holder(bag)).isEqualTo("anna");
    }

    @Test
    void anOlderStatementThatArrivesLaterChangesNothing() {
        var story = DeskStory.under(ofTwoTopics().ambassador("anna", "baggage"));
        story.minutes(5).away("anna");

        story.act(new ActivityEvent.Available("anna", true, story.now().minusSeconds(60)));

        assertThat(story.last()).containsExactly(new Fact.Ignored("Available", "said-otherwise-since"));
        assertThat(story.holder(story.bag())).isNull();
    }

    @Test
    void anAbsenceThatIsOverAlreadyChangesNothing() {
        var story = DeskStory.under(ofTwoTopics().ambassador("anna", "baggage"));

        story.act(new ActivityEvent.Away("anna", "away", story.now().minusSeconds(1), story.now()));

        assertThat(story.last()).containsExactly(new Fact.Ignored("Away", "over-already"));
    }

    @Test
    void whereThePresenceCountsOnlyWhoIsSignedInGetsSomething() {
        var story = DeskStory.under(ofTwoTopics()
                .rules(Duration.ofMinutes(3), true, Availability.PRESENT)
                .ambassador("anna", "baggage"));
        UUID bag = story.bag();
        assertThat(story.see(bag).waitingReason()).isEqualTo("nobody-free");

        story.act(new ActivityEvent.Available("anna", true, story.now()));
        assertThat(story.holder(bag)).isEqualTo("anna");
        story.approve(bag);
        story.act(new ActivityEvent.Away("anna", "signed-out", null, story.now()));

        assertThat(story.holder(story.bag())).isNull();
    }

    @Test
    void whatSomebodySaidBeforeTheDirectoryKnewThemIsRemembered() {
        var story = DeskStory.under(ofTwoTopics());
        story.away("anna");

        story.direct(ofTwoTopics().version(2).ambassador("anna", "baggage"));

        assertThat(story.holder(story.bag())).isNull();
    }

    @Test
    void aClockThatIsSetBackKeepsNobodyFromBeingAskedToReact() {
        var story = DeskStory.under(ANNA_AND_BEN);
        story.pass(Duration.ofHours(3));
        UUID bag = story.bag();

        story.pass(Duration.ofHours(-3));
        story.minutes(3);

        assertThat(story.told(Ended.class))
                .singleElement()
                .extracting(Ended::reason)
                .isEqualTo(EndReason.NO_REACTION);
        assertThat(story.holder(bag)).isEqualTo("ben");
    }

    @Test
    void aClockThatIsSetBackLooksAtTheShiftsAgain() {
        var story = DeskStory.under(ofTwoTopics().ambassador("anna", shift("office"), "baggage"));
        story.pass(Duration.ofHours(10));
        UUID bag = story.bag();
        assertThat(story.holder(bag)).isNull();

        story.pass(Duration.ofHours(-10));

        assertThat(story.holder(bag)).isEqualTo("anna");
    }

    @Test
    void anAssignmentNeverEndsBeforeItWasMade() {
        var story = DeskStory.under(ofTwoTopics().ambassador("anna", "baggage"));
        UUID bag = story.hear(aComment("1"));

        story.act(new ActivityEvent.Started(bag, "anna", 1, story.now().minusSeconds(30)));

        var kept = story.facts(Fact.AssignmentKept.class).getFirst().assignment();
        assertThat(kept.startedAt()).isEqualTo(kept.madeAt());
    }
}
