package org.ambassadordesk.ingest.comment;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.ambassadordesk.ingest.IngestConfig;

/**
 * Which Idempotency-Keys were used for what. A memory, not a promise: the comment's id follows from the key, so nothing is
 * kept twice even where this process never heard of the first call; it only catches a key used for two comments.
 */
@Singleton
class IdempotencyKeys {
    private final Cache<Key, Use> uses;

    @Inject
    IdempotencyKeys(IngestConfig config) {
        this(config.idempotency().keys(), config.idempotency().keep());
    }

    IdempotencyKeys(long most, Duration keep) {
        uses = Caffeine.newBuilder().maximumSize(most).expireAfterAccess(keep).build();
    }

    /** What a claim of a key meets. */
    enum Claim {
        GRANTED,
        IN_FLIGHT,
        REUSED
    }

    /**
     * Asks to use a key.
     *
     * @param body a hash of the body; that two bodies share it is rare, and means no more than a refusal left out
     */
    Claim claim(String source, String key, int body) {
        AtomicReference<Claim> claim = new AtomicReference<>(Claim.GRANTED);
        uses.asMap().compute(new Key(source, key), (_, known) -> {
            if (known == null) {
                return new Use(body, true);
            }
            if (known.body != body) {
                claim.setPlain(Claim.REUSED);
                return known;
            }
            claim.setPlain(known.inFlight ? Claim.IN_FLIGHT : Claim.GRANTED);
            return new Use(body, true);
        });
        return claim.getPlain();
    }

    /** The call that was granted the key is over, well or not: the outcome of a failed one is not known. */
    void release(String source, String key) {
        uses.asMap().computeIfPresent(new Key(source, key), (_, use) -> new Use(use.body, false));
    }

    long size() {
        uses.cleanUp();
        return uses.estimatedSize();
    }

    private record Key(String source, String key) {}

    private record Use(int body, boolean inFlight) {}
}
