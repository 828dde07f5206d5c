package org.ambassadordesk.ambassador.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FailedAttemptsTest {
    private final MovedClock clock = new MovedClock();
    private final FailedAttempts attempts = new FailedAttempts(clock);

    private void fail(int times) {
        IntStream.range(0, times).forEach(i -> attempts.count("anna", "10.0.0.1"));
    }

    @Test
    void firstFourFailuresAreFree() {
        fail(4);

        assertThat(attempts.waitOf("anna", "10.0.0.1")).isEmpty();
    }

    @Test
    void waitDoublesWithEveryFurtherFailure() {
        fail(5);
        assertThat(attempts.waitOf("anna", "10.0.0.1")).contains(Duration.ofSeconds(1));
        fail(3);
        assertThat(attempts.waitOf("anna", "10.0.0.1")).contains(Duration.ofSeconds(8));
        fail(100);
        assertThat(attempts.waitOf("anna", "10.0.0.1")).contains(Duration.ofMinutes(15));
    }

    @Test
    void nobodyElseIsHeldUp() {
        fail(100);

        assertThat(attempts.waitOf("anna", "10.0.0.2")).isEmpty();
        assertThat(attempts.waitOf("ben", "10.0.0.1")).isEmpty();
    }

    @Test
    void waitEndsByItselfAndSuccessForgetsIt() {
        fail(6);
        clock.now = clock.now.plusSeconds(2);
        assertThat(attempts.waitOf("anna", "10.0.0.1")).isEmpty();

        attempts.forget("anna", "10.0.0.1");
        fail(1);
        assertThat(attempts.waitOf("anna", "10.0.0.1")).isEmpty();
    }

    private static final class MovedClock extends Clock {
        private Instant now = Instant.parse("2026-03-02T08:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
