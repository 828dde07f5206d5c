package org.ambassadordesk.ambassador.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.ambassadordesk.ambassador.Database;

/** How deliveries stand, for whoever shows it. */
@ApplicationScoped
public class Deliveries {
    private final Database database;

    Deliveries(Database database) {
        this.database = database;
    }

    /** Empty before the reply may go out. */
    public Optional<Standing> find(UUID reply) {
        return database.read(handle -> handle.createQuery("SELECT * FROM delivery WHERE reply_id = :reply")
                .bind("reply", reply)
                .map((row, context) -> DeliveryRows.standing(row))
                .findOne());
    }

    /** A reply that its author may take back until then. */
    public record HeldReply(UUID replyId, UUID conversationId, Instant until) {}

    /** What somebody sent last and may still take back. */
    public Optional<HeldReply> heldBy(String author) {
        return database.read(handle -> handle.createQuery("""
                        SELECT reply_id, conversation_id, next_attempt_at FROM delivery
                        WHERE author = :author AND state = 'held' ORDER BY next_attempt_at DESC LIMIT 1
                        """)
                .bind("author", author)
                .map((row, context) -> new HeldReply(
                        row.getObject("reply_id", UUID.class),
                        row.getObject("conversation_id", UUID.class),
                        row.getTimestamp("next_attempt_at").toInstant()))
                .findOne());
    }

    Optional<UUID> conversationOf(UUID reply) {
        return database.read(
                handle -> handle.createQuery("SELECT conversation_id FROM delivery WHERE reply_id = :reply")
                        .bind("reply", reply)
                        .mapTo(UUID.class)
                        .findOne());
    }

    /** Of all replies of a conversation that may go out. */
    public Map<UUID, Standing> inConversation(UUID conversation) {
        Map<UUID, Standing> standings = new HashMap<>();
        database.read(handle -> handle.createQuery("SELECT * FROM delivery WHERE conversation_id = :conversation")
                .bind("conversation", conversation)
                .map((row, context) -> standings.put(row.getObject("reply_id", UUID.class), DeliveryRows.standing(row)))
                .list());
        return standings;
    }
}
