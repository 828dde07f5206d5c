package org.ambassadordesk.contract.event;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The router's view of a conversation right after an event: whoever keeps a copy takes the one with the higher version.
 *
 * @param version rises with every change of this conversation
 * @param topic null while in triage
 * @param topicReason why this topic: {@code poster}, {@code match:<word>}, {@code catch-all}, {@code corrected-by:<id>},
 *     {@code no-rule}
 * @param language ISO 639-1 or {@code und}
 * @param priority 1 (most urgent) to 4
 * @param waitingReason why nobody holds it, as a code, while it waits: {@code nobody-free}, {@code nobody-authorized},
 *     {@code nobody-speaks}, {@code everybody-declined}, {@code no-topic}
 * @param targets every deadline ever applied, oldest first
 */
public record Conversation(
        UUID id,
        long version,
        String source,
        String channel,
        UUID contactId,
        String contactName,
        @Nullable String topic,
        String topicReason,
        String language,
        int priority,
        State state,
        @Nullable String waitingReason,
        @Nullable Holder holder,
        Instant openedAt,
        List<AppliedTarget> targets) {
    /** Where the conversation stands. */
    public enum State {
        /** In triage: no topic yet, waits for a team lead. */
        TRIAGE,
        /** Waits in the common queue. */
        QUEUED,
        /** Somebody holds it. */
        ASSIGNED,
        /** Answered; the customer's turn. A further comment opens it again. */
        ANSWERED,
        /** Over, by decision of a person. A further comment on the same thread opens it again. */
        RESOLVED,
        /** Over: the customer took every comment back. */
        WITHDRAWN
    }

    /**
     * Who holds the conversation, and since when.
     *
     * @param epoch rises with every assignment of this conversation; whatever carries an older one is refused
     * @param reactBy the assignment ends by itself then unless started; null once started
     * @param finishBy their time at the desk is over: it ends by itself then unless answered; null while it is not
     */
    public record Holder(
            String ambassador,
            long epoch,
            Instant madeAt,
            @Nullable Instant reactBy,
            @Nullable Instant startedAt,
            @Nullable Instant finishBy) {
        /** While their time at the desk is not over. */
        public Holder(
                String ambassador, long epoch, Instant madeAt, @Nullable Instant reactBy, @Nullable Instant startedAt) {
            this(ambassador, epoch, madeAt, reactBy, startedAt, null);
        }
    }

    public boolean isOpen() {
        return state == State.TRIAGE || state == State.QUEUED || state == State.ASSIGNED;
    }
}
