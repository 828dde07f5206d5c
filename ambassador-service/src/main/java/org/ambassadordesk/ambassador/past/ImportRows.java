package org.ambassadordesk.ambassador.past;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** The table of imports. */
final class ImportRows {
    /** Of what hangs on a conversation, what nobody needs to see is first. */
    private static final List<String> HANGING = List.of(
            "mention", "note", "snooze", "viewer", "draft", "imported_reply", "comment", "imported_conversation");

    private ImportRows() {}

    static void begin(Handle handle, UUID id, String by, Instant now) {
        handle.createUpdate("""
                        INSERT INTO past_import (id, taken_by, began_at, taken, known, refused, sources)
                        VALUES (:id, :by, :now, 0, 0, 0, '{}')
                        """).bind("id", id).bind("by", by).bind("now", now).execute();
    }

    /** Counts what was just taken; false where somebody took the import back meanwhile. */
    static boolean count(Handle handle, UUID id, long taken, Collection<String> sources) {
        return handle.createUpdate("""
                        UPDATE past_import SET taken = taken + :taken,
                            sources = ARRAY(SELECT DISTINCT unnest(sources || :sources) ORDER BY 1)
                        WHERE id = :id
                        """)
                        .bind("id", id)
                        .bind("taken", taken)
                        .bindArray("sources", String.class, sources)
                        .execute()
                == 1;
    }

    static void end(Handle handle, UUID id, long known, long refused, Instant now) {
        handle.createUpdate("UPDATE past_import SET known = :known, refused = :refused, ended_at = :now WHERE id = :id")
                .bind("id", id)
                .bind("known", known)
                .bind("refused", refused)
                .bind("now", now)
                .execute();
    }

    /** It is not whole any more. */
    static void reopen(Handle handle, UUID id) {
        handle.createUpdate("UPDATE past_import SET ended_at = NULL WHERE id = :id")
                .bind("id", id)
                .execute();
    }

    static List<ImportView> newest(Handle handle, int most) {
        return handle.createQuery("SELECT * FROM past_import ORDER BY began_at DESC, id LIMIT :most")
                .bind("most", most)
                .map((row, context) -> read(row))
                .list();
    }

    static Optional<ImportView> find(Handle handle, UUID id, boolean lock) {
        return handle.createQuery("SELECT * FROM past_import WHERE id = :id" + (lock ? " FOR UPDATE" : ""))
                .bind("id", id)
                .map((row, context) -> read(row))
                .findOne();
    }

    private static ImportView read(ResultSet row) throws SQLException {
        Timestamp endedAt = row.getTimestamp("ended_at");
        Array sources = row.getArray("sources");
        return new ImportView(
                row.getObject("id", UUID.class),
                row.getString("taken_by"),
                row.getTimestamp("began_at").toInstant(),
                endedAt == null ? null : endedAt.toInstant(),
                row.getLong("taken"),
                row.getLong("known"),
                row.getLong("refused"),
                Arrays.stream((Object[]) sources.getArray())
                        .map(Object::toString)
                        .toList());
    }

    /** Takes some of an import's conversations out, with everything that hangs on them, and gives them; none at its end. */
    static Set<UUID> takeOut(Handle handle, UUID id, int most) {
        Set<UUID> some = Set.copyOf(handle.createQuery("""
                        SELECT conversation.id FROM imported_conversation JOIN conversation ON conversation.id = conversation_id
                        WHERE import_id = :import ORDER BY conversation.id LIMIT :most FOR UPDATE OF conversation
                        """)
                .bind("import", id)
                .bind("most", most)
                .mapTo(UUID.class)
                .list());
        for (String table : HANGING) {
            delete(handle, table, "conversation_id", some);
        }
        delete(handle, "conversation", "id", some);
        return some;
    }

    private static void delete(Handle handle, String table, String key, Set<UUID> conversations) {
        handle.createUpdate("DELETE FROM " + table + " WHERE " + key + " = ANY (:ids)")
                .bindArray("ids", UUID.class, conversations)
                .execute();
    }

    static void delete(Handle handle, UUID id) {
        handle.createUpdate("DELETE FROM past_import WHERE id = :id")
                .bind("id", id)
                .execute();
    }
}
