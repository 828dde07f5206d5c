package org.ambassadordesk.ambassador.trace;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.ambassadordesk.ambassador.Database;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which trace a conversation belongs to: that of the customer's comment that came last. Whatever happens to the
 * conversation later, perhaps after hours and asked for by somebody else, can so be shown where the comment's way began.
 */
@ApplicationScoped
public class ConversationTraces {
    private static final Logger LOG = LoggerFactory.getLogger(ConversationTraces.class);

    private final Database database;
    private final boolean off;

    ConversationTraces(Database database, @ConfigProperty(name = "quarkus.otel.sdk.disabled") boolean off) {
        this.database = database;
        this.off = off;
    }

    /**
     * Notes where the work on a comment is; as part of the transaction that stores its conversation.
     *
     * @param traceparents by conversation; empty where the comment that came last is outside of every trace
     */
    public void note(Handle handle, Map<UUID, Optional<String>> traceparents) {
        if (off || traceparents.isEmpty()) {
            return;
        }
        handle.createUpdate("DELETE FROM conversation_trace WHERE conversation_id = ANY (:conversations)")
                .bindArray("conversations", UUID.class, traceparents.keySet())
                .execute();
        var batch = handle.prepareBatch("INSERT INTO conversation_trace (conversation_id, traceparent) VALUES (?, ?)");
        traceparents.forEach(
                (conversation, traceparent) -> traceparent.ifPresent(known -> batch.add(conversation, known)));
        if (batch.size() > 0) {
            batch.execute();
        }
    }

    /** Empty where it came outside of every trace, traces are switched off by now, or the database does not say. */
    public Optional<String> of(UUID conversation) {
        if (off) {
            return Optional.empty();
        }
        try {
            return database.read(handle -> handle.createQuery(
                            "SELECT traceparent FROM conversation_trace WHERE conversation_id = :conversation")
                    .bind("conversation", conversation)
                    .mapTo(String.class)
                    .findOne());
        } catch (RuntimeException e) { // whatever it is: nothing may fail for want of its trace
            LOG.debug("no trace of conversation {}", conversation, e);
            return Optional.empty();
        }
    }
}
