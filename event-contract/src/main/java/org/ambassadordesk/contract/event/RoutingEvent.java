package org.ambassadordesk.contract.event;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who answers, by when; told by response-router on {@code feedback.assignments}. All that are about a conversation
 * carry it as it is after the event.
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

    /**
     * Nobody could ever get the conversation as the desk stands: a lead's affair, at once. Told once for each reason; it
     * resolves itself when the directory lets somebody answer.
     *
     * @param reason as {@code waitingReason} of the conversation: {@code nobody-authorized}, {@code nobody-speaks},
     *     {@code everybody-declined}
     */
    record Unroutable(Conversation conversation, String reason, Instant at) implements OfConversation {}

    /**
     * The conversation is overdue and the desk's rule says what to do; told once for each deadline.
     *
     * @param kind which deadline
     * @param raised whether it became as urgent as can be
     * @param secondTeam whether a second team may answer it too
     * @param lead whether the leads of its team are to look at it
     */
    record Escalated(
            Conversation conversation,
            AppliedTarget.Kind kind,
            boolean raised,
            boolean secondTeam,
            boolean lead,
            Instant at)
            implements OfConversation {}

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

    /**
     * Somebody did not react several times in a row: the desk takes them to be away and gives them nothing until they do
     * anything or say that they are there.
     *
     * @param misses so many in a row
     */
    record TakenToBeAway(String ambassador, int misses, Instant at) implements OfDesk {
        @Override
        public String key() {
            return ambassador;
        }
    }

    /** Whoever was taken to be away is there. */
    record BackAgain(String ambassador, Instant at) implements OfDesk {
        @Override
        public String key() {
            return ambassador;
        }
    }

    /**
     * Many more comments on a topic than usual; told once until it is over.
     *
     * @param arrivals so many conversations began within {@code windowSeconds}
     * @param usual so many begin in such a time usually
     */
    record BurstNoticed(String topic, int arrivals, double usual, long windowSeconds, Instant at) implements OfDesk {
        @Override
        public String key() {
            return topic;
        }
    }

    /** As many comments on the topic as usual again. */
    record BurstOver(String topic, Instant at) implements OfDesk {
        @Override
        public String key() {
            return topic;
        }
    }

    /** Events about people and topics rather than one conversation. */
    sealed interface OfDesk extends RoutingEvent {
        Instant at();

        @Override
        default @Nullable UUID requestId() {
            return null;
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
