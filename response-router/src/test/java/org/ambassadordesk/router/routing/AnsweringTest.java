package org.ambassadordesk.router.routing;

import static org.ambassadordesk.router.routing.AComment.aComment;
import static org.ambassadordesk.router.routing.ADirectory.capacity;
import static org.ambassadordesk.router.routing.ADirectory.ofTwoTopics;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.ambassadordesk.contract.event.ActivityEvent;
import org.ambassadordesk.contract.event.AppliedTarget;
import org.ambassadordesk.contract.event.AppliedTarget.Kind;
import org.ambassadordesk.contract.event.Conversation.State;
import org.ambassadordesk.contract.event.RoutingEvent.Changed;
import org.ambassadordesk.contract.event.RoutingEvent.Closed;
import org.ambassadordesk.contract.event.RoutingEvent.EndReason;
import org.ambassadordesk.contract.event.RoutingEvent.Ended;
import org.ambassadordesk.contract.event.RoutingEvent.Made;
import org.ambassadordesk.contract.event.RoutingEvent.Refused;
import org.junit.jupiter.api.Test;

/** What happens between the first look and the delivered answer. */
class AnsweringTest {
    private final DeskStory story = DeskStory.under(ofTwoTopics().ambassador("anna", "baggage"));

    @Test
    void anApprovedReplyMakesItTheCustomersTurnAndFreesTheCapacity() {
        UUID bag = story.bag();
        UUID waiting = story.bag();

        story.approve(bag);

        Ended ended = story.told(Ended.class).getFirst();
        assertThat(ended.reason()).isEqualTo(EndReason.ANSWERED);
        assertThat(story.state(bag)).isEqualTo(State.ANSWERED);
        assertThat(story.holder(waiting)).isEqualTo("anna");
    }

    @Test
    void theFirstResponseIsMetWhenTheReplyIsDelivered() {
        UUID bag = story.bag();
        UUID reply = story.minutes(10).approve(bag);
        assertThat(target(bag, Kind.FIRST_RESPONSE).metAt()).isNull();

        Instant delivered = story.minutes(2).now();
        story.deliver(bag, reply);

        assertThat(target(bag, Kind.FIRST_RESPONSE).metAt()).isEqualTo(delivered);
        assertThat(target(bag, Kind.RESOLUTION).metAt())
                .as("the matter is not over")
                .isNull();
        assertThat(story.told(Changed.class))
                .singleElement()
                .extracting(Changed::cause)
                .isEqualTo("delivered");
    }

    @Test
    void deliveredTwiceIsDeliveredOnce() {
        UUID bag = story.bag();
        UUID reply = story.approve(bag);
        story.deliver(bag, reply);
        Instant first = target(bag, Kind.FIRST_RESPONSE).metAt();

        story.minutes(1).deliver(bag, reply);

        assertThat(story.last()).containsExactly(new Fact.Ignored("ReplyDelivered", "unknown-reply"));
        assertThat(target(bag, Kind.FIRST_RESPONSE).metAt()).isEqualTo(first);
    }

    @Test
    void approvedTwiceIsApprovedOnce() {
        UUID bag = story.bag();
        UUID reply = story.approve(bag);

        story.act(new ActivityEvent.ReplyApproved(bag, reply, "anna", "anna", story.now()));

        assertThat(story.last()).containsExactly(new Fact.Ignored("ReplyApproved", "approved-already"));
    }

    @Test
    void aReplyDeliveredAfterTheCustomerWroteAgainMeetsOnlyWhatItAnswered() {
        UUID bag = story.hear(aComment("1"));
        UUID first = story.minutes(5).approve(bag);
        story.minutes(1).hear(aComment("2"));

        story.minutes(1).deliver(bag, first);

        assertThat(target(bag, Kind.FIRST_RESPONSE).metAt()).isEqualTo(story.now());
        assertThat(target(bag, Kind.NEXT_RESPONSE).metAt()).isNull();
        UUID second = story.minutes(1).approve(bag);
        story.minutes(1).deliver(bag, second);
        assertThat(target(bag, Kind.NEXT_RESPONSE).metAt()).isEqualTo(story.now());
    }

    @Test
    void aCommentThatCameAfterTheApprovalIsNotAnsweredByIt() {
        UUID bag = story.hear(aComment("1"));
        Instant approved = story.minutes(5).now();
        story.minutes(1).hear(aComment("2"));

        story.approve(bag, approved);

        assertThat(story.told().getFirst()).isInstanceOf(Ended.class);
        assertThat(story.told(Changed.class).getFirst().cause()).isEqualTo("commented-meanwhile");
        assertThat(story.holder(bag)).isEqualTo("anna");
        assertThat(target(bag, Kind.NEXT_RESPONSE).startedAt()).isEqualTo(story.now());
    }

    @Test
    void aReplyThatWaitsForApprovalStaysItsAuthorsWithoutCountingAgainstTheCapacity() {
        UUID bag = story.bag();
        UUID waiting = story.bag();

        story.submit(bag);

        assertThat(story.holder(bag)).isEqualTo("anna");
        assertThat(story.holder(waiting)).isEqualTo("anna");
        story.minutes(30);
        assertThat(story.holder(bag)).as("handing in a reply is a reaction").isEqualTo("anna");
    }

