package org.ambassadordesk.router.routing;

import static org.ambassadordesk.router.routing.AComment.aComment;
import static org.ambassadordesk.router.routing.ADirectory.ofTwoTopics;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import org.ambassadordesk.contract.event.AppliedTarget.Kind;
import org.ambassadordesk.contract.event.RoutingEvent.Breached;
import org.ambassadordesk.contract.event.RoutingEvent.Warned;
import org.junit.jupiter.api.Test;

/** What the desk says about deadlines as time passes. */
class NoticesTest {
    @Test
    void warnedOnceAndBreachedOnce() {
        var story = DeskStory.under(ofTwoTopics());
        story.bag();

        assertThat(story.minutes(29).told()).isEmpty();
        assertThat(story.minutes(1).told(Warned.class))
                .singleElement()
                .extracting(Warned::kind)
                .isEqualTo(Kind.FIRST_RESPONSE);
        assertThat(story.minutes(29).told()).isEmpty();
        assertThat(story.minutes(1).told(Breached.class))
                .singleElement()
                .extracting(Breached::kind)
                .isEqualTo(Kind.FIRST_RESPONSE);
        assertThat(story.minutes(1).told()).isEmpty();
    }

    @Test
    void afterALongStandstillOnlyTheBreachIsSaid() {
        var story = DeskStory.under(ofTwoTopics());
        story.bag();

        story.minutes(90);

        assertThat(story.told()).hasExactlyElementsOfTypes(Breached.class);
    }

    @Test
    void aReplyOnItsWayIsStillSpokenOf() {
        var story = DeskStory.under(ofTwoTopics().ambassador("anna", "baggage"));
        UUID bag = story.bag();
        story.start(bag);
        UUID reply = story.minutes(10).approve(bag);

        assertThat(story.minutes(50).told(Breached.class)).hasSize(1);
        story.deliver(bag, reply);
        assertThat(story.minutes(600).told()).as("the customer's turn").isEmpty();
    }

    @Test
    void theEndOfTheMatterIsSpokenOfOnlyWhileAnAnswerIsOwed() {
        var story = DeskStory.under(ofTwoTopics().ambassador("anna", "baggage"));
        UUID bag = story.hear(aComment("1"));
        story.start(bag);
        story.deliver(bag, story.approve(bag));
        assertThat(story.pass(Duration.ofHours(9)).told()).isEmpty();

        story.hear(aComment("2"));
        story.start(bag);

        assertThat(story.minutes(1).told(Breached.class))
                .singleElement()
                .extracting(Breached::kind)
                .isEqualTo(Kind.RESOLUTION);
    }

    @Test
    void aTargetOfZeroIsBreachedAtOnceAndAnsweredFirst() {
        var story = DeskStory.under(ofTwoTopics()
                .target("now", "always", Duration.ZERO, Duration.ZERO, Duration.ZERO)
                .topicOn("now", "safety", "smoke")
                .ambassador("anna", "baggage", "safety"));
        UUID held = story.bag();
        story.bag();
        UUID smoke = story.hear(aComment("s").by("sam").saying("smoke"));

        assertThat(story.pass(Duration.ZERO).told(Breached.class)).hasSize(2);
        story.approve(held);

        assertThat(story.holder(smoke)).isEqualTo("anna");
    }

    @Test
    void aCalendarThatNeverOpensPromisesNothingAndIsAnsweredLast() {
        var story = DeskStory.under(ofTwoTopics()
                .target("shut", "never", Duration.ofHours(1), Duration.ofHours(1), Duration.ofHours(1))
                .topicOn("shut", "safety", "smoke")
                .ambassador("anna", "baggage", "safety"));
        UUID held = story.bag();
        UUID smoke = story.hear(aComment("s").by("sam").saying("smoke"));
        UUID later = story.minutes(1).bag();
        assertThat(story.see(smoke).targets()).isEmpty();

        story.approve(held);
        assertThat(story.holder(later)).isEqualTo("anna");
        story.approve(later);

        assertThat(story.holder(smoke)).isEqualTo("anna");
    }

    @Test
    void aTopicWhoseTargetIsGonePromisesNothing() {
        var story =
                DeskStory.under(ofTwoTopics().topicOn("gone", "safety", "smoke").ambassador("anna", "safety"));

        UUID smoke = story.hear(aComment("s").saying("smoke"));

        assertThat(story.holder(smoke)).isEqualTo("anna");
        assertThat(story.see(smoke).targets()).isEmpty();
    }

    @Test
    void deadlinesStayAsTheyWereWhenTheDirectoryChanges() {
        var story = DeskStory.under(ofTwoTopics());
        UUID bag = story.bag();
        var before = story.see(bag).targets();

        story.direct(ofTwoTopics()
                .version(2)
                .target("standard", "always", Duration.ofMinutes(1), Duration.ofMinutes(1), Duration.ofMinutes(1))
                .ambassador("anna", "baggage"));

        assertThat(story.holder(bag)).isEqualTo("anna");
        assertThat(story.see(bag).targets()).isEqualTo(before);
    }

    @Test
    void afterALongStandstillATickDoesOnlyAPartAndTheNextTheRest() {
        var story = DeskStory.under(ofTwoTopics());
        int waiting = Ticking.AT_ONCE * 2;
        for (int i = 0; i < waiting; i++) {
            story.bag();
        }

        int said = story.minutes(90).told(Breached.class).size();
        assertThat(said).isLessThan(waiting);
        while (story.desk().isDue(story.now(), true)) {
            said += story.minutes(0).told(Breached.class).size();
        }

        assertThat(said).isEqualTo(waiting);
    }
}
