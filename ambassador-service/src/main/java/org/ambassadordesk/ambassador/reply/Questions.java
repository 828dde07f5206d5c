package org.ambassadordesk.ambassador.reply;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import org.ambassadordesk.ambassador.Database;

/** Which replies ask the customer something: until they answer, the clock for the end of the matter stands still. */
@ApplicationScoped
public class Questions {
    private final Database database;

    Questions(Database database) {
        this.database = database;
    }

    /** Within the transaction that stores the reply. */
    void note(UUID reply) {
        database.perform(handle ->
                handle.execute("INSERT INTO reply_question (reply_id) VALUES (?) ON CONFLICT DO NOTHING", reply));
    }

    /** Those of a conversation. */
    Set<UUID> in(UUID conversation) {
        return database.read(handle -> handle.createQuery("""
                        SELECT reply_id FROM reply_question JOIN reply ON reply.id = reply_id
                        WHERE conversation_id = :conversation
                        """)
                .bind("conversation", conversation)
                .mapTo(UUID.class)
                .set());
    }

    public boolean asks(UUID reply) {
        return database.read(
                handle -> handle.createQuery("SELECT EXISTS (SELECT FROM reply_question WHERE reply_id = :id)")
                        .bind("id", reply)
                        .mapTo(boolean.class)
                        .one());
    }
}
