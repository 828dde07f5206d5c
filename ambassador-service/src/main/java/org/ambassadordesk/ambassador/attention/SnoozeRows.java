package org.ambassadordesk.ambassador.attention;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** The table of what is put off. */
final class SnoozeRows {
    private SnoozeRows() {}

    record Row(UUID conversation, String person) {}

    static void save(Handle handle, UUID conversation, String person, Instant until) {
        handle.createUpdate("""
                        INSERT INTO snooze (conversation_id, person, until) VALUES (:conversation, :person, :until)
                        ON CONFLICT (conversation_id, person) DO UPDATE SET until = excluded.until
                        """)
                .bind("conversation", conversation)
                .bind("person", person)
                .bind("until", until)
                .execute();
    }

    static boolean delete(Handle handle, UUID conversation, String person) {
        return handle.createUpdate("DELETE FROM snooze WHERE conversation_id = :conversation AND person = :person")
                        .bind("conversation", conversation)
                        .bind("person", person)
                        .execute()
                == 1;
    }

    static List<Row> deleteDue(Handle handle, Instant now) {
        return list(handle.createQuery("DELETE FROM snooze WHERE until <= :now RETURNING conversation_id, person")
                .bind("now", now));
    }

    static List<Row> deleteAll(Handle handle, Collection<UUID> conversations) {
        return list(handle.createQuery(
                        "DELETE FROM snooze WHERE conversation_id = ANY (:ids) RETURNING conversation_id, person")
                .bindArray("ids", UUID.class, conversations));
    }

    private static List<Row> list(Query query) {
        return query.map((row, context) ->
                        new Row(row.getObject("conversation_id", UUID.class), row.getString("person")))
                .list();
    }
}
