package org.ambassadordesk.router.routing;

import static org.ambassadordesk.router.routing.AComment.aComment;
import static org.ambassadordesk.router.routing.ADirectory.capacity;
import static org.ambassadordesk.router.routing.ADirectory.ofTwoTopics;
import static org.ambassadordesk.router.routing.ADirectory.shift;
import static org.ambassadordesk.router.routing.ADirectory.speaking;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.ambassadordesk.contract.event.ActivityEvent;
import org.ambassadordesk.contract.event.AppliedTarget;
import org.ambassadordesk.contract.event.Conversation.State;
import org.ambassadordesk.contract.event.RoutingEvent;
import org.ambassadordesk.contract.event.RoutingEvent.Changed;
import org.ambassadordesk.contract.event.RoutingEvent.EndReason;
import org.ambassadordesk.contract.event.RoutingEvent.Ended;
import org.ambassadordesk.contract.event.RoutingEvent.Made;
import org.ambassadordesk.contract.event.RoutingEvent.Refused;
import org.junit.jupiter.api.Test;

/** What people ask the desk for. */
class RequestsTest {
    private final DeskStory story = DeskStory.under(ofTwoTopics()
            .ambassador("anna", "baggage")
            .ambassador("ben", shift("never"), "baggage")
            .ambassador("cem", shift("never"), "safety"));

    @Test
    void fiftyPeopleWhoClaimOneConversationAreOneWhoGetsItAndFortyNineWhoDoNot() {
        var directory = ofTwoTopics();
        for (int i = 0; i < 50; i++) {
            directory.ambassador("a" + i, shift("never"), "baggage");
        }
        var crowd = DeskStory.under(directory);
        UUID bag = crowd.bag();

        List<RoutingEvent> answers = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            answers.add(crowd.claim(bag, "a" + i));
        }

