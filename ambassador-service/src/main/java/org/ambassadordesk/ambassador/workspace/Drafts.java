package org.ambassadordesk.ambassador.workspace;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.ambassadordesk.ambassador.Database;

/** What people have begun to write, kept on the server, one draft per author and conversation. */
@ApplicationScoped
public class Drafts {
    private final Database database;
    private final Clock clock;

    Drafts(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Text as it was left. */
    public record Draft(String text, Instant savedAt) {}

    public Optional<Draft> find(UUID conversation, String author) {
        return database.read(handle -> handle.createQuery("""
                        SELECT text, saved_at FROM draft WHERE conversation_id = :conversation AND author = :author
                        """)
                .bind("conversation", conversation)
                .bind("author", author)
                .map((row, context) -> new Draft(
                        row.getString("text"), row.getTimestamp("saved_at").toInstant()))
                .findOne());
    }

    public Draft save(UUID conversation, String author, String text) {
        Instant now = clock.instant();
        database.perform(handle -> handle.createUpdate("""
                        INSERT INTO draft (conversation_id, author, text, saved_at)
                        VALUES (:conversation, :author, :text, :now)
                        ON CONFLICT (conversation_id, author)
                            DO UPDATE SET text = excluded.text, saved_at = excluded.saved_at
                        """)
                .bind("conversation", conversation)
                .bind("author", author)
                .bind("text", text)
                .bind("now", now)
                .execute());
        return new Draft(text, now);
    }

    /** Once it was handed in, or thrown away. */
    public void discard(UUID conversation, String author) {
        database.perform(handle -> handle.createUpdate(
                        "DELETE FROM draft WHERE conversation_id = :conversation AND author = :author")
                .bind("conversation", conversation)
                .bind("author", author)
                .execute());
    }
}
