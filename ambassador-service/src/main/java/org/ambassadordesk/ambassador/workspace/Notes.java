package org.ambassadordesk.ambassador.workspace;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Supplier;
import org.ambassadordesk.ambassador.Database;
import org.ambassadordesk.ambassador.access.Person;

/** What colleagues tell each other beside a conversation; customers never see it. */
@ApplicationScoped
public class Notes {
    private final Database database;
    private final Conversations conversations;
    private final Clock clock;
    private final Supplier<UUID> ids;
    private final Event<NoteWritten> written;

    Notes(Database database, Conversations conversations, Clock clock, Supplier<UUID> ids, Event<NoteWritten> written) {
        this.database = database;
        this.conversations = conversations;
        this.clock = clock;
        this.ids = ids;
        this.written = written;
    }

    public void write(UUID conversationId, Person author, String text) {
        database.perform(handle -> {
            KeptConversation conversation = conversations.locked(conversationId, author);
            UUID id = ids.get();
            long version = conversations.append(conversation, "note");
            handle.createUpdate("""
                            INSERT INTO note (id, conversation_id, at_version, author, text, written_at)
                            VALUES (:id, :conversation, :version, :author, :text, :now)
                            """)
                    .bind("id", id)
                    .bind("conversation", conversationId)
                    .bind("version", version)
                    .bind("author", author.id())
                    .bind("text", text)
                    .bind("now", clock.instant())
                    .execute();
            written.fire(new NoteWritten(id, conversation, text));
        });
    }
}
