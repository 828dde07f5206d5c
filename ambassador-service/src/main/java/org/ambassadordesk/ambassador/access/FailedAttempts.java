package org.ambassadordesk.ambassador.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Slows down guessing. Counted per account <i>and</i> address: whoever guesses at somebody's account from elsewhere does
 * not lock that person out, and a colleague's mistakes behind the same address do not either.
 */
@ApplicationScoped
class FailedAttempts {
    private static final int FREE = 5;
    private static final Duration LONGEST = Duration.ofMinutes(15);
    private static final int REMEMBERED = 100_000;

    private final Clock clock;
    private final Cache<Key, Failures> failures = Caffeine.newBuilder()
            .maximumSize(REMEMBERED)
            .expireAfterWrite(LONGEST.multipliedBy(2))
            .build();

    FailedAttempts(Clock clock) {
        this.clock = clock;
    }

    private record Key(String account, String address) {}

    private record Failures(int count, Instant notBefore) {}

    /** How long this account must wait at this address; empty where it may try now. */
    Optional<Duration> waitOf(String account, String address) {
        Failures known = failures.getIfPresent(new Key(account, address));
        Instant now = clock.instant();
        return known == null || !known.notBefore.isAfter(now)
                ? Optional.empty()
                : Optional.of(Duration.between(now, known.notBefore));
    }

    /** Five are free; each further one doubles the wait, from one second to a quarter of an hour. */
    void count(String account, String address) {
        Instant now = clock.instant();
        failures.asMap().compute(new Key(account, address), (key, known) -> {
            int count = known == null ? 1 : known.count + 1;
            return new Failures(count, now.plus(pauseAfter(count)));
        });
    }

    void forget(String account, String address) {
        failures.invalidate(new Key(account, address));
    }

    private static Duration pauseAfter(int count) {
        if (count < FREE) {
            return Duration.ZERO;
        }
        Duration pause = Duration.ofSeconds(1L << Math.min(count - FREE, 20));
        return pause.compareTo(LONGEST) > 0 ? LONGEST : pause;
    }
}
