package org.ambassadordesk.ingest.comment;

import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.ambassadordesk.contract.EventCodec;
import org.ambassadordesk.contract.Identities;
import org.ambassadordesk.contract.Topics;
import org.ambassadordesk.contract.event.Comment;
import org.ambassadordesk.contract.event.CommentEvent;
import org.ambassadordesk.ingest.comment.IntakeOutcome.Kept;
import org.ambassadordesk.ingest.comment.form.InvalidComment;
import org.ambassadordesk.ingest.comment.form.NewComment;
import org.ambassadordesk.ingest.comment.text.LanguageModel;
import org.ambassadordesk.ingest.source.RegisteredSource;
import org.ambassadordesk.outbox.CloudEventHeaders;
import org.ambassadordesk.outbox.OutboundRecord;
import org.jspecify.annotations.Nullable;

/**
 * Takes comments in: checks what the form cannot, gives ids that follow from what is posted, and answers once the broker
 * has it. Nothing is stored here.
 */
@Startup // the language model takes a while to load
@Singleton
class CommentIntake {
    private static final String SOURCE = "/feedback-ingest";

    private final Clock clock;
    private final Normalization normalization;
    private final IdempotencyKeys keys;
    private final Admission admission;
    private final CommentLog log;
    private final IntakeMetrics metrics;

    CommentIntake(
            Clock clock,
            LanguageModel languages,
            IdempotencyKeys keys,
            Admission admission,
            CommentLog log,
            IntakeMetrics metrics) {
        this.clock = clock;
        this.normalization = new Normalization(languages);
        this.keys = keys;
        this.admission = admission;
        this.log = log;
        this.metrics = metrics;
    }

    /** For callers that must not wait: what has no place now is refused. */
    CompletableFuture<IntakeOutcome> receive(RegisteredSource from, NewComment posted, @Nullable String key) {
        Normalization.Identity identity = identify(from, posted, key);
        if (!from.mayPostOn(posted.channel())) {
            return refuse(IntakeOutcome.channelNotAllowed(from.getName(), posted.channel()));
        }
        if (key == null) {
            return keep(from, posted, identity, Duration.ZERO);
        }
        return switch (keys.claim(from.getName(), key, posted.hashCode())) {
            case IN_FLIGHT -> refuse(IntakeOutcome.keyInFlight());
            case REUSED -> refuse(IntakeOutcome.keyReused());
            case GRANTED -> keepUnder(key, from, posted, identity);
        };
    }

    /** For callers with a thread of their own: waits for a place, and for the broker where that is away. */
    CompletableFuture<IntakeOutcome> receiveWaiting(RegisteredSource from, NewComment posted, Duration patience)
            throws InterruptedException {
        Normalization.Identity identity = identify(from, posted, null);
        if (!from.mayPostOn(posted.channel())) {
            return refuse(IntakeOutcome.channelNotAllowed(from.getName(), posted.channel()));
        }
        log.awaitAttempt(patience);
        return keep(from, posted, identity, patience);
    }

    /** The customer took a comment back. Says so even where the comment was never seen: it may be overtaken. */
    CompletableFuture<IntakeOutcome> withdraw(RegisteredSource from, String externalId) {
        UUID id = Identities.comment(from.getName(), externalId);
        Instant now = clock.instant();
        var event = new CommentEvent.Withdrawn(id, from.getName(), externalId, now);
        UUID eventId = Identities.named("withdrawn", from.getName(), externalId);
        if (!admission.enter(from.getName(), 0, Duration.ZERO)) {
            return refuse(IntakeOutcome.tooMany());
        }
        return send(from, 0, outbound(eventId, event, now), new Kept(id, null));
    }

    private static Normalization.Identity identify(RegisteredSource from, NewComment posted, @Nullable String key) {
        UUID contact = Identities.contact(
                from.getName(), posted.channel(), posted.author().id());
        if (posted.externalId() != null) {
            return new Normalization.Identity(Identities.comment(from.getName(), posted.externalId()), contact);
        }
        if (key == null) {
            throw InvalidComment.because("externalId", "is required where no Idempotency-Key is sent");
        }
        return new Normalization.Identity(Identities.keyedComment(from.getName(), key), contact);
    }

    private CompletableFuture<IntakeOutcome> keepUnder(
            String key, RegisteredSource from, NewComment posted, Normalization.Identity identity) {
        try {
            CompletableFuture<IntakeOutcome> kept = keep(from, posted, identity, Duration.ZERO);
            // on a branch of its own: what the caller gets is cancelled when the poster goes away
            var _ = kept.whenComplete((_, _) -> keys.release(from.getName(), key));
            return kept;
        } catch (RuntimeException e) {
            keys.release(from.getName(), key);
            throw e;
        }
    }

    private CompletableFuture<IntakeOutcome> keep(
            RegisteredSource from, NewComment posted, Normalization.Identity identity, Duration patience) {
        int weight = posted.text() == null ? 0 : 4 * posted.text().length();
        if (!admission.enter(from.getName(), weight, patience)) {
            return refuse(IntakeOutcome.tooMany());
        }
        OutboundRecord outbound;
        try {
            Instant now = clock.instant();
            Comment comment = normalization.normalize(identity, from, posted, now);
            if (comment.text().isEmpty() && comment.rating() == null) {
                throw InvalidComment.because("text", "must say something where there is no rating");
            }
            UUID eventId = Identities.wording(identity.comment(), comment.fingerprint());
            outbound = outbound(eventId, new CommentEvent.Received(comment), now);
        } catch (RuntimeException e) {
            admission.leave(from.getName(), weight);
            throw e;
        }
        return send(from, weight, outbound, new Kept(identity.comment(), identity.contact()));
    }

    private CompletableFuture<IntakeOutcome> send(RegisteredSource from, int weight, OutboundRecord record, Kept kept) {
        CompletableFuture<IntakeOutcome> outcome = new CompletableFuture<>();
        long sentAt = System.nanoTime();
        log.send(CloudEventHeaders.toKafka(record), acknowledged -> {
            admission.leave(from.getName(), weight);
            if (acknowledged) {
                metrics.kept(System.nanoTime() - sentAt);
                outcome.complete(kept);
            } else {
                IntakeOutcome.Refused notKept = IntakeOutcome.notKept();
                metrics.refused(notKept.type());
                outcome.complete(notKept);
            }
        });
        return outcome;
    }

    private CompletableFuture<IntakeOutcome> refuse(IntakeOutcome.Refused refused) {
        metrics.refused(refused.type());
        return CompletableFuture.completedFuture(refused);
    }

    private static OutboundRecord outbound(UUID eventId, CommentEvent event, Instant now) {
        return new OutboundRecord(
                eventId,
                EventCodec.typeOf(event),
                SOURCE,
                now,
                Topics.COMMENTS,
                event.key(),
                event.key(),
                EventCodec.write(event));
    }
}
