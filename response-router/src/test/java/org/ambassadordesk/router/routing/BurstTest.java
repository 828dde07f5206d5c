package org.ambassadordesk.router.routing;

import static org.ambassadordesk.router.routing.ADirectory.ofTwoTopics;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.ambassadordesk.contract.event.RoutingEvent.BurstNoticed;
import org.ambassadordesk.contract.event.RoutingEvent.BurstOver;
import org.junit.jupiter.api.Test;

/** Many more comments than usual are noticed once, and it is said when it is over. */
class BurstTest {
    /** Two an hour, for a day. */
    private static DeskStory ordinaryDay() {
        var story = DeskStory.under(ofTwoTopics());
        for (int i = 0; i < 48; i++) {
            story.bag();
            story.minutes(30);
        }
        return story;
    }

    private static List<BurstNoticed> noticed(DeskStory story) {
        return DeskStory.told(story.all()).stream()
                .filter(BurstNoticed.class::isInstance)
                .map(BurstNoticed.class::cast)
                .toList();
    }

    @Test
    void anOrdinaryDayIsNoBurst() {
        assertThat(noticed(ordinaryDay())).isEmpty();
    }

    @Test
    void manyMoreThanUsualAreNoticedOnce() {
        var story = ordinaryDay();

        for (int i = 0; i < 30; i++) {
            story.bag();
        }

        assertThat(noticed(story)).singleElement().satisfies(burst -> {
            assertThat(burst.topic()).isEqualTo("baggage");
            assertThat(burst.arrivals()).isEqualTo(10);
            assertThat(burst.usual()).isBetween(0.3, 0.7);
            assertThat(burst.windowSeconds()).isEqualTo(900);
        });
    }

    @Test
    void whenItIsCalmAgainThatIsSaidAndTheNextOneIsNoticedAgain() {
        var story = ordinaryDay();
        for (int i = 0; i < 30; i++) {
            story.bag();
        }

        story.minutes(5).minutes(5).minutes(5);

        assertThat(story.told(BurstOver.class)).extracting(BurstOver::topic).containsExactly("baggage");
        for (int i = 0; i < 30; i++) {
            story.bag();
        }
        assertThat(noticed(story)).hasSize(2);
    }

    @Test
    void inTheFirstHourNobodyCanTellWhatIsUsual() {
        var story = DeskStory.under(ofTwoTopics());

        for (int i = 0; i < 200; i++) {
            story.bag();
        }

        assertThat(noticed(story)).isEmpty();
    }

    @Test
    void aClockThatIsSetBackBreaksNothing() {
        var story = ordinaryDay();

        story.minutes(-120);
        for (int i = 0; i < 5; i++) {
            story.bag();
        }

        assertThat(noticed(story)).isEmpty();
    }
}
