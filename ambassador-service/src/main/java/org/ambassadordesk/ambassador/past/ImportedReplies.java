package org.ambassadordesk.ambassador.past;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.ambassadordesk.ambassador.Database;
import org.ambassadordesk.ambassador.directory.CurrentDirectory;
import org.ambassadordesk.ambassador.workspace.ReplyHistory;
import org.jspecify.annotations.Nullable;

/**
 * Replies that were given elsewhere, as the workspace shows them in their conversation. Where small groups are protected, names
 * of people who are not at this desk are not shown: nobody could tell them who reads of their work.
 */
@ApplicationScoped
class ImportedReplies implements ReplyHistory {
    private final Database database;
    private final CurrentDirectory directory;

    ImportedReplies(Database database, CurrentDirectory directory) {
        this.database = database;
        this.directory = directory;
    }

    @Override
    public List<Entry> of(UUID conversation) {
        return database.read(handle -> handle.createQuery("""
                        SELECT id, seen, text, answered_at, writer, said_by FROM imported_reply
                        WHERE conversation_id = :id ORDER BY answered_at, id
                        """)
                .bind("id", conversation)
                .map((row, context) -> entry(row))
                .list());
    }

    @Override
    public Optional<Origin> origin(UUID conversation) {
        return database.read(handle -> handle.createQuery("""
                        SELECT imported.source, began_at, import_id FROM imported_conversation AS imported
                        JOIN past_import ON past_import.id = import_id WHERE conversation_id = :id
                        """)
                .bind("id", conversation)
                .map((row, context) -> new Origin(
                        row.getString("source"),
                        row.getTimestamp("began_at").toInstant(),
                        row.getObject("import_id", UUID.class)))
                .findOne());
    }

    private Entry entry(ResultSet row) throws SQLException {
        Instant at = row.getTimestamp("answered_at").toInstant();
        String text = row.getString("text");
        return new Entry(
                row.getObject("id", UUID.class),
                author(row.getString("writer"), row.getString("said_by")),
                "approved",
                "delivered",
                text,
                text,
                false,
                false,
                row.getLong("seen"),
                at,
                null,
                null,
                null,
                at,
                null);
    }

    /** Somebody of this desk, or a name that may be shown, or nobody. */
    private String author(@Nullable String writer, @Nullable String saidBy) {
        if (writer != null && directory.get().ambassador(writer).isPresent()) {
            return writer;
        }
        boolean protects = directory.get().desk().measuringRules().protects();
        return protects ? "" : Objects.requireNonNullElse(saidBy, "");
    }
}
