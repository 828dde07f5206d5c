package org.ambassadordesk.router.routing;

import static org.ambassadordesk.router.routing.AComment.aComment;
import static org.ambassadordesk.router.routing.ADirectory.aDirectory;
import static org.ambassadordesk.router.routing.ADirectory.capacity;
import static org.ambassadordesk.router.routing.ADirectory.ofTwoTopics;
import static org.ambassadordesk.router.routing.ADirectory.onlyOn;
import static org.ambassadordesk.router.routing.ADirectory.shift;
import static org.ambassadordesk.router.routing.ADirectory.speaking;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.ambassadordesk.contract.directory.RoutingRules;
import org.ambassadordesk.contract.event.AssignmentReason;
import org.ambassadordesk.contract.event.Conversation.State;
import org.ambassadordesk.contract.event.PersonalTerms;
import org.ambassadordesk.contract.event.RoutingEvent.Changed;
import org.ambassadordesk.contract.event.RoutingEvent.EndReason;
import org.ambassadordesk.contract.event.RoutingEvent.Ended;
import org.ambassadordesk.contract.event.RoutingEvent.Made;
import org.ambassadordesk.contract.event.RoutingEvent.Routed;
import org.ambassadordesk.router.assignment.Decision;
import org.ambassadordesk.router.assignment.InOrder;
import org.junit.jupiter.api.Test;

/** Who gets what. */
class AssigningTest {
    @Test
    void aCommentGoesAtOnceToSomebodyFree() {
        var story = DeskStory.under(ofTwoTopics().ambassador("anna", "baggage"));

        UUID bag = story.hear(aComment("1"));

        assertThat(story.told()).hasExactlyElementsOfTypes(Routed.class, Made.class);
        Made made = story.told(Made.class).getFirst();
        assertThat(made.ambassador()).isEqualTo("anna");
        assertThat(made.epoch()).isEqualTo(1);
        assertThat(made.conversation().version()).isEqualTo(2);
        assertThat(made.conversation().state()).isEqualTo(State.ASSIGNED);
        assertThat(story.holderOf(bag).reactBy()).isEqualTo(story.now().plus(Duration.ofMinutes(3)));
    }

    @Test
    void authorizationIsNeededForTopicAndChannel() {
        var story = DeskStory.under(
                ofTwoTopics().ambassador("anna", "safety").ambassador("ben", onlyOn("mail"), "baggage"));

        UUID bag = story.hear(aComment("1").on("web"));

        assertThat(story.state(bag)).isEqualTo(State.QUEUED);
        assertThat(story.see(bag).waitingReason()).isEqualTo("nobody-authorized");
    }

    @Test
    void aLanguageNobodySpeaksWaitsAndSaysSo() {
        var story = DeskStory.under(ofTwoTopics().ambassador("anna", "baggage"));

        UUID bag = story.hear(aComment("1").in("fi"));

        assertThat(story.see(bag).waitingReason()).isEqualTo("nobody-speaks");
    }

    @Test
    void anUndeterminedLanguageIsForEverybody() {
        var story = DeskStory.under(ofTwoTopics().ambassador("anna", speaking("de"), "baggage"));

        UUID bag = story.hear(aComment("1").in("und"));

        assertThat(story.holder(bag)).isEqualTo("anna");
    }

    @Test
    void whoSpeaksTheLanguageGetsIt() {
        var story = DeskStory.under(
                ofTwoTopics().ambassador("anna", "baggage").ambassador("ben", speaking("fi", "en"), "baggage"));

        UUID bag = story.hear(aComment("1").in("fi"));

        assertThat(story.holder(bag)).isEqualTo("ben");
    }

    @Test
    void nobodyIsGivenMoreThanTheirCapacityAndTheRestWaitsInTheCommonQueue() {
        var story = DeskStory.under(ofTwoTopics().ambassador("anna", capacity(2), "baggage"));

        UUID first = story.bag();
        UUID second = story.bag();
        UUID third = story.bag();

        assertThat(List.of(story.holder(first), story.holder(second))).containsOnly("anna");
        assertThat(story.state(third)).isEqualTo(State.QUEUED);
        assertThat(story.see(third).waitingReason()).isEqualTo("nobody-free");
    }

