package org.ambassadordesk.router.routing;

import static org.ambassadordesk.router.routing.AComment.aComment;
import static org.ambassadordesk.router.routing.ADirectory.capacity;
import static org.ambassadordesk.router.routing.ADirectory.ofTwoTopics;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.ambassadordesk.contract.event.AppliedTarget;
import org.ambassadordesk.contract.event.Conversation.State;
import org.ambassadordesk.contract.event.RoutingEvent;
import org.ambassadordesk.contract.event.RoutingEvent.Closed;
import org.ambassadordesk.contract.event.RoutingEvent.CommentEdited;
import org.ambassadordesk.contract.event.RoutingEvent.CommentWithdrawn;
import org.ambassadordesk.contract.event.RoutingEvent.EndReason;
import org.ambassadordesk.contract.event.RoutingEvent.Ended;
import org.ambassadordesk.contract.event.RoutingEvent.Routed;
import org.junit.jupiter.api.Test;

/** Which conversation a comment belongs to, and what it does there. */
class ConversingTest {
    private final DeskStory story = DeskStory.under(ofTwoTopics().ambassador("anna", capacity(9), "baggage", "safety"));

    @Test
    void theSameThreadIsTheSameConversationWhoeverSpeaks() {
        UUID first = story.hear(aComment("1").by("jo").inThread("t"));

        UUID second = story.hear(aComment("2").by("kim").inThread("t"));

        assertThat(second).isEqualTo(first);
        assertThat(story.told(Routed.class).getFirst().opened()).isFalse();
    }

    @Test
    void aThreadIsTheSourcesOnOneChannel() {
        UUID first = story.hear(aComment("1").by("jo").on("web").inThread("t"));

        UUID second = story.hear(aComment("2").by("jo").on("mail").inThread("t"));

        assertThat(second).isNotEqualTo(first);
    }

    @Test
    void anAnswerJoinsTheConversationOfWhatItAnswers() {
        UUID first = story.hear(aComment("1").by("jo"));

        UUID second = story.hear(aComment("2").by("kim").inReplyTo("1"));

        assertThat(second).isEqualTo(first);
    }

    @Test
    void elseTheCustomersOngoingConversationOnThatChannel() {
        UUID first = story.hear(aComment("1").by("jo"));

        UUID second = story.hear(aComment("2").by("jo").inReplyTo("unknown").inThread("new"));

        assertThat(second).isEqualTo(first);
    }

    @Test
    void anotherChannelIsAnotherConversation() {
        UUID first = story.hear(aComment("1").by("jo").on("web"));

        assertThat(story.hear(aComment("2").by("jo").on("mail"))).isNotEqualTo(first);
    }

    @Test
    void aResolvedConversationIsNotOngoingButItsThreadOpensItAgain() {
        UUID first = story.hear(aComment("1").by("jo").inThread("t"));
        story.resolve(first);

        UUID withoutThread = story.hear(aComment("2").by("jo"));
        UUID withThread = story.hear(aComment("3").by("jo").inThread("t"));

        assertThat(withoutThread).isNotEqualTo(first);
        assertThat(withThread).isEqualTo(first);
        assertThat(story.state(first)).isEqualTo(State.ASSIGNED);
    }

    @Test
    void aFurtherCommentOpensAnAnsweredConversationWithTheNextResponseTarget() {
        UUID bag = story.hear(aComment("1"));
        story.minutes(5).deliver(bag, story.approve(bag));
        assertThat(story.state(bag)).isEqualTo(State.ANSWERED);
        Instant again = story.minutes(60).now();

        story.hear(aComment("2"));

        assertThat(story.state(bag)).isEqualTo(State.ASSIGNED);
        AppliedTarget next = target(bag, AppliedTarget.Kind.NEXT_RESPONSE);
        assertThat(next.startedAt()).isEqualTo(again);
        assertThat(next.dueAt()).isEqualTo(again.plus(Duration.ofHours(2)));
        assertThat(story.told(Routed.class).getFirst().opened()).isFalse();
    }

    @Test
    void whileItIsUnansweredAFurtherCommentChangesNoClock() {
        UUID bag = story.hear(aComment("1"));
        var before = story.see(bag).targets();

        story.minutes(10).hear(aComment("2"));

        assertThat(story.see(bag).targets()).isEqualTo(before);
        assertThat(target(bag, AppliedTarget.Kind.FIRST_RESPONSE).startedAt()).isEqualTo(DeskStory.BEGINNING);
    }

    @Test
    void theClockStartsWhenTheCommentWasReceivedNotWhenItCameHere() {
        story.minutes(30);

        UUID bag = story.hear(aComment("1").receivedAt(DeskStory.BEGINNING));

        assertThat(target(bag, AppliedTarget.Kind.FIRST_RESPONSE).dueAt())
                .isEqualTo(DeskStory.BEGINNING.plus(Duration.ofHours(1)));
    }

    @Test
    void aKnownCommentWithAnotherWordingIsAnEdit() {
        UUID bag = story.hear(aComment("1"));

        story.hear(aComment("1").saying("my bag is found"));

        CommentEdited edited = story.told(CommentEdited.class).getFirst();
        assertThat(edited.comment().text()).isEqualTo("my bag is found");
        assertThat(edited.conversation().id()).isEqualTo(bag);
        assertThat(story.told(Routed.class)).isEmpty();
    }

    @Test
    void theSameWordingAgainChangesNothing() {
        story.hear(aComment("1"));

        story.edit(aComment("1"));

        assertThat(story.last()).containsExactly(new Fact.Ignored("Edited", "same-wording"));
    }

    @Test
    void anEditOfAnUnknownCommentIsAComment() {
        story.edit(aComment("1"));

        assertThat(story.told(Routed.class)).hasSize(1);
    }

