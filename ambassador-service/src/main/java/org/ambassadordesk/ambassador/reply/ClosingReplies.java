package org.ambassadordesk.ambassador.reply;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.ambassadordesk.ambassador.Database;
import org.ambassadordesk.ambassador.workspace.ClosingWanted;

/**
 * With which replies their conversation is closed. One that is not let out closes nothing: its author, or who closed it,
 * decides again.
 */
@ApplicationScoped
public class ClosingReplies {
    private final Database database;

    ClosingReplies(Database database) {
        this.database = database;
    }

    /** Within the transaction that holds the conversation's lock; the first who wants it closes it. */
    void note(UUID reply, String by) {
        database.perform(handle -> handle.execute(
                "INSERT INTO closing_reply (reply_id, closed_by) VALUES (?, ?) ON CONFLICT DO NOTHING", reply, by));
    }

    void on(@Observes ClosingWanted wanted) {
        note(wanted.reply(), wanted.by());
    }

    /** Those of a conversation. */
    Set<UUID> in(UUID conversation) {
        return database.read(handle -> handle.createQuery("""
                        SELECT reply_id FROM closing_reply JOIN reply ON reply.id = reply_id
                        WHERE conversation_id = :conversation
                        """)
                .bind("conversation", conversation)
                .mapTo(UUID.class)
                .set());
    }

    /** Who closes the conversation with this one; empty where nobody does. */
    public Optional<String> closer(UUID reply) {
        return database.read(handle -> handle.createQuery("SELECT closed_by FROM closing_reply WHERE reply_id = :id")
                .bind("id", reply)
                .mapTo(String.class)
                .findOne());
    }
}
