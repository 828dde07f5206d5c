package org.ambassadordesk.ambassador.workspace;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.ambassadordesk.contract.event.RoutingEvent;

/**
 * People's requests that the router has not answered yet. Kept in memory, at most so many and so long: an answer that
 * comes late, or to another instance, reaches the person by the stream.
 */
@ApplicationScoped
class PendingRequests {
    private static final int MOST = 10_000;

    private final Duration patience;
    private final Cache<UUID, CompletableFuture<RoutingEvent>> waiting;

    PendingRequests(RouterConfig config) {
        this.patience = config.patience();
        this.waiting = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterWrite(patience.multipliedBy(4))
                .build();
    }

    /** To be called before the request can reach the router. */
    void expect(UUID requestId) {
        waiting.put(requestId, new CompletableFuture<>());
    }

    /** Waits for the router's answer; empty where it does not come in time. */
    Optional<RoutingEvent> await(UUID requestId) {
        CompletableFuture<RoutingEvent> answer = waiting.getIfPresent(requestId);
        if (answer == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(answer.get(patience.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException late) {
            return Optional.empty();
        } catch (ExecutionException impossible) {
            throw new IllegalStateException("answers are never failures", impossible);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } finally {
            waiting.invalidate(requestId);
        }
    }

    void complete(RoutingEvent event) {
        UUID requestId = event.requestId();
        if (requestId != null) {
            CompletableFuture<RoutingEvent> answer = waiting.getIfPresent(requestId);
            if (answer != null) {
                answer.complete(event);
            }
        }
    }
}