    @Test
    void anEditThatNamesATopicLeavesTriage() {
        UUID hello = story.hear(aComment("1").saying("hello?"));
        assertThat(story.state(hello)).isEqualTo(State.TRIAGE);
        assertThat(story.see(hello).waitingReason()).isEqualTo("no-topic");

        story.minutes(1).hear(aComment("1").saying("hello? my bag!"));

        assertThat(story.holder(hello)).isEqualTo("anna");
        assertThat(target(hello, AppliedTarget.Kind.FIRST_RESPONSE).startedAt()).isEqualTo(DeskStory.BEGINNING);
    }

    @Test
    void aFurtherCommentThatNamesATopicLeavesTriage() {
        UUID hello = story.hear(aComment("1").saying("hello?"));

        story.minutes(1).hear(aComment("2").saying("my bag!"));

        assertThat(story.holder(hello)).isEqualTo("anna");
        assertThat(story.see(hello).topicReason()).isEqualTo("match:bag");
        assertThat(target(hello, AppliedTarget.Kind.FIRST_RESPONSE).startedAt()).isEqualTo(DeskStory.BEGINNING);
    }

    @Test
    void aFurtherCommentTellsTheLanguageAndRaisesThePriority() {
        UUID bag = story.hear(aComment("1").in("und"));

        story.hear(aComment("2").in("en").labelled("urgent"));
        story.hear(aComment("3").in("fi").rated(5));

        assertThat(story.see(bag).language()).isEqualTo("en");
        assertThat(story.see(bag).priority()).isEqualTo(1);
    }

    @Test
    void takingEverythingBackEndsIt() {
        UUID bag = story.hear(aComment("1"));
        story.hear(aComment("2"));

        story.withdraw("1");
        assertThat(story.told()).hasExactlyElementsOfTypes(CommentWithdrawn.class);
        assertThat(story.state(bag)).isEqualTo(State.ASSIGNED);
        story.withdraw("2");

        assertThat(story.told()).hasExactlyElementsOfTypes(CommentWithdrawn.class, Ended.class, Closed.class);
        assertThat(story.told(Ended.class).getFirst().reason()).isEqualTo(EndReason.WITHDRAWN);
        assertThat(story.state(bag)).isEqualTo(State.WITHDRAWN);
        assertThat(story.minutes(600).told()).as("nobody waits for anything").isEmpty();
    }

    @Test
    void takingBackWhatWasNotAnsweredLeavesItAnswered() {
        UUID bag = story.hear(aComment("1"));
        story.minutes(1).approve(bag);
        story.minutes(1).hear(aComment("2"));
        assertThat(story.state(bag)).isEqualTo(State.ASSIGNED);

        story.withdraw("2");

        assertThat(story.state(bag)).isEqualTo(State.ANSWERED);
        assertThat(story.told(Closed.class)).isEmpty();
    }

    @Test
    void takingBackWhatWasAnsweredLongAgoChangesNothingElse() {
        UUID bag = story.hear(aComment("1"));
        story.minutes(1).approve(bag);
        story.minutes(1).hear(aComment("2"));

        story.withdraw("1");

        assertThat(story.told()).hasExactlyElementsOfTypes(CommentWithdrawn.class);
        assertThat(story.state(bag)).isEqualTo(State.ASSIGNED);
    }

    @Test
    void aWithdrawalThatComesFirstKeepsTheCommentFromBeingRouted() {
        story.withdraw("1");
        assertThat(story.told()).isEmpty();

        story.hear(aComment("1"));

        assertThat(story.told()).isEmpty();
        Fact.CommentKept kept = story.facts(Fact.CommentKept.class).getFirst();
        assertThat(kept.comment().isWithdrawn()).isTrue();
        assertThat(kept.comment().fingerprint()).isNotNull();
    }

    @Test
    void takenBackTwiceIsTakenBackOnce() {
        story.hear(aComment("1"));
        story.hear(aComment("2"));
        story.withdraw("1");

        story.withdraw("1");

        assertThat(story.last()).containsExactly(new Fact.Ignored("Withdrawn", "comment-withdrawn"));
    }

    @Test
    void anEditAfterTheWithdrawalIsNotShown() {
        story.hear(aComment("1"));
        story.withdraw("1");

        story.hear(aComment("1").saying("my bag, again"));

        assertThat(story.told()).isEmpty();
    }

    @Test
    void aWithdrawnConversationsThreadOpensItAgainFromTheNewComment() {
        UUID bag = story.hear(aComment("1").inThread("t"));
        story.withdraw("1");
        Instant again = story.minutes(30).now();

        story.hear(aComment("2").inThread("t"));

        assertThat(story.state(bag)).isEqualTo(State.ASSIGNED);
        AppliedTarget newest = story.see(bag).targets().stream()
                .filter(target -> target.kind() == AppliedTarget.Kind.FIRST_RESPONSE)
                .reduce((_, last) -> last)
                .orElseThrow();
        assertThat(newest.startedAt()).isEqualTo(again);
    }

    @Test
    void everyEventMovesTheVersionByOne() {
        UUID bag = story.hear(aComment("1"));
        story.start(bag);
        story.hear(aComment("2"));
        story.approve(bag);

        assertThat(DeskStory.told(story.all()).stream().map(event -> ((RoutingEvent.OfConversation) event)
                        .conversation()
                        .version()))
                .containsExactly(1L, 2L, 3L, 4L);
    }

    private AppliedTarget target(UUID conversation, AppliedTarget.Kind kind) {
        return story.see(conversation).targets().stream()
                .filter(target -> target.kind() == kind)
                .findFirst()
                .orElseThrow();
    }
}
