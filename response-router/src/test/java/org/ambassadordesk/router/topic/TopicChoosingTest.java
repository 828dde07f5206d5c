package org.ambassadordesk.router.topic;

import static org.ambassadordesk.router.routing.AComment.aComment;
import static org.ambassadordesk.router.routing.ADirectory.ofTwoTopics;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.ambassadordesk.contract.directory.RoutingRules;
import org.ambassadordesk.router.routing.AComment;
import org.ambassadordesk.router.routing.ADirectory;
import org.junit.jupiter.api.Test;

class TopicChoosingTest {
    @Test
    void thePostersTopicWins() {
        assertThat(choose(ofTwoTopics(), aComment("1").saying("my bag").about("safety")))
                .isEqualTo(new TopicChoice("safety", "poster"));
    }

    @Test
    void aTopicThatDoesNotExistFallsToTheRulesWhichSaySo() {
        assertThat(choose(ofTwoTopics(), aComment("1").saying("my bag").about("weather")))
                .isEqualTo(new TopicChoice("baggage", "match:bag;unknown-poster-topic:weather"));
    }

    @Test
    void aSourceThatMayNotSetTopicsIsNotAsked() {
        assertThat(choose(
                        ofTwoTopics().sourceThatMayNotSetTopics(),
                        aComment("1").saying("my bag").about("safety")))
                .isEqualTo(new TopicChoice("baggage", "match:bag"));
    }

    @Test
    void theFirstRuleThatHoldsInTheOrderOfTheFileDecides() {
        assertThat(choose(ofTwoTopics(), aComment("1").saying("smoke from my suitcase")))
                .isEqualTo(new TopicChoice("baggage", "match:suitcase"));
    }

    @Test
    void theCatchAllTakesTheRest() {
        assertThat(choose(ofTwoTopics().topic("other"), aComment("1").saying("hello?")))
                .isEqualTo(new TopicChoice("other", "catch-all"));
    }

    @Test
    void withoutARuleThatHoldsItGoesToTriage() {
        assertThat(choose(ofTwoTopics(), aComment("1").saying("hello?"))).isEqualTo(new TopicChoice(null, "no-rule"));
    }

    @Test
    void aLabelOrASingleStarMakesItMoreUrgent() {
        assertThat(priority(aComment("1"))).isEqualTo(3);
        assertThat(priority(aComment("1").labelled("Urgent", "vip"))).isEqualTo(1);
        assertThat(priority(aComment("1").labelled("vip"))).isEqualTo(2);
        assertThat(priority(aComment("1").rated(1))).isEqualTo(2);
        assertThat(priority(aComment("1").rated(5))).isEqualTo(3);
    }

    private static TopicChoice choose(ADirectory directory, AComment comment) {
        return new TopicChoosing(directory.build()).choose(comment.receivedAt(Instant.EPOCH));
    }

    private static int priority(AComment comment) {
        return Priorities.of(comment.receivedAt(Instant.EPOCH), "baggage", RoutingRules.standard());
    }
}
