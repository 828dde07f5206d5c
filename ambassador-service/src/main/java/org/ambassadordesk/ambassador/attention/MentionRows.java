package org.ambassadordesk.ambassador.attention;

import java.time.Instant;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** The table of mentions. */
final class MentionRows {
    private MentionRows() {}

    static void add(Handle handle, UUID note, UUID conversation, String person) {
        handle.createUpdate("""
                        INSERT INTO mention (note_id, conversation_id, person) VALUES (:note, :conversation, :person)
                        ON CONFLICT DO NOTHING
                        """)
                .bind("note", note)
                .bind("conversation", conversation)
                .bind("person", person)
                .execute();
    }

    /** Who has seen the conversation so far has read the notes so far. */
    static void read(Handle handle, UUID conversation, String person, long version, Instant now) {
        handle.createUpdate("""
                        UPDATE mention SET read_at = :now FROM note
                        WHERE mention.conversation_id = :conversation AND person = :person AND read_at IS NULL
                            AND note.id = mention.note_id AND note.at_version <= :version
                        """)
                .bind("conversation", conversation)
                .bind("person", person)
                .bind("version", version)
                .bind("now", now)
                .execute();
    }
}
