package org.ambassadordesk.router.routing;

import static org.ambassadordesk.router.routing.AComment.aComment;
import static org.ambassadordesk.router.routing.ADirectory.escalating;
import static org.ambassadordesk.router.routing.ADirectory.ofTeam;
import static org.ambassadordesk.router.routing.ADirectory.ofTwoTopics;
import static org.ambassadordesk.router.routing.ADirectory.relaxing;
import static org.ambassadordesk.router.routing.ADirectory.speaking;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.ambassadordesk.contract.directory.Escalation.Step;
import org.ambassadordesk.contract.event.Conversation.State;
import org.ambassadordesk.contract.event.RoutingEvent.Breached;
import org.ambassadordesk.contract.event.RoutingEvent.Changed;
import org.ambassadordesk.contract.event.RoutingEvent.Escalated;
import org.ambassadordesk.contract.event.RoutingEvent.Made;
import org.ambassadordesk.contract.event.RoutingEvent.Unroutable;
import org.junit.jupiter.api.Test;

/** What gives way when it gets late, what is done then, and what never gives way. */
class LatenessTest {
    private static UUID finnish(DeskStory story) {
        return story.hear(aComment("f").by("f").in("fi").saying("bag"));
    }

    @Test
    void atBasicLevelOneAnswersOnlyWhenTheRuleSaysSo() {
        var story = DeskStory.under(
                ofTwoTopics().rules(relaxing("PT10M", null)).ambassador("anna", speaking("en", "fi:basic"), "baggage"));
        UUID bag = finnish(story);
        assertThat(story.holder(bag)).isNull();
        story.minutes(9);
        assertThat(story.holder(bag)).isNull();

        story.minutes(1);

        assertThat(story.told(Changed.class)).extracting(Changed::cause).containsExactly("relaxed");
        assertThat(story.told(Made.class)).singleElement().satisfies(made -> {
            assertThat(made.ambassador()).isEqualTo("anna");
            assertThat(made.reason().facts()).containsEntry("relaxed", "level");
        });
        assertThat(story.facts(Fact.Decided.class).getLast().decision().terms()).containsEntry("relaxed", "level");
    }

    @Test
    void atRiskTheLanguageGivesWay() {
        var story =
                DeskStory.under(ofTwoTopics().rules(relaxing(null, "at-risk")).ambassador("anna", "baggage"));
        UUID bag = finnish(story);
        story.minutes(29);
        assertThat(story.holder(bag)).isNull();

        story.minutes(1);

        assertThat(story.holder(bag)).isEqualTo("anna");
        assertThat(story.told(Made.class).getFirst().reason().facts()).containsEntry("relaxed", "language");
    }

    @Test
    void withoutARuleNothingGivesWay() {
        var story = DeskStory.under(ofTwoTopics().ambassador("anna", speaking("en", "fi:basic"), "baggage"));
        UUID bag = finnish(story);

        story.minutes(600);

        assertThat(story.holder(bag)).isNull();
    }

    @Test
    void theRightToAnswerNeverGivesWay() {
        var story = DeskStory.under(ofTwoTopics()
                .rules(relaxing("PT1M", "PT2M"))
                .rules(escalating(Step.values()))
                .ambassador("anna", speaking("fi"), "safety")
                .ambassador("ben", ofTeam("backup"), "safety"));
        UUID bag = finnish(story);

        story.minutes(1).minutes(1).minutes(58).minutes(600);

        assertThat(story.holder(bag)).isNull();
        assertThat(story.see(bag).waitingReason()).isEqualTo("nobody-authorized");
    }

    @Test
    void whoSpeaksGetsItAsUsualAndNothingIsSaidToHaveGivenWay() {
        var story = DeskStory.under(ofTwoTopics()
                .rules(relaxing("PT1M", null))
                .ambassador("anna", speaking("fi:basic"), "baggage")
                .ambassador("ben", speaking("fi"), "baggage"));

        UUID bag = finnish(story);

        assertThat(story.holder(bag)).isEqualTo("ben");
        assertThat(story.told(Made.class).getFirst().reason().facts()).doesNotContainKey("relaxed");
    }

    @Test
    void overdueItIsRaisedAndTheSecondTeamMayAnswerIt() {
        var story = DeskStory.under(ofTwoTopics()
                .rules(escalating(Step.RAISE, Step.SECOND_TEAM, Step.LEAD))
                .ambassador("ben", ofTeam("backup"), "baggage")
                .ambassador("anna", ADirectory.shift("never"), "baggage"));
        UUID bag = story.bag();
        story.minutes(30);
        assertThat(story.state(bag)).isEqualTo(State.QUEUED);
        assertThat(story.see(bag).waitingReason()).isEqualTo("nobody-free");

        story.minutes(30);

        assertThat(story.told(Breached.class)).hasSize(1);
        assertThat(story.told(Escalated.class)).singleElement().satisfies(told -> {
            assertThat(told.raised()).isTrue();
            assertThat(told.secondTeam()).isTrue();
            assertThat(told.lead()).isTrue();
            assertThat(told.conversation().priority()).isEqualTo(1);
        });
        assertThat(story.told(Made.class)).singleElement().satisfies(made -> {
            assertThat(made.ambassador()).isEqualTo("ben");
            assertThat(made.reason().facts()).containsEntry("relaxed", "second-team");
        });
        story.minutes(60);
        assertThat(story.told(Escalated.class)).as("once for each deadline").isEmpty();
    }

    @Test
    void aDeskWithoutTheRuleOnlyTellsTheBreach() {
        var story = DeskStory.under(ofTwoTopics());
        story.bag();

        story.minutes(60);

        assertThat(story.told(Breached.class)).hasSize(1);
        assertThat(story.told(Escalated.class)).isEmpty();
    }

    @Test
    void whatNobodyMayAnswerIsToldAtOnceAndOnce() {
        var story = DeskStory.under(ofTwoTopics().ambassador("anna", "safety"));

        UUID bag = story.bag();

        assertThat(story.told(Unroutable.class)).singleElement().satisfies(told -> {
            assertThat(told.conversation().id()).isEqualTo(bag);
            assertThat(told.reason()).isEqualTo("nobody-authorized");
        });
        story.direct(ofTwoTopics().version(2).ambassador("anna", "safety"));
        assertThat(story.told(Unroutable.class)).isEmpty();
        story.minutes(10);
        assertThat(story.told(Unroutable.class)).isEmpty();
    }

    @Test
    void whatNobodyUnderstandsIsToldToo() {
        var story = DeskStory.under(ofTwoTopics().ambassador("anna", "baggage"));

        finnish(story);

        assertThat(story.told(Unroutable.class)).extracting(Unroutable::reason).containsExactly("nobody-speaks");
    }

    @Test
    void itResolvesItselfWhenTheDirectoryLetsSomebodyAnswer() {
        var story = DeskStory.under(ofTwoTopics());
        UUID bag = story.bag();

        story.direct(ofTwoTopics().version(2).ambassador("anna", "baggage"));

        assertThat(story.holder(bag)).isEqualTo("anna");
    }

    @Test
    void whatADirectoryLeavesToNobodyIsToldThen() {
        var story = DeskStory.under(ofTwoTopics().ambassador("anna", "baggage"));
        UUID bag = story.bag();

        story.direct(ofTwoTopics().version(2).ambassador("anna", "safety"));

        assertThat(story.told(Unroutable.class))
                .extracting(told -> told.conversation().id())
                .containsExactly(bag);
    }
}
