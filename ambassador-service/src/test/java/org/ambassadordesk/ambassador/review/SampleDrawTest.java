package org.ambassadordesk.ambassador.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SampleDrawTest {
    private static final int MANY = 20_000;
    private final SampleDraw draw = new SampleDraw("secret");

    @Test
    void theSameReplyIsAlwaysDrawnOrNever() {
        replies().limit(200).forEach(reply -> assertThat(draw.takes(reply, 0.5))
                .isEqualTo(new SampleDraw("secret").takes(reply, 0.5)));
    }

    @Test
    void aboutTheShareAskedForIsDrawn() {
        for (double rate : new double[] {0.05, 0.2, 0.5}) {
            double drawn = replies().filter(reply -> draw.takes(reply, rate)).count() / (double) MANY;

            assertThat(drawn).isEqualTo(rate, within(0.015));
        }
    }

    @Test
    void noneOrAll() {
        assertThat(replies().filter(reply -> draw.takes(reply, 0))).isEmpty();
        assertThat(replies().filter(reply -> draw.takes(reply, 1))).hasSize(MANY);
    }

    @Test
    void whoDoesNotKnowTheSecretCannotForesee() {
        SampleDraw guessed = new SampleDraw("guess");
        double same = replies()
                        .filter(reply -> draw.takes(reply, 0.5) == guessed.takes(reply, 0.5))
                        .count()
                / (double) MANY;

        assertThat(same).isEqualTo(0.5, within(0.02));
    }

    @Test
    void aHigherRateDrawsAllThatALowerOneDraws() {
        assertThat(replies().filter(reply -> draw.takes(reply, 0.1) && !draw.takes(reply, 0.3)))
                .isEmpty();
    }

    private static Stream<UUID> replies() {
        Random random = new Random(42);
        return Stream.generate(() -> new UUID(random.nextLong(), random.nextLong()))
                .limit(MANY);
    }
}