    @Test
    void whenCapacityFreesTheEarliestDueGoesFirst() {
        var story = DeskStory.under(ofTwoTopics()
                .target("urgent", "always", Duration.ofMinutes(5), Duration.ofMinutes(5), Duration.ofHours(1))
                .topicOn("urgent", "safety", "smoke")
                .ambassador("anna", "baggage", "safety"));
        UUID held = story.bag();
        UUID ordinary = story.bag();
        UUID urgent = story.hear(aComment("u").by("ulf").saying("smoke in the cabin"));

        story.approve(held);

        assertThat(story.holder(urgent)).isEqualTo("anna");
        assertThat(story.state(ordinary)).isEqualTo(State.QUEUED);
    }

    @Test
    void equalDeadlinesGoByPriority() {
        var story = DeskStory.under(ofTwoTopics().ambassador("anna", "baggage"));
        UUID held = story.bag();
        UUID ordinary = story.bag();
        UUID vip = story.hear(aComment("v").by("vera").labelled("VIP"));

        story.approve(held);

        assertThat(story.see(vip).priority()).isEqualTo(2);
        assertThat(story.holder(vip)).isEqualTo("anna");
        assertThat(story.holder(ordinary)).isNull();
    }

    @Test
    void amongFreePeopleWhoHoldsLeastThenWhoIsIdleLongestThenTheFirstById() {
        var story = DeskStory.under(
                ofTwoTopics().ambassador("anna", capacity(2), "baggage").ambassador("ben", capacity(2), "baggage"));

        UUID first = story.bag();
        UUID second = story.bag();
        story.minutes(1).approve(second);
        story.minutes(1).approve(first);
        UUID third = story.bag();

        assertThat(story.holder(first)).isNull();
        assertThat(story.told(Made.class).getFirst().ambassador()).isEqualTo("ben");
        assertThat(story.holder(third)).isEqualTo("ben");
    }

    @Test
    void theSameAmbassadorAnswersACustomerAgainWherePossible() {
        var story = DeskStory.under(ofTwoTopics().ambassador("anna", "baggage").ambassador("ben", "baggage"));
        UUID other = story.bag();
        UUID jos = story.hear(aComment("1"));
        assertThat(story.holder(jos)).isEqualTo("ben");
        story.approve(other);
        story.minutes(1).approve(jos);

        story.minutes(5).hear(aComment("2"));

        assertThat(story.told(Made.class).getFirst().ambassador()).isEqualTo("ben");
        assertThat(story.told(Made.class).getFirst().reason().facts()).containsEntry("same-ambassador", "true");
    }

    @Test
    void aDeskMayNotCareForTheSameAmbassador() {
        var story = DeskStory.under(ofTwoTopics()
                .rules(Duration.ofMinutes(3), false, RoutingRules.Availability.SHIFT)
                .ambassador("anna", "baggage")
                .ambassador("ben", "baggage"));
        UUID other = story.bag();
        UUID jos = story.hear(aComment("1"));
        story.approve(other);
        story.minutes(1).approve(jos);

        story.minutes(5).hear(aComment("2"));

        assertThat(story.told(Made.class).getFirst().ambassador()).isEqualTo("anna");
    }

    @Test
    void anotherPolicyOrdersTheQueueOtherwise() {
        var urgent = ofTwoTopics()
                .target("urgent", "always", Duration.ofMinutes(5), Duration.ofMinutes(5), Duration.ofHours(1))
                .topicOn("urgent", "safety", "smoke")
                .ambassador("anna", "baggage", "safety");
        var story = DeskStory.under(urgent, InOrder.longestWaitingFirst());
        UUID held = story.bag();
        UUID ordinary = story.minutes(1).bag();
        story.minutes(1).hear(aComment("u").by("ulf").saying("smoke"));

        story.approve(held);

        assertThat(story.holder(ordinary)).isEqualTo("anna");
        assertThat(story.told(Made.class).getFirst().reason().policy()).isEqualTo("longest-waiting-first/1");
    }

    @Test
    void thePolicyNeverChangesWhoMayAnswer() {
        var directory = ofTwoTopics().ambassador("anna", "safety");
        var story = DeskStory.under(directory, InOrder.longestWaitingFirst());

        UUID bag = story.bag();

        assertThat(story.see(bag).waitingReason()).isEqualTo("nobody-authorized");
    }

