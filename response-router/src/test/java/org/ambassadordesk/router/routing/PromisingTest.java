package org.ambassadordesk.router.routing;

import static org.ambassadordesk.router.routing.AComment.aComment;
import static org.ambassadordesk.router.routing.ADirectory.ofTwoTopics;
import static org.ambassadordesk.router.routing.ADirectory.promising;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.ambassadordesk.contract.directory.Condition;
import org.ambassadordesk.contract.directory.PriorityRule;
import org.ambassadordesk.contract.directory.TargetRule;
import org.ambassadordesk.contract.event.ActivityEvent;
import org.ambassadordesk.contract.event.AppliedTarget;
import org.ambassadordesk.contract.event.AppliedTarget.Kind;
import org.ambassadordesk.contract.event.RoutingEvent;
import org.junit.jupiter.api.Test;

/** Which response target is promised, and a clock that stands still while the customer is asked. */
class PromisingTest {
    private static final Condition VIP_ON_THE_WEB =
            new Condition(List.of("baggage"), List.of("web"), List.of(), List.of(), List.of("VIP"), List.of());
    private static final Condition URGENT =
            new Condition(List.of(), List.of(), List.of(), List.of(1), List.of(), List.of());

    private static ADirectory desk() {
        return ofTwoTopics()
                .target("fast", "always", Duration.ofMinutes(5), Duration.ofMinutes(5), Duration.ofHours(1))
                .target("faster", "always", Duration.ofMinutes(1), Duration.ofMinutes(1), Duration.ofHours(1))
                .rules(promising(
                        List.of(new TargetRule(VIP_ON_THE_WEB, "fast"), new TargetRule(URGENT, "faster")),
                        List.of(new PriorityRule(
                                new Condition(List.of(), List.of(), List.of(), List.of(), List.of("press"), List.of()),
                                1))));
    }

    private static AppliedTarget first(DeskStory story, UUID conversation) {
        return story.see(conversation).targets().getFirst();
    }

    @Test
    void theFirstRuleThatHoldsPromisesElseTheTopic() {
        var story = DeskStory.under(desk());

        UUID vip = story.hear(aComment("1").by("1").on("web").labelled("vip").saying("bag"));
        UUID byMail =
                story.hear(aComment("2").by("2").on("mail").labelled("vip").saying("bag"));
        UUID press =
                story.hear(aComment("3").by("3").on("mail").labelled("press").saying("bag"));

        assertThat(first(story, vip).target()).isEqualTo("fast");
        assertThat(first(story, byMail).target()).isEqualTo("standard");
        assertThat(first(story, press).target()).isEqualTo("faster");
        assertThat(story.see(press).priority()).isEqualTo(1);
        assertThat(first(story, vip).directoryVersion()).isEqualTo(1);
    }

    @Test
    void aLabelThatComesLaterChangesNoClockThatRuns() {
        var story = DeskStory.under(desk());
        UUID bag = story.hear(aComment("1").by("jo").on("web").saying("bag"));

        story.hear(aComment("2").by("jo").on("web").labelled("vip").saying("bag"));

        assertThat(first(story, bag).target()).isEqualTo("standard");
    }

    private static AppliedTarget resolution(DeskStory story, UUID conversation) {
        return story.see(conversation).targets().stream()
                .filter(target -> target.kind() == Kind.RESOLUTION)
                .findFirst()
                .orElseThrow();
    }

    private static UUID ask(DeskStory story, UUID conversation) {
        UUID reply = new UUID(77, conversation.getLeastSignificantBits());
        story.act(new ActivityEvent.ReplyApproved(conversation, reply, "anna", "anna", story.now(), true));
        story.deliver(conversation, reply);
        return reply;
    }