    @Test
    void sentBackItCountsAgain() {
        UUID bag = story.bag();
        UUID reply = story.submit(bag);
        story.sendBack(bag, reply);

        UUID waiting = story.bag();

        assertThat(story.state(waiting)).isEqualTo(State.QUEUED);
    }

    @Test
    void sentBackToSomebodyWhoWentAwayItGoesToSomebodyElse() {
        UUID bag = story.bag();
        UUID reply = story.submit(bag);
        story.away("anna");
        assertThat(story.holder(bag)).isEqualTo("anna");

        story.sendBack(bag, reply);

        assertThat(story.told(Ended.class).getFirst().reason()).isEqualTo(EndReason.AWAY);
        assertThat(story.state(bag)).isEqualTo(State.QUEUED);
    }

    @Test
    void rejectedOrTakenBackItIsTheAuthorsTurnAgain() {
        UUID bag = story.bag();
        UUID reply = story.submit(bag);

        story.act(new ActivityEvent.ReplyRejected(bag, reply, "anna", "lena", story.now()));
        UUID waiting = story.bag();
        assertThat(story.state(waiting)).isEqualTo(State.QUEUED);
        reply = story.submit(bag);
        assertThat(story.holder(waiting)).isEqualTo("anna");
        story.act(new ActivityEvent.ReplyWithdrawn(bag, reply, "anna", story.now()));

        assertThat(story.state(story.bag())).isEqualTo(State.QUEUED);
    }

    @Test
    void whoeverHasSentGetsTheNextAtOnceAndStaysTheHolder() {
        UUID bag = story.bag();
        UUID waiting = story.bag();
        assertThat(story.state(waiting)).isEqualTo(State.QUEUED);

        UUID reply = story.send(bag);

        assertThat(story.holder(bag)).isEqualTo("anna");
        assertThat(story.holder(waiting)).isEqualTo("anna");
        assertThat(story.told(Made.class)).hasSize(1);
        story.act(new ActivityEvent.ReplyApproved(bag, reply, "anna", "anna", story.now()));
        assertThat(story.state(bag)).isEqualTo(State.ANSWERED);
        assertThat(story.told(Made.class)).as("her room is taken already").isEmpty();
    }

    /** For a moment she holds two where she has room for one: both are hers, and she gets nothing new. */
    @Test
    void takenBackSheHoldsOneMoreThanSheHasRoomForUntilOneIsDone() {
        UUID bag = story.bag();
        UUID reply = story.send(bag);
        UUID second = story.bag();
        UUID third = story.bag();

        story.act(new ActivityEvent.ReplyWithdrawn(bag, reply, "anna", story.now()));
        assertThat(story.holder(bag)).isEqualTo("anna");
        assertThat(story.holder(second)).isEqualTo("anna");
        assertThat(story.state(third)).isEqualTo(State.QUEUED);

        story.deliver(bag, story.approve(bag));
        assertThat(story.state(third)).as("one is her capacity").isEqualTo(State.QUEUED);
        story.approve(second);
        assertThat(story.holder(third)).isEqualTo("anna");
    }

    @Test
    void whatACustomerOvertookIsItsAuthorsAgain() {
        UUID bag = story.bag();
        UUID reply = story.send(bag);
        UUID second = story.bag();

        story.sendBack(bag, reply);
        UUID third = story.bag();

        assertThat(story.holder(bag)).isEqualTo("anna");
        assertThat(story.holder(second)).isEqualTo("anna");
        assertThat(story.state(third)).isEqualTo(State.QUEUED);
    }

    @Test
    void sentBackForAReplyThatDoesNotWaitChangesNothing() {
        UUID bag = story.bag();

        story.sendBack(bag, new UUID(9, 9));

        assertThat(story.last()).containsExactly(new Fact.Ignored("ReplySentBack", "not-held"));
    }

    @Test
    void aReplyThatNeverArrivesIsOwedAgainUnderTheOldDeadline() {
        UUID bag = story.bag();
        Instant due = target(bag, Kind.FIRST_RESPONSE).dueAt();
        UUID reply = story.minutes(10).approve(bag);

        story.minutes(10).fail(bag, reply);

        assertThat(story.told().getFirst()).isInstanceOf(Changed.class);
        assertThat(story.holder(bag)).isEqualTo("anna");
        assertThat(story.see(bag).targets())
                .filteredOn(t -> t.kind() == Kind.FIRST_RESPONSE)
                .hasSize(1);
        assertThat(target(bag, Kind.FIRST_RESPONSE).dueAt()).isEqualTo(due);
        UUID again = story.minutes(1).approve(bag);
        story.deliver(bag, again);
        assertThat(target(bag, Kind.FIRST_RESPONSE).metAt()).isEqualTo(story.now());
    }