    @Test
    void aShiftThatBeginsDrainsTheQueueAtOnce() {
        var story = DeskStory.under(
                ofTwoTopics().calendar("late", 10 * 60, 18 * 60).ambassador("anna", shift("late"), "baggage"));
        UUID bag = story.bag();
        assertThat(story.see(bag).waitingReason()).isEqualTo("nobody-free");

        story.minutes(60);

        assertThat(story.holder(bag)).isEqualTo("anna");
    }

    @Test
    void whoseCalendarNeverOpensNeverGetsAnything() {
        var story = DeskStory.under(ofTwoTopics().ambassador("anna", shift("never"), "baggage"));

        UUID bag = story.bag();

        assertThat(story.holder(bag)).isNull();
        assertThat(story.desk().isDue(story.now(), true)).isFalse();
    }

    @Test
    void aShiftThatTheDirectoryDoesNotKnowNeverBegins() {
        var story = DeskStory.under(ofTwoTopics().ambassador("anna", shift("gone"), "baggage"));

        assertThat(story.holder(story.bag())).isNull();
    }

    @Test
    void aNewDirectoryDrainsTheQueueAtOnce() {
        var story = DeskStory.under(ofTwoTopics());
        UUID bag = story.bag();

        story.direct(ofTwoTopics().version(2).ambassador("anna", "baggage"));

        assertThat(story.holder(bag)).isEqualTo("anna");
    }

    @Test
    void aNewDirectoryTellsWhereTheReasonForWaitingIsAnother() {
        var story = DeskStory.under(ofTwoTopics());
        UUID bag = story.bag();

        story.direct(ofTwoTopics().version(2).ambassador("anna", shift("never"), "baggage"));

        assertThat(story.told(Changed.class))
                .singleElement()
                .extracting(Changed::cause)
                .isEqualTo("directory");
        assertThat(story.see(bag).waitingReason()).isEqualTo("nobody-free");
    }

    @Test
    void anAuthorizationThatIsTakenAwayEndsTheAssignment() {
        var story = DeskStory.under(ofTwoTopics().ambassador("anna", "baggage"));
        UUID bag = story.bag();
        story.start(bag);

        story.direct(ofTwoTopics().version(2).ambassador("anna", "safety"));

        assertThat(story.told(Ended.class).getFirst().reason()).isEqualTo(EndReason.NOT_AUTHORIZED);
        assertThat(story.state(bag)).isEqualTo(State.QUEUED);
        assertThat(story.see(bag).waitingReason()).isEqualTo("nobody-authorized");
    }

    @Test
    void whoLeavesTheCompanyLeavesTheirConversationsToOthers() {
        var both = ofTwoTopics().ambassador("anna", "baggage").ambassador("ben", "baggage");
        var story = DeskStory.under(both);
        UUID bag = story.bag();
        assertThat(story.holder(bag)).isEqualTo("anna");

        story.direct(both.version(2).withoutAmbassador("anna"));

        assertThat(story.holder(bag)).isEqualTo("ben");
    }

    @Test
    void whatHasNoTopicAnyMoreGoesToTriage() {
        var story = DeskStory.under(ofTwoTopics().ambassador("anna", "baggage"));
        UUID held = story.bag();
        UUID waiting = story.bag();

        story.direct(aDirectory().version(2).topic("safety", "smoke").ambassador("anna", "baggage", "safety"));

        assertThat(story.state(held)).isEqualTo(State.TRIAGE);
        assertThat(story.state(waiting)).isEqualTo(State.TRIAGE);
        assertThat(story.see(waiting).topicReason()).isEqualTo("topic-removed:baggage");
    }

