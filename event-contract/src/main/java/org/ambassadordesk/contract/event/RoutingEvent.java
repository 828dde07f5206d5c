package org.ambassadordesk.contract.event;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who answers, by when; told by response-router on {@code feedback.assignments}. All but {@link Refused} carry the
 * conversation as it is after the event.
 */
public sealed interface RoutingEvent extends Event {
    /** The request of a person that this event answers, if it does. */
    @Nullable
    UUID requestId();

    /** A comment joined a conversation, new or known; carries the comment so that nobody has to join. */
    record Routed(Conversation conversation, Comment comment, boolean opened, Instant at) implements OfConversation {}

    /** A comment got another wording. */
    record CommentEdited(Conversation conversation, Comment comment, Instant at) implements OfConversation {}

    /** A comment was taken back by the customer. */
    record CommentWithdrawn(Conversation conversation, UUID commentId, Instant at) implements OfConversation {}

    /** Topic, priority or deadlines were decided anew without a new comment. */
    record Changed(
            Conversation conversation,
            String cause,
            @Nullable UUID requestId,
            Instant at) implements OfConversation {}

    /** Somebody now holds the conversation. */
    record Made(
            Conversation conversation,
            String ambassador,
            long epoch,
            AssignmentReason reason,
            @Nullable UUID requestId,
            Instant at)
            implements OfConversation {}

    /** Somebody no longer holds the conversation. */
    record Ended(
            Conversation conversation,
            String ambassador,
            long epoch,
            EndReason reason,
            @Nullable UUID requestId,
            Instant at)
            implements OfConversation {}

    /** A deadline comes close. */
    record Warned(Conversation conversation, AppliedTarget.Kind kind, Instant at) implements OfConversation {}

    /** A deadline has passed. A notice only: the verdict follows from the timestamps. */
    record Breached(Conversation conversation, AppliedTarget.Kind kind, Instant at) implements OfConversation {}

    /** The conversation is over. */
    record Closed(Conversation conversation, @Nullable UUID requestId, Instant at) implements OfConversation {}

    /**
     * A person's request could not be met.
     *
     * @param code as {@code held-by-another}, {@code nothing-for-you}, {@code not-authorized}, {@code not-open},
     *     {@code no-such-topic}, {@code no-such-ambassador}, {@code at-capacity}
     */
    record Refused(UUID requestId, @Nullable UUID conversationId, String code, String detail, Instant at)
            implements RoutingEvent {
        @Override
        public String key() {
            return conversationId == null ? requestId.toString() : conversationId.toString();
        }
    }

    /** Events about one conversation. */
    sealed interface OfConversation extends RoutingEvent {
        Conversation conversation();

        Instant at();

        @Override
        default String key() {
            return conversation().id().toString();
        }

        @Override
        default @Nullable UUID requestId() {
            return null;
        }
    }

    /** Why an assignment ended. */
    enum EndReason {
        ANSWERED,
        NO_REACTION,
        HANDED_BACK,
        AWAY,
        SHIFT_ENDED,
        REASSIGNED,
        TOPIC_CHANGED,
        NOT_AUTHORIZED,
        RESOLVED,
        WITHDRAWN
    }
}
