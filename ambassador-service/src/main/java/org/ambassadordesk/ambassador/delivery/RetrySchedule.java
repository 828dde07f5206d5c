package org.ambassadordesk.ambassador.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.ambassadordesk.ambassador.delivery.webhook.AttemptOutcome;

/**
 * When to try again, after Standard Webhooks 1.0: a fixed schedule with up to a tenth of jitter on top, so that sources
 * that come back are not met by everything at once.
 *
 * @param pauses before each attempt; as many attempts as pauses
 */
record RetrySchedule(List<Duration> pauses) {
    private static final Duration LONGEST_ASKED_FOR = Duration.ofHours(24);
    private static final double JITTER = 0.1;

    RetrySchedule {
        pauses = List.copyOf(pauses);
        if (pauses.isEmpty()) {
            throw new IllegalArgumentException("at least one attempt is made");
        }
    }

    /** When the first attempt is due. */
    Instant first(Instant now) {
        return now.plus(pauses.getFirst());
    }

    /**
     * What follows from an attempt.
     *
     * @param attempt counted from 1
     */
    Verdict after(int attempt, AttemptOutcome outcome, Instant now, RandomGenerator randomness) {
        return switch (outcome) {
            case AttemptOutcome.Accepted _ -> new Verdict.Delivered();
            case AttemptOutcome.Gone _ -> new Verdict.GivenUp();
            case AttemptOutcome.Refused refused ->
                again(attempt, Optional.ofNullable(refused.retryAfter()).orElse(Duration.ZERO), now, randomness);
            case AttemptOutcome.NotSent _, AttemptOutcome.Unknown _ -> again(attempt, Duration.ZERO, now, randomness);
        };
    }

    private Verdict again(int attempt, Duration askedFor, Instant now, RandomGenerator randomness) {
        if (attempt >= pauses.size()) {
            return new Verdict.GivenUp();
        }
        Duration pause = longer(pauses.get(attempt), shorter(askedFor, LONGEST_ASKED_FOR));
        Duration jitter = Duration.ofMillis((long) (pause.toMillis() * JITTER * randomness.nextDouble()));
        return new Verdict.Again(now.plus(pause).plus(jitter));
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) <= 0 ? one : other;
    }
}