    @Test
    void whileTheCustomerIsAskedTheClockForTheEndStandsStill() {
        var story = DeskStory.under(ofTwoTopics().ambassador("anna", "baggage"));
        UUID bag = story.hear(aComment("1").by("jo").saying("bag"));
        Instant due = resolution(story, bag).dueAt();
        story.minutes(2);
        ask(story, bag);
        assertThat(resolution(story, bag).pausedAt()).isEqualTo(story.now());

        story.pass(Duration.ofDays(3));
        assertThat(story.told())
                .as("nothing is said of a clock that stands still")
                .isEmpty();
        story.hear(aComment("2").by("jo").saying("here it is"));

        AppliedTarget after = resolution(story, bag);
        assertThat(after.pausedAt()).isNull();
        assertThat(after.pauses())
                .containsExactly(new AppliedTarget.Pause(story.now().minus(Duration.ofDays(3)), story.now()));
        assertThat(after.dueAt()).isEqualTo(due.plus(Duration.ofDays(3)));
        assertThat(story.told(RoutingEvent.Breached.class)).isEmpty();
    }

    @Test
    void anotherTopicsPromiseLeavesOutTheTimeItsClockStoodStillToo() {
        var story = DeskStory.under(ofTwoTopics()
                .target("slow", "always", Duration.ofHours(4), Duration.ofHours(4), Duration.ofDays(20))
                .topicOn("slow", "prices", "price")
                .ambassador("anna", "baggage", "prices"));
        UUID bag = story.hear(aComment("1").by("jo").saying("bag"));
        Instant began = story.now();
        story.minutes(2);
        ask(story, bag);
        story.pass(Duration.ofDays(3));
        story.hear(aComment("2").by("jo").saying("here it is"));
        AppliedTarget.Pause pause = resolution(story, bag).pauses().getFirst();

        story.correctTopic(bag, "prices");

        AppliedTarget after = resolution(story, bag);
        assertThat(after.target()).isEqualTo("slow");
        assertThat(after.dueAt()).isEqualTo(began.plus(Duration.ofDays(23)));
        assertThat(after.pauses()).containsExactly(pause);
    }

    @Test
    void whatStandsStillGoesOnStandingStillUnderAnotherTopicsPromise() {
        var story = DeskStory.under(ofTwoTopics()
                .target("slow", "always", Duration.ofHours(4), Duration.ofHours(4), Duration.ofDays(20))
                .topicOn("slow", "prices", "price")
                .ambassador("anna", "baggage", "prices"));
        UUID bag = story.hear(aComment("1").by("jo").saying("bag"));
        Instant began = story.now();
        story.minutes(2);
        ask(story, bag);
        Instant asked = story.now();
        story.pass(Duration.ofDays(1));

        story.correctTopic(bag, "prices");

        assertThat(resolution(story, bag).pausedAt()).isEqualTo(asked);
        story.pass(Duration.ofDays(2));
        story.hear(aComment("2").by("jo").saying("here it is"));
        assertThat(resolution(story, bag).dueAt()).isEqualTo(began.plus(Duration.ofDays(23)));
    }

    @Test
    void resolvedWhileItStandsStillItIsMet() {
        var story = DeskStory.under(ofTwoTopics().ambassador("anna", "baggage"));
        UUID bag = story.hear(aComment("1").by("jo").saying("bag"));
        ask(story, bag);
        story.pass(Duration.ofDays(3));

        story.resolve(bag);

        AppliedTarget end = resolution(story, bag);
        assertThat(end.metAt()).isEqualTo(story.now());
        assertThat(end.metAt()).isBefore(end.dueAt());
    }

    @Test
    void aQuestionThatNeverArrivesStopsNothing() {
        var story = DeskStory.under(ofTwoTopics().ambassador("anna", "baggage"));
        UUID bag = story.hear(aComment("1").by("jo").saying("bag"));
        UUID reply = new UUID(77, 1);
        story.act(new ActivityEvent.ReplyApproved(bag, reply, "anna", "anna", story.now(), true));

        story.fail(bag, reply);

        assertThat(resolution(story, bag).pausedAt()).isNull();
    }

    @Test
    void aReplyThatAsksNothingStopsNothing() {
        var story = DeskStory.under(ofTwoTopics().ambassador("anna", "baggage"));
        UUID bag = story.hear(aComment("1").by("jo").saying("bag"));

        story.approve(bag);

        assertThat(resolution(story, bag).pausedAt()).isNull();
    }
}
