package org.ambassadordesk.router.routing;

import static org.ambassadordesk.router.routing.ADirectory.capacity;
import static org.ambassadordesk.router.routing.ADirectory.finishingWithin;
import static org.ambassadordesk.router.routing.ADirectory.ofTwoTopics;
import static org.ambassadordesk.router.routing.ADirectory.shift;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.ambassadordesk.contract.directory.RoutingRules.Availability;
import org.ambassadordesk.contract.event.ActivityEvent;
import org.ambassadordesk.contract.event.Conversation.State;
import org.ambassadordesk.contract.event.RoutingEvent.EndReason;
import org.ambassadordesk.contract.event.RoutingEvent.Ended;
import org.ambassadordesk.contract.event.RoutingEvent.Made;
import org.ambassadordesk.router.conversation.KeptAssignment;
import org.junit.jupiter.api.Test;

/** Shifts that end, and people who have a few minutes. */
class TimeAtTheDeskTest {
    @Test
    void atTheEndOfTheShiftWhatWasNotStartedGoesToSomebodyElse() {
        var story = DeskStory.under(ofTwoTopics()
                .rules(Duration.ofDays(1), true, Availability.SHIFT)
                .ambassador("anna", a -> capacity(3).apply(shift("office").apply(a)), "baggage"));
        UUID started = story.bag();
        UUID untouched = story.bag();
        UUID submitted = story.bag();
        story.start(started);
        story.submit(submitted);

        story.pass(Duration.ofHours(8));

        assertThat(story.told(Ended.class)).singleElement().satisfies(ended -> {
            assertThat(ended.reason()).isEqualTo(EndReason.SHIFT_ENDED);
            assertThat(ended.conversation().id()).isEqualTo(untouched);
        });
        assertThat(story.holder(started)).isEqualTo("anna");
        assertThat(story.holder(submitted)).isEqualTo("anna");
        assertThat(kept(story, started).finishBy()).isEqualTo(story.now().plus(Duration.ofMinutes(15)));

        story.minutes(14);
        assertThat(story.holder(started)).as("she may end her sentence").isEqualTo("anna");
        story.minutes(1);

        assertThat(story.told(Ended.class)).singleElement().satisfies(ended -> {
            assertThat(ended.reason()).isEqualTo(EndReason.SHIFT_ENDED);
            assertThat(ended.conversation().id()).isEqualTo(started);
        });
        assertThat(story.holder(submitted)).as("waits for somebody else").isEqualTo("anna");
        story.pass(Duration.ofHours(15));
        assertThat(story.holder(untouched)).as("the next morning").isEqualTo("anna");
    }

    private static KeptAssignment kept(DeskStory story, UUID conversation) {
        return story.all().stream()
                .filter(Fact.AssignmentKept.class::isInstance)
                .map(fact -> ((Fact.AssignmentKept) fact).assignment())
                .filter(kept -> kept.conversation().equals(conversation))
                .reduce((_, newest) -> newest)
                .orElseThrow();
    }

    @Test
    void aDeskMayLeaveNoTimeToFinish() {
        var story = DeskStory.under(
                ofTwoTopics().rules(finishingWithin(Duration.ZERO)).ambassador("anna", shift("office"), "baggage"));
        UUID started = story.bag();
        story.start(started);

        story.pass(Duration.ofHours(8));

        assertThat(story.state(started)).isEqualTo(State.QUEUED);
    }

    @Test
    void whoComesBackInTimeGoesOnWithWhatTheyStarted() {
        var story = DeskStory.under(ofTwoTopics().ambassador("anna", shift("office"), "baggage"));
        UUID started = story.bag();
        story.start(started);
        story.pass(Duration.ofHours(8));

        story.act(new ActivityEvent.Available("anna", true, story.now().plus(Duration.ofHours(1)), story.now()));
        story.minutes(59);

        assertThat(story.holder(started)).isEqualTo("anna");
        story.minutes(1);
        story.minutes(15);
        assertThat(story.state(started)).as("her hour is over too").isEqualTo(State.QUEUED);
    }

    @Test
    void whoHasSoManyMinutesGetsSomethingOffShiftUntilTheyAreOver() {
        var story = DeskStory.under(ofTwoTopics().ambassador("anna", shift("office"), "baggage"));
        story.pass(Duration.ofHours(10));
        UUID bag = story.bag();
        assertThat(story.holder(bag)).isNull();

        story.act(new ActivityEvent.Available("anna", true, story.now().plus(Duration.ofMinutes(20)), story.now()));
        assertThat(story.holder(bag)).isEqualTo("anna");
        story.start(bag);
        story.approve(bag);
        story.minutes(20);

        assertThat(story.holder(story.bag())).isNull();
    }

    @Test
    void whatWouldTakeLongerThanTheyHaveIsNotGivenAndSaysSo() {
        var story = DeskStory.under(ofTwoTopics().ambassador("anna", shift("office"), "baggage"));
        story.pass(Duration.ofHours(10));
        UUID bag = story.bag();

        story.act(new ActivityEvent.Available("anna", true, story.now().plus(Duration.ofSeconds(30)), story.now()));
        assertThat(story.holder(bag)).isNull();
        UUID other = story.bag();

        assertThat(story.holder(other)).isNull();
        assertThat(story.facts(Fact.Decided.class).getLast().decision().excluded())
                .containsEntry("too-long", List.of("anna"));
    }

    @Test
    void whatFitsIntoTheirMinutesIsLearnedFromHowLongAnswersTook() {
        var story = DeskStory.under(
                ofTwoTopics().ambassador("anna", shift("never"), "baggage").ambassador("ben", "baggage"));
        story.away("ben");
        UUID first = story.bag();
        twoMinutes(story);
        assertThat(story.holder(first)).as("usually it takes longer").isNull();

        story.available("ben");
        UUID bag = first;
        for (int i = 0; i < 40; i++) {
            story.start(bag);
            story.pass(Duration.ofSeconds(30));
            story.approve(bag);
            bag = story.bag();
        }
        story.away("ben");
        twoMinutes(story);

        assertThat(story.told(Made.class)).singleElement().satisfies(made -> assertThat(made.ambassador())
                .isEqualTo("anna"));
    }

    private static void twoMinutes(DeskStory story) {
        story.act(new ActivityEvent.Available("anna", true, story.now().plus(Duration.ofMinutes(2)), story.now()));
    }
}