    @Test
    void eachDecisionSaysWhyEachOtherPersonDidNotGetIt() {
        var story = DeskStory.under(ofTwoTopics()
                .ambassador("anna", "baggage")
                .ambassador("ben", "baggage")
                .ambassador("cem", shift("never"), "baggage")
                .ambassador("dora", "safety")
                .ambassador("eva", speaking("fi"), "baggage")
                .ambassador("finn", onlyOn("mail"), "baggage")
                .ambassador("gus", "baggage"));
        story.away("gus");
        UUID first = story.bag();

        UUID second = story.bag();

        assertThat(story.holder(first)).isEqualTo("anna");
        Decision decision = story.facts(Fact.Decided.class).getFirst().decision();
        assertThat(decision.conversation()).isEqualTo(second);
        assertThat(decision.ambassador()).isEqualTo("ben");
        assertThat(decision.candidates()).containsExactly("ben");
        assertThat(decision.excluded())
                .containsEntry("at-capacity", List.of("anna"))
                .containsEntry("off-shift", List.of("cem"))
                .containsEntry("away", List.of("gus"));
        assertThat(story.told(Made.class).getFirst().reason().excluded())
                .extracting(AssignmentReason.Excluded::ambassador, AssignmentReason.Excluded::predicate)
                .contains(
                        org.assertj.core.groups.Tuple.tuple("dora", "not-authorized"),
                        org.assertj.core.groups.Tuple.tuple("eva", "does-not-speak"),
                        org.assertj.core.groups.Tuple.tuple("finn", "not-on-this-channel"))
                .as("who was full or away is told to nobody who listens")
                .noneMatch(one -> one.equals(org.assertj.core.groups.Tuple.tuple("anna", "at-capacity"))
                        || one.equals(org.assertj.core.groups.Tuple.tuple("gus", "away")));
    }

    @Test
    void howThePersonWorksIsKeptAndNotTold() {
        var story = DeskStory.under(ofTwoTopics().ambassador("anna", "baggage"));

        story.bag();

        assertThat(story.told(Made.class).getFirst().reason().facts())
                .containsKeys("cause", "authorized", "speaks", "held")
                .allSatisfy((name, value) -> assertThat(PersonalTerms.isPersonal(name, value))
                        .as(name)
                        .isFalse());
        assertThat(story.facts(Fact.Decided.class).getFirst().decision().terms())
                .anySatisfy((name, value) -> assertThat(PersonalTerms.isPersonal(name, value))
                        .as(name)
                        .isTrue());
    }

    @Test
    void whoIsAuthorizedAtAllIsKeptOnceAndSharedByDecisions() {
        var story = DeskStory.under(ofTwoTopics().ambassador("anna", "baggage").ambassador("dora", "safety"));

        story.bag();
        var kept = story.facts(Fact.EligibilityKept.class).getFirst().eligibility();
        story.bag();

        assertThat(story.facts(Fact.EligibilityKept.class)).isEmpty();
        assertThat(kept.eligible()).containsExactly("anna");
        assertThat(kept.unfit()).containsEntry("not-authorized", List.of("dora"));
        assertThat(story.facts(Fact.Decided.class).getFirst().decision().eligibility())
                .isEqualTo(kept.id());
    }

    @Test
    void whereNobodyIsFreeTheDecisionSaysSo() {
        var story = DeskStory.under(ofTwoTopics().ambassador("anna", "baggage"));
        story.bag();

        story.bag();

        Decision decision = story.facts(Fact.Decided.class).getFirst().decision();
        assertThat(decision.ambassador()).isNull();
        assertThat(decision.waitingReason()).isEqualTo("nobody-free");
        assertThat(decision.excluded()).containsEntry("at-capacity", List.of("anna"));
    }

    @Test
    void aDecisionForAFreedPersonNamesWhatCameSecond() {
        var story = DeskStory.under(ofTwoTopics().ambassador("anna", "baggage"));
        UUID held = story.bag();
        UUID next = story.minutes(1).bag();
        UUID second = story.minutes(1).bag();

        story.approve(held);

        Decision decision = story.facts(Fact.Decided.class).getFirst().decision();
        assertThat(decision.cause()).isEqualTo(Decision.Cause.FREED);
        assertThat(decision.conversation()).isEqualTo(next);
        assertThat(decision.runnerUp()).isEqualTo(second.toString());
        assertThat(decision.terms()).containsKey("due");
    }

    @Test
    void severalWhoBecomeFreeTogetherTakeOneEachInTurn() {
        var late = ofTwoTopics()
                .calendar("late", 10 * 60, 18 * 60)
                .ambassador("anna", a -> capacity(2).apply(shift("late").apply(a)), "baggage")
                .ambassador("ben", a -> capacity(2).apply(shift("late").apply(a)), "baggage");
        var story = DeskStory.under(late);
        UUID first = story.bag();
        UUID second = story.bag();

        story.minutes(60);

        assertThat(List.of(story.holder(first), story.holder(second))).containsExactlyInAnyOrder("anna", "ben");
    }
}
