package org.ambassadordesk.router.routing;

import static org.ambassadordesk.router.routing.ADirectory.capacity;
import static org.ambassadordesk.router.routing.ADirectory.ofTwoTopics;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.UUID;
import org.ambassadordesk.contract.event.ActivityEvent;
import org.ambassadordesk.router.estimate.Experience;
import org.junit.jupiter.api.Test;

/** How long an answer took is learned once for each that goes out. */
class LearningTest {
    private final DeskStory story = DeskStory.under(ofTwoTopics().ambassador("anna", capacity(2), "baggage"));
    private final UUID bag = story.bag();

    @Test
    void whatIsSentAtOnceTookFromTheStartToTheSending() {
        story.start(bag);
        story.minutes(4).approve(bag);

        assertLearned(1, Duration.ofMinutes(4));
    }

    @Test
    void takenBackAndSentAgainItIsOneAnswerThatTookBothTurns() {
        story.start(bag);
        UUID first = story.minutes(4).send(bag);
        story.pass(Duration.ofSeconds(5));
        story.act(new ActivityEvent.ReplyWithdrawn(bag, first, "anna", story.now()));
        UUID second = story.minutes(2).send(bag);
        assertNothingLearned();

        letOut(second);

        assertLearned(1, Duration.ofMinutes(6));
    }

    @Test
    void sentBackByAReviewerTheWaitingIsNotDrafting() {
        story.start(bag);
        UUID first = story.minutes(4).submit(bag);
        story.minutes(50);
        story.sendBack(bag, first);
        UUID second = story.minutes(3).submit(bag);
        story.minutes(20);

        letOut(second);

        assertLearned(1, Duration.ofMinutes(7));
    }

    @Test
    void whatNeverGoesOutTeachesNothing() {
        story.start(bag);
        UUID reply = story.minutes(4).submit(bag);
        story.act(new ActivityEvent.ReplyRejected(bag, reply, "anna", "lena", story.now()));

        story.resolve(bag);

        assertNothingLearned();
    }

    /** She handed it back while her reply waited, and was given it again: what she does now is not what that reply took. */
    @Test
    void anOlderReplyThatGoesOutUnderANewerAssignmentTeachesNothing() {
        story.start(bag);
        UUID older = story.minutes(4).submit(bag);
        story.handBack(bag);
        story.assign(bag, "anna");
        story.start(bag);
        story.minutes(1);

        letOut(older);

        assertNothingLearned();
    }

    @Test
    void anOlderReplyThatGoesOutWhileANewerOneWaitsTeachesNothing() {
        story.start(bag);
        UUID older = story.minutes(4).submit(bag);
        story.handBack(bag);
        story.assign(bag, "anna");
        story.start(bag);
        story.minutes(1).submit(bag);

        letOut(older);

        assertNothingLearned();
    }

    @Test
    void twoAnswersAreTwo() {
        UUID other = story.bag();
        story.start(bag);
        story.start(other);
        story.minutes(4).approve(bag);
        story.minutes(4).approve(other);

        assertLearned(2, Duration.ofMinutes(12));
    }

    private void letOut(UUID reply) {
        story.act(new ActivityEvent.ReplyApproved(bag, reply, "anna", "lena", story.now()));
    }

    private void assertNothingLearned() {
        assertThat(story.all()).noneMatch(fact -> fact instanceof Fact.ExperienceKept(var kept) && isHandling(kept));
    }

    private void assertLearned(int answers, Duration inAll) {
        Experience newest = story.all().stream()
                .filter(Fact.ExperienceKept.class::isInstance)
                .map(fact -> ((Fact.ExperienceKept) fact).experience())
                .filter(LearningTest::isHandling)
                .reduce((_, last) -> last)
                .orElseThrow();
        assertThat(newest.count()).isEqualTo(answers);
        assertThat(newest.sum()).isCloseTo((double) inAll.toMillis(), within(1.0));
    }

    private static boolean isHandling(Experience kept) {
        return kept.subject().equals("took");
    }
}
