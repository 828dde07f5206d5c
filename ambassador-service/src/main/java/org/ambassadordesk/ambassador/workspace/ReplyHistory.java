package org.ambassadordesk.ambassador.workspace;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the workspace shows of replies; the feature that owns them provides it. */
public interface ReplyHistory {
    /** All replies of a conversation, oldest first. */
    List<Entry> of(UUID conversation);

    /** Where the conversation was finished before it was brought here; empty where it took place here. */
    default Optional<Origin> origin(UUID conversation) {
        return Optional.empty();
    }

    /** A place elsewhere, and which import brought it when. */
    record Origin(String source, Instant importedAt, UUID importId) {}

    /** Whose reply was let out last; empty where none was. */
    static Optional<String> lastAuthor(List<Entry> replies) {
        return replies.stream()
                .filter(reply -> reply.state().equals("approved"))
                .reduce((earlier, later) -> later)
                .map(Entry::author);
    }

    /**
     * One reply as shown in its conversation.
     *
     * @param state submitted, sent-back, approved, rejected, withdrawn or stale
     * @param delivery held, queued, sent, delivered, failed or unknown; null before it may go out
     * @param heldUntil until when its author may take it back; null where nobody may (any more)
     * @param publicText what the customer reads, with the disclosure
     * @param asksCustomer whether it asks the customer something
     * @param closes whether the conversation is closed once it is let out
     * @param atVersion the conversation's version with which colleagues could first see it
     */
    record Entry(
            UUID id,
            String author,
            String state,
            @Nullable String delivery,
            String text,
            String publicText,
            boolean asksCustomer,
            boolean closes,
            long atVersion,
            Instant writtenAt,
            @Nullable String decidedBy,
            @Nullable Instant decidedAt,
            @Nullable String decisionComment,
            @Nullable Instant deliveredAt,
            @Nullable Instant heldUntil) {}
}
