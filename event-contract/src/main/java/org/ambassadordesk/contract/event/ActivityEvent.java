package org.ambassadordesk.contract.event;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What people did; told by ambassador-service on {@code feedback.activity}. */
public sealed interface ActivityEvent extends Event {
    Instant at();

    /**
     * Somebody is there. {@code signedIn} tells presence from the mere end of an absence.
     *
     * @param until "I have so many minutes": until then they are there on shift or not, and get what fits into the
     *     time; null where their shift says how long
     */
    record Available(
            String ambassador, boolean signedIn, @Nullable Instant until, Instant at) implements ActivityEvent {
        /** For as long as the shift says. */
        public Available(String ambassador, boolean signedIn, Instant at) {
            this(ambassador, signedIn, null, at);
        }

        @Override
        public String key() {
            return ambassador;
        }
    }

    /** Somebody is away or busy, until a time or until they say so. */
    record Away(String ambassador, String state, @Nullable Instant until, Instant at) implements ActivityEvent {
        @Override
        public String key() {
            return ambassador;
        }
    }

    /** The holder opened the conversation to answer it: the reaction the router waits for. */
    record Started(UUID conversationId, String ambassador, long epoch, Instant at) implements OfConversation {}

    /** The holder gives the conversation back. */
    record HandedBack(UUID conversationId, String ambassador, long epoch, String reason, UUID requestId, Instant at)
            implements OfConversation {}

    /**
     * Somebody asks the router for an assignment.
     *
     * @param kind {@code CLAIM} (this conversation, for me), {@code ASSIGN} (this one, for somebody, by a lead), {@code
     *     NEXT} (whatever is best for me; no conversation)
     * @param minutes for NEXT: only what fits into so many minutes
     */
    record Requested(
            UUID requestId,
            Kind kind,
            @Nullable UUID conversationId,
            String ambassador,
            String by,
            @Nullable Integer minutes,
            Instant at)
            implements ActivityEvent {
        /** What is asked for. */
        public enum Kind {
            CLAIM,
            ASSIGN,
            NEXT
        }

        @Override
        public String key() {
            return conversationId == null ? ambassador : conversationId.toString();
        }
    }

    /** A person corrected the topic. */
    record TopicCorrected(UUID requestId, UUID conversationId, String topic, String by, Instant at)
            implements OfConversation {}

    /**
     * A reply was sent alone and is held back: its author may still take it back, and has room for something else.
     *
     * @param until when it goes out by itself
     */
    record ReplyHeld(UUID conversationId, UUID replyId, String ambassador, Instant until, Instant at)
            implements OfConversation {}

    /** A reply was handed in and waits for approval. */
    record ReplySubmitted(UUID conversationId, UUID replyId, String ambassador, Instant at) implements OfConversation {}

    /** An approver wants the reply changed. */
    record ReplySentBack(UUID conversationId, UUID replyId, String ambassador, String by, Instant at)
            implements OfConversation {}

    /**
     * A reply may go out: the conversation is answered.
     *
     * @param by the approver; the author where the author may send alone
     * @param waitForCustomer whether it asks the customer something: until they answer, the clock for the end of the
     *     matter stands still; null means no
     */
    record ReplyApproved(
            UUID conversationId,
            UUID replyId,
            String ambassador,
            String by,
            Instant at,
            @Nullable Boolean waitForCustomer)
            implements OfConversation {
        /** A reply that asks nothing. */
        public ReplyApproved(UUID conversationId, UUID replyId, String ambassador, String by, Instant at) {
            this(conversationId, replyId, ambassador, by, at, null);
        }
    }

    /**
     * An approver's turn begins: the reply waits for this person until then, after that for the next.
     *
     * @param dueAt when the approval itself is due, inside the response target
     */
    record ApprovalAsked(
            UUID conversationId,
            UUID replyId,
            String ambassador,
            String approver,
            Instant until,
            Instant dueAt,
            Instant at)
            implements OfConversation {}

    /** Nobody approved or refused in time: the team leads see it. */
    record ApprovalOverdue(UUID conversationId, UUID replyId, String ambassador, Instant dueAt, Instant at)
            implements OfConversation {}

    /** A reply must not go out. */
    record ReplyRejected(UUID conversationId, UUID replyId, String ambassador, String by, Instant at)
            implements OfConversation {}

    /** The author took a reply back that waited for approval, or was held back. */
    record ReplyWithdrawn(UUID conversationId, UUID replyId, String ambassador, Instant at) implements OfConversation {}

    /** The customer can read the reply. */
    record ReplyDelivered(UUID conversationId, UUID replyId, String ambassador, Instant at) implements OfConversation {}

    /** The reply could not be delivered and nobody tries any more. */
    record ReplyFailed(UUID conversationId, UUID replyId, String ambassador, String detail, Instant at)
            implements OfConversation {}

    /** A person closed the conversation. */
    record Resolved(UUID requestId, UUID conversationId, String by, Instant at) implements OfConversation {}

    /** Events about one conversation. */
    sealed interface OfConversation extends ActivityEvent {
        UUID conversationId();

        @Override
        default String key() {
            return conversationId().toString();
        }
    }
}
