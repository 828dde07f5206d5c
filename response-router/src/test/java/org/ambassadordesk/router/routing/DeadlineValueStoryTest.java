package org.ambassadordesk.router.routing;

import static org.ambassadordesk.router.routing.AComment.aComment;
import static org.ambassadordesk.router.routing.ADirectory.ofTwoTopics;
import static org.ambassadordesk.router.routing.ADirectory.shift;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.ambassadordesk.router.assignment.Decision;
import org.ambassadordesk.router.assignment.value.DeadlineValue;
import org.ambassadordesk.router.assignment.value.ValueReplay;
import org.ambassadordesk.router.assignment.value.ValueRules;
import org.ambassadordesk.router.estimate.Estimates;
import org.junit.jupiter.api.Test;

/** The desk under its own policy. */
class DeadlineValueStoryTest {
    @Test
    void whatIsTooLateWaitsForWhatCanBeInTime() {
        var story = under(ofTwoTopics().ambassador("anna", "baggage"));
        UUID held = story.bag();
        story.start(held);
        UUID late = story.bag();
        story.minutes(61);
        UUID inTime = story.bag();

        story.approve(held);

        assertThat(story.holder(inTime)).isEqualTo("anna");
        assertThat(story.holder(late)).isNull();
    }

    @Test
    void whatIsTooLateIsStillAnswered() {
        var story = under(ofTwoTopics().ambassador("anna", "baggage"));
        UUID held = story.bag();
        story.start(held);
        UUID late = story.bag();
        story.minutes(61);

        story.approve(held);

        assertThat(story.holder(late)).isEqualTo("anna");
    }

    @Test
    void whatComesNextIsWhatTheDeskWouldGiveAndNobodyHasItYet() {
        var story = under(ofTwoTopics().ambassador("anna", "baggage"));
        UUID held = story.bag();
        story.start(held);
        UUID late = story.bag();
        story.minutes(61);
        UUID inTime = story.bag();

        assertThat(story.desk().upcoming("anna", 5, story.now())).containsExactly(inTime, late);
        assertThat(story.desk().upcoming("anna", 1, story.now())).containsExactly(inTime);
        assertThat(story.desk().upcoming("nobody", 5, story.now())).isEmpty();
        story.approve(held);

        assertThat(story.holder(inTime)).isEqualTo("anna");
    }

    @Test
    void ofTwoIdlePeopleTheSpecialistTakesIt() {
        var story = under(ofTwoTopics().ambassador("anna", "baggage", "safety").ambassador("ben", "baggage"));

        assertThat(story.holder(story.bag())).isEqualTo("ben");
    }

    @Test
    void everyStoredDecisionCanBeDecidedAgain() {
        var story = under(
                ofTwoTopics().ambassador("anna", shift("office"), "baggage").ambassador("ben", "baggage", "safety"));
        List<UUID> bags = List.of(story.bag(), story.bag(), story.bag(), story.bag(), story.bag());
        for (UUID bag : bags) {
            story.minutes(1);
            if (story.holder(bag) != null) {
                story.start(bag);
                story.minutes(2);
                story.approve(bag);
            }
        }

        List<Decision> given = story.all().stream()
                .filter(Fact.Decided.class::isInstance)
                .map(fact -> ((Fact.Decided) fact).decision())
                .filter(decision -> decision.ambassador() != null)
                .toList();

        assertThat(given).hasSizeGreaterThanOrEqualTo(5);
        assertThat(given).anyMatch(decision -> decision.runnerUp() != null);
        assertThat(given).allSatisfy(decision -> assertThat(ValueReplay.of(decision.terms()))
                .hasValueSatisfying(outcome -> assertThat(outcome.isConfirmed()).isTrue()));
    }

    @Test
    void aDecisionThatWasTamperedWithIsNotConfirmed() {
        var story = under(ofTwoTopics().ambassador("anna", "baggage"));
        UUID bag = story.bag();
        Decision decision = story.facts(Fact.Decided.class).getFirst().decision();
        var terms = new java.util.TreeMap<>(decision.terms());

        terms.put("weight", "1000.0");

        assertThat(story.holder(bag)).isEqualTo("anna");
        assertThat(ValueReplay.of(terms))
                .hasValueSatisfying(outcome -> assertThat(outcome.isConfirmed()).isFalse());
    }

    @Test
    void nobodyGetsAnythingAfterTheEndOfTheShiftHoweverLateTheClockTicks() {
        var story = under(ofTwoTopics().ambassador("anna", shift("office"), "baggage"));
        story.pass(Duration.ofHours(8).minusMinutes(1));
        UUID held = story.bag();
        story.start(held);
        UUID waiting = story.bag();

        story.passWithoutTick(Duration.ofMinutes(2));
        story.approve(held);

        assertThat(story.holder(waiting)).isNull();
    }

    @Test
    void handlingTimesAreLearnedFromTheDesksOwnEvents() {
        var story = under(ofTwoTopics().ambassador("anna", "baggage"));
        UUID bag = story.hear(aComment("one").by("customer"));
        story.start(bag);
        story.minutes(7);

        story.approve(bag);

        assertThat(story.facts(Fact.ExperienceKept.class))
                .extracting(fact -> fact.experience().subject())
                .contains("handling", "handling topic:baggage", "handling ambassador:anna");
    }

    private static DeskStory under(ADirectory directory) {
        return DeskStory.under(directory, new DeadlineValue(ValueRules.usual(), new Estimates()));
    }
}
