package org.ambassadordesk.ambassador.trace;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.ambassadordesk.ambassador.Database;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Handle;

/**
 * Which trace a conversation belongs to: that of the customer's comment that came last. Whatever happens to the
 * conversation later, perhaps after hours and asked for by somebody else, can so be shown where the comment's way began.
 */
@ApplicationScoped
public class ConversationTraces {
    private final Database database;
    private final boolean off;

    ConversationTraces(Database database, @ConfigProperty(name = "quarkus.otel.sdk.disabled") boolean off) {
        this.database = database;
        this.off = off;
    }

    /**
     * Notes where the work on a comment is; as part of the transaction that stores its conversation.
     *
     * @param traceparents by conversation
     */
    public static void note(Handle handle, Map<UUID, String> traceparents) {
        if (traceparents.isEmpty()) {
            return;
        }
        var batch = handle.prepareBatch("""
                INSERT INTO conversation_trace (conversation_id, traceparent) VALUES (:conversation, :traceparent)
                ON CONFLICT (conversation_id) DO UPDATE SET traceparent = excluded.traceparent
                """);
        traceparents.forEach((conversation, traceparent) -> batch.bind("conversation", conversation)
                .bind("traceparent", traceparent)
                .add());
        batch.execute();
    }

    /** Empty where it came outside of every trace, or traces are switched off by now. */
    public Optional<String> of(UUID conversation) {
        if (off) {
            return Optional.empty();
        }
        return database.read(handle -> handle.createQuery(
                        "SELECT traceparent FROM conversation_trace WHERE conversation_id = :conversation")
                .bind("conversation", conversation)
                .mapTo(String.class)
                .findOne());
    }
}
