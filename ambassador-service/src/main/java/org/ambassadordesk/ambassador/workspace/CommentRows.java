package org.ambassadordesk.ambassador.workspace;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.ambassadordesk.contract.EventCodec;
import org.ambassadordesk.contract.event.Comment;
import org.jdbi.v3.core.Handle;

/** The table of comments. */
final class CommentRows {
    private CommentRows() {}

    /** In the order in which they came. */
    static List<KeptComment> after(Handle handle, UUID conversation, long version) {
        return handle.createQuery("""
                        SELECT document, at_version, edited_at, withdrawn_at FROM comment
                        WHERE conversation_id = :conversation AND at_version > :version ORDER BY received_at, id
                        """)
                .bind("conversation", conversation)
                .bind("version", version)
                .map((row, context) -> read(row))
                .list();
    }

    static KeptComment read(ResultSet row) throws SQLException {
        try {
            return new KeptComment(
                    EventCodec.json().readValue(row.getString("document"), Comment.class),
                    row.getLong("at_version"),
                    ConversationRows.instant(row, "edited_at"),
                    ConversationRows.instant(row, "withdrawn_at"));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored comment cannot be read", e);
        }
    }
}