    @Test
    void resolvedByAPersonItIsOver() {
        UUID bag = story.bag();

        var answer = story.resolve(bag);

        assertThat(answer).isInstanceOf(Closed.class);
        assertThat(story.told(Ended.class).getFirst().reason()).isEqualTo(EndReason.RESOLVED);
        assertThat(story.state(bag)).isEqualTo(State.RESOLVED);
        assertThat(target(bag, Kind.RESOLUTION).metAt()).isEqualTo(story.now());
        assertThat(story.minutes(600).told()).isEmpty();
    }

    @Test
    void whatWasAnsweredIsClosedAndBothPromisesAreMet() {
        UUID bag = story.bag();
        UUID reply = story.minutes(1).approve(bag);
        story.deliver(bag, reply);
        Instant answered = story.now();

        var answer = story.minutes(5).resolve(bag);

        assertThat(answer).isInstanceOf(Closed.class);
        assertThat(story.state(bag)).isEqualTo(State.RESOLVED);
        assertThat(target(bag, Kind.FIRST_RESPONSE).metAt()).isEqualTo(answered);
        assertThat(target(bag, Kind.RESOLUTION).metAt()).isEqualTo(story.now());
    }

    @Test
    void closedWhileItsAnswerIsOnItsWayTheAnswerStillMeetsItsPromise() {
        UUID bag = story.bag();
        UUID reply = story.minutes(1).approve(bag);
        story.resolve(bag);

        story.minutes(1).deliver(bag, reply);

        assertThat(story.state(bag)).isEqualTo(State.RESOLVED);
        assertThat(target(bag, Kind.FIRST_RESPONSE).metAt()).isEqualTo(story.now());
    }

    @Test
    void closedForAnAnswerThatNeverArrivesItIsOwedAgain() {
        UUID bag = story.bag();
        Instant due = target(bag, Kind.FIRST_RESPONSE).dueAt();
        UUID reply = story.minutes(1).approve(bag);
        story.resolve(bag);

        story.minutes(1).fail(bag, reply);

        assertThat(story.holder(bag)).isEqualTo("anna");
        assertThat(target(bag, Kind.FIRST_RESPONSE).dueAt()).isEqualTo(due);
        UUID again = story.minutes(1).approve(bag);
        story.deliver(bag, again);
        assertThat(target(bag, Kind.FIRST_RESPONSE).metAt()).isEqualTo(story.now());
        assertThat(story.resolve(bag)).isInstanceOf(Closed.class);
    }

    @Test
    void whatIsOverCannotBeResolvedAgain() {
        UUID bag = story.bag();
        story.resolve(bag);

        assertThat(story.resolve(bag)).isInstanceOfSatisfying(Refused.class, no -> assertThat(no.code())
                .isEqualTo("not-open"));
    }

    @Test
    void aReplyApprovedWhileNobodyHoldsItAnswersItToo() {
        UUID held = story.bag();
        UUID bag = story.bag();
        assertThat(story.holder(bag)).isNull();

        story.approve(bag);

        assertThat(story.state(bag)).isEqualTo(State.ANSWERED);
        story.approve(held);
        assertThat(story.state(bag)).as("it left the queue").isEqualTo(State.ANSWERED);
    }

    @Test
    void aReplyApprovedAfterTheEndChangesNothingForAnybody() {
        UUID bag = story.bag();
        story.resolve(bag);

        UUID reply = story.approve(bag);
        story.deliver(bag, reply);

        assertThat(story.state(bag)).isEqualTo(State.RESOLVED);
    }

    @Test
    void whatHappensToAConversationNeverSeenIsPassedOver() {
        UUID unknown = new UUID(7, 7);

        story.act(new ActivityEvent.ReplyApproved(unknown, new UUID(8, 8), "anna", "anna", story.now()));
        assertThat(story.last()).containsExactly(new Fact.Ignored("ReplyApproved", "unknown-conversation"));
        story.act(new ActivityEvent.Started(unknown, "anna", 1, story.now()));
        assertThat(story.last()).containsExactly(new Fact.Ignored("Started", "unknown-conversation"));
        assertThat(story.resolve(unknown)).isInstanceOfSatisfying(Refused.class, no -> assertThat(no.code())
                .isEqualTo("no-such-conversation"));
    }

    @Test
    void aSecondReplyOfAColleagueIsDeliveredToo() {
        var two = DeskStory.under(ofTwoTopics().ambassador("anna", capacity(2), "baggage"));
        UUID bag = two.bag();
        UUID first = two.approve(bag);
        UUID second = two.approve(bag);

        two.minutes(1).deliver(bag, second);
        Instant met = two.now();
        two.minutes(1).deliver(bag, first);

        assertThat(two.see(bag).targets().getFirst().metAt()).isEqualTo(met);
        assertThat(two.see(bag).targets().getFirst().dueAt()).isAfter(met.minus(Duration.ofHours(1)));
    }

    private AppliedTarget target(UUID conversation, Kind kind) {
        return story.see(conversation).targets().stream()
                .filter(target -> target.kind() == kind)
                .reduce((_, newest) -> newest)
                .orElseThrow();
    }
}