        assertThat(answers).filteredOn(Made.class::isInstance).hasSize(1);
        assertThat(answers).filteredOn(Refused.class::isInstance).hasSize(49).allSatisfy(no -> assertThat(
                        ((Refused) no).code())
                .isEqualTo("held-by-another"));
        assertThat(crowd.holder(bag)).isEqualTo("a0");
    }

    @Test
    void whatSomebodyClaimsIsStartedAtOnceOnShiftOrNotBeyondTheirCapacityIfTheyLike() {
        story.bag();
        UUID first = story.bag();
        UUID second = story.bag();

        story.claim(first, "ben");
        RoutingEvent answer = story.claim(second, "ben");

        assertThat(answer).isInstanceOf(Made.class);
        assertThat(story.holderOf(second).startedAt()).isEqualTo(story.now());
        assertThat(story.holderOf(second).reactBy()).isNull();
        story.minutes(60);
        assertThat(story.holder(second)).isEqualTo("ben");
    }

    @Test
    void aLanguageDoesNotKeepAnybodyFromClaiming() {
        UUID bag = story.hear(aComment("f").in("fi"));

        assertThat(story.claim(bag, "anna")).isInstanceOf(Made.class);
    }

    @Test
    void nobodyClaimsWhatTheyAreNotAuthorizedFor() {
        story.bag();
        UUID bag = story.bag();

        assertThat(codeOf(story.claim(bag, "cem"))).isEqualTo("not-authorized");
        assertThat(story.state(bag)).isEqualTo(State.QUEUED);
    }

    @Test
    void nobodyClaimsWhatIsInTriageOrAnsweredOrUnknown() {
        UUID triage = story.hear(aComment("t").by("tim").saying("hello?"));
        UUID answered = story.bag();
        story.approve(answered);

        assertThat(codeOf(story.claim(triage, "anna"))).isEqualTo("not-authorized");
        assertThat(codeOf(story.claim(answered, "anna"))).isEqualTo("not-open");
        assertThat(codeOf(story.claim(new UUID(7, 7), "anna"))).isEqualTo("no-such-conversation");
        assertThat(codeOf(story.claim(answered, "nobody"))).isEqualTo("no-such-ambassador");
    }

    @Test
    void whatSomebodyHoldsAlreadyTheyNeedNotClaim() {
        UUID bag = story.bag();

        RoutingEvent answer = story.claim(bag, "anna");

        assertThat(answer).isInstanceOf(Changed.class);
        assertThat(story.holderOf(bag).epoch()).isEqualTo(1);
    }

    @Test
    void aLeadGivesItToSomebodyElseWhoMayAnswerIt() {
        UUID bag = story.bag();

        RoutingEvent answer = story.assign(bag, "ben");

        assertThat(story.told()).hasExactlyElementsOfTypes(Ended.class, Made.class);
        assertThat(story.told(Ended.class).getFirst().reason()).isEqualTo(EndReason.REASSIGNED);
        assertThat(((Made) answer).reason().facts()).containsEntry("assigned-by", "lena");
        assertThat(story.holder(bag)).isEqualTo("ben");
    }

    @Test
    void aLeadCannotGiveItToSomebodyWhoMayNot() {
        UUID bag = story.bag();

        assertThat(codeOf(story.assign(bag, "cem"))).isEqualTo("not-authorized");
        assertThat(story.holder(bag)).isEqualTo("anna");
    }

    @Test
    void aLeadMayGiveSomebodyMoreThanTheirCapacityAndThePersonTheyTookItFromIsFree() {
        UUID held = story.bag();
        UUID second = story.bag();
        UUID third = story.bag();
        story.assign(second, "anna");
        assertThat(story.holder(second)).isEqualTo("anna");

        story.assign(held, "ben");

        assertThat(story.state(third)).as("anna still holds as many as she can").isEqualTo(State.QUEUED);
    }

    @Test
    void nextIsTheBestThatWaitsForThisPersonOnShiftOrNot() {
        story.bag();
        UUID waiting = story.bag();
        story.minutes(1).bag();

        RoutingEvent answer = story.next("ben");

        Made made = (Made) answer;
        assertThat(made.conversation().id()).isEqualTo(waiting);
        assertThat(made.reason().facts()).containsEntry("minutes", "10").containsEntry("cause", "asked");
        assertThat(story.holderOf(waiting).reactBy()).isNotNull();
    }

    @Test
    void nextIsRefusedWhereNothingWaitsOrThePersonIsFull() {
        assertThat(codeOf(story.next("ben"))).isEqualTo("nothing-for-you");
        story.bag();
        UUID second = story.bag();
        story.next("ben");
        story.start(second);

        assertThat(codeOf(story.next("ben"))).isEqualTo("at-capacity");
        assertThat(codeOf(story.next("cem"))).isEqualTo("nothing-for-you");
        assertThat(codeOf(story.next("nobody"))).isEqualTo("no-such-ambassador");
    }

    @Test
    void askedForAgainTheNextIsWhatTheyWereGivenAndHaveNotBegun() {
        story.bag();
        story.bag();
        Made first = (Made) story.next("ben");

        RoutingEvent again = story.next("ben");

        assertThat(again).isInstanceOfSatisfying(Changed.class, told -> {
            assertThat(told.cause()).isEqualTo("held-already");
            assertThat(told.conversation().id()).isEqualTo(first.conversation().id());
        });
    }

    @Test
    void whoAsksForTheNextOneIsThereAgain() {
        var alone = DeskStory.under(ofTwoTopics().ambassador("anna", capacity(2), "baggage"));
        UUID bag = alone.bag();
        alone.minutes(3).minutes(3);
        assertThat(alone.state(bag)).isEqualTo(State.QUEUED);

        alone.next("anna");

        assertThat(alone.holder(alone.bag())).isEqualTo("anna");
    }

    @Test
    void handedBackUnderAnOldEpochIsRefused() {
        UUID bag = story.bag();
        story.assign(bag, "ben");
        UUID request = new UUID(3, 3);

        story.act(new ActivityEvent.HandedBack(bag, "anna", 1, "late", request, story.now()));

        assertThat(codeOf(story.answerTo(request))).isEqualTo("held-by-another");
        assertThat(story.holder(bag)).isEqualTo("ben");
    }

    @Test
    void handingBackAnswersTheRequest() {
        UUID bag = story.bag();
        UUID request = new UUID(3, 3);

        story.act(new ActivityEvent.HandedBack(bag, "anna", 1, "not mine", request, story.now()));

        assertThat(story.answerTo(request)).isInstanceOf(Ended.class);
        UUID again = new UUID(3, 4);
        story.act(new ActivityEvent.HandedBack(bag, "anna", 1, "not mine", again, story.now()));
        assertThat(codeOf(story.answerTo(again))).isEqualTo("not-held");
    }

    @Test
    void aTopicThatIsCorrectedDecidesTheDeadlinesAnewFromTheSameStart() {
        var other = DeskStory.under(ofTwoTopics()
                .target("urgent", "always", Duration.ofMinutes(5), Duration.ofMinutes(5), Duration.ofHours(1))
                .topicOn("urgent", "safety", "smoke")
                .ambassador("anna", "baggage", "safety"));
        UUID bag = other.bag();

        RoutingEvent answer = other.minutes(2).correctTopic(bag, "safety");

        assertThat(answer).isInstanceOf(Changed.class);
        assertThat(other.holder(bag)).as("she may answer both").isEqualTo("anna");
        assertThat(other.see(bag).topicReason()).isEqualTo("corrected-by:lena");
        assertThat(other.see(bag).targets())
                .extracting(AppliedTarget::kind, AppliedTarget::target, AppliedTarget::startedAt, AppliedTarget::dueAt)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                AppliedTarget.Kind.FIRST_RESPONSE,
                                "urgent",
                                DeskStory.BEGINNING,
                                DeskStory.BEGINNING.plus(Duration.ofMinutes(5))),
                        org.assertj.core.groups.Tuple.tuple(
                                AppliedTarget.Kind.RESOLUTION,
                                "urgent",
                                DeskStory.BEGINNING,
                                DeskStory.BEGINNING.plus(Duration.ofHours(1))));
    }

    @Test
    void aTopicThatItsHolderMayNotAnswerTakesItAway() {
        UUID bag = story.bag();

        story.correctTopic(bag, "safety");

        assertThat(story.told()).hasExactlyElementsOfTypes(Changed.class, Ended.class);
        assertThat(story.told(Ended.class).getFirst().reason()).isEqualTo(EndReason.TOPIC_CHANGED);
        assertThat(story.state(bag)).isEqualTo(State.QUEUED);
    }

    @Test
    void aTopicForWhatWasInTriageStartsItsClocksWhereTheCustomerBeganToWait() {
        UUID triage = story.hear(aComment("t").saying("hello?"));

        story.minutes(20).correctTopic(triage, "baggage");

        assertThat(story.holder(triage)).isEqualTo("anna");
        assertThat(story.see(triage).targets().getFirst().startedAt()).isEqualTo(DeskStory.BEGINNING);
    }

    @Test
    void aTopicThatDoesNotExistIsRefused() {
        UUID bag = story.bag();

        assertThat(codeOf(story.correctTopic(bag, "weather"))).isEqualTo("no-such-topic");
        assertThat(codeOf(story.correctTopic(new UUID(7, 7), "safety"))).isEqualTo("no-such-conversation");
    }

    @Test
    void aTopicThatIsCorrectedMovesItInTheQueue() {
        var two = DeskStory.under(ofTwoTopics()
                .ambassador("anna", "baggage")
                .ambassador("sue", shift("never"), "safety")
                .ambassador("eve", speaking("en"), "safety"));
        two.bag();
        UUID waiting = two.bag();

        two.correctTopic(waiting, "safety");

        assertThat(two.holder(waiting)).isEqualTo("eve");
    }

    private static String codeOf(RoutingEvent answer) {
        assertThat(answer).isInstanceOf(Refused.class);
        return ((Refused) answer).code();
    }
}
