package org.ambassadordesk.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class QuickLookTest {
    private static final Duration LONG = Duration.ofMinutes(1);

    private final AtomicInteger looks = new AtomicInteger();

    @Test
    void severalFiguresAreOfOneLookAndLaterOnesOfAnother() {
        QuickLook<Integer> look = new QuickLook<>(looks::incrementAndGet, LONG);

        assertThat(look.now()).contains(1);

        await().atMost(LONG).until(() -> look.now().orElseThrow() > 1);
    }

    @Test
    void whatDoesNotAnswerIsAskedOnceAndKnownAgainWhenItDoes() {
        CountDownLatch answers = new CountDownLatch(1);
        QuickLook<Integer> look = new QuickLook<>(
                () -> {
                    looks.incrementAndGet();
                    answers.await();
                    return 7;
                },
                Duration.ofMillis(20));

        assertThat(look.now()).isEmpty();
        await().atMost(LONG).until(() -> looks.get() == 1);
        assertThat(look.now()).isEmpty();
        assertThat(looks).hasValue(1);

        answers.countDown();
        await().atMost(LONG).until(() -> look.now().isPresent());
    }

    @Test
    void whatFailsIsTriedAgain() {
        QuickLook<Integer> look = new QuickLook<>(
                () -> {
                    if (looks.incrementAndGet() == 1) {
                        throw new IllegalStateException("away");
                    }
                    return looks.get();
                },
                LONG);

        assertThat(look.now()).isEmpty();

        await().atMost(LONG).until(() -> look.now().isPresent());
    }
}
