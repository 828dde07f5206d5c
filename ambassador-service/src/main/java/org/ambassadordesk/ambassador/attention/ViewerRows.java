package org.ambassadordesk.ambassador.attention;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** The table of viewers. */
final class ViewerRows {
    private ViewerRows() {}

    record Row(String person, Instant lookingUntil, Instant writingUntil) {}

    static List<Row> find(Handle handle, UUID conversation) {
        return handle.createQuery("""
                        SELECT person, looking_until, writing_until FROM viewer
                        WHERE conversation_id = :conversation ORDER BY person
                        """)
                .bind("conversation", conversation)
                .map((row, context) -> new Row(
                        row.getString("person"),
                        row.getTimestamp("looking_until").toInstant(),
                        row.getTimestamp("writing_until").toInstant()))
                .list();
    }

    /** What was seen stays seen. */
    static void save(
            Handle handle, UUID conversation, String person, long version, Instant lookingUntil, Instant writingUntil) {
        handle.createUpdate("""
                        INSERT INTO viewer (conversation_id, person, seen_version, looking_until, writing_until)
                        VALUES (:conversation, :person, :version, :looking, :writing)
                        ON CONFLICT (conversation_id, person) DO UPDATE SET
                            seen_version = greatest(viewer.seen_version, excluded.seen_version),
                            looking_until = excluded.looking_until, writing_until = excluded.writing_until
                        """)
                .bind("conversation", conversation)
                .bind("person", person)
                .bind("version", version)
                .bind("looking", lookingUntil)
                .bind("writing", writingUntil)
                .execute();
    }
}
