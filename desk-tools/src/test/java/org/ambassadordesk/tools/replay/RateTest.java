package org.ambassadordesk.tools.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.ambassadordesk.tools.ToolFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RateTest {
    private final AtomicLong now = new AtomicLong();
    private final List<Duration> pauses = new ArrayList<>();

    @Test
    void ratesAreReadAsPeopleWriteThem() {
        assertThat(Rate.parse("200")).isEqualTo(new Rate.PerSecond(200));
        assertThat(Rate.parse("0.5")).isEqualTo(new Rate.PerSecond(0.5));
        assertThat(Rate.parse("original")).isEqualTo(new Rate.Original(1));
        assertThat(Rate.parse("original×60")).isEqualTo(new Rate.Original(60));
        assertThat(Rate.parse("originalx60")).isEqualTo(new Rate.Original(60));
        assertThat(Rate.parse("x1.5")).isEqualTo(new Rate.Original(1.5));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "fast", "0", "-3", "original×0", "original60"})
    void nonsenseIsRefused(String text) {
        assertThatThrownBy(() -> Rate.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void paceWaitsForItsTurnAndCatchesUp() throws InterruptedException {
        Pace pace = new Pace(new Rate.PerSecond(10), now::get, this::pause);

        pace.awaitTurn(5);
        pace.awaitTurn(5);
        now.addAndGet(Duration.ofSeconds(3).toNanos());
        pace.awaitTurn(5);

        assertThat(pauses).containsExactly(Duration.ofMillis(500));
    }

    @Test
    void pausesGrowUntilSomethingMoves() throws InterruptedException {
        Patience patience = new Patience(Duration.ofMinutes(1), now::get, this::pause);

        patience.pause(null, "away");
        patience.pause(null, "away");
        patience.pause(Duration.ofSeconds(2), "away");
        patience.renew();
        patience.pause(null, "away");

        assertThat(pauses)
                .containsExactly(
                        Duration.ofMillis(250), Duration.ofMillis(500), Duration.ofSeconds(2), Duration.ofMillis(250));
    }

    @Test
    void patienceEnds() throws InterruptedException {
        Patience patience = new Patience(Duration.ofSeconds(5), now::get, this::pause);

        patience.pause(Duration.ofSeconds(4), "503 away");
        patience.pause(Duration.ofSeconds(4), "503 away");

        assertThatThrownBy(() -> patience.pause(null, "503 away"))
                .isInstanceOf(ToolFailure.class)
                .hasMessageContaining("gave up after 5 s without progress: 503 away");
    }

    private void pause(Duration span) {
        pauses.add(span);
        now.addAndGet(span.toNanos());
    }
}
