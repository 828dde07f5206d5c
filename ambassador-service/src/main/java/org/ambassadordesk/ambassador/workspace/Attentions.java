package org.ambassadordesk.ambassador.workspace;

import java.sql.ResultSet;
import java.sql.SQLException;

/** What one person's attention adds to the conversations of a list, as SQL on the table conversation. */
final class Attentions {
    static final String SNOOZED = """
            EXISTS (SELECT FROM snooze WHERE snooze.conversation_id = conversation.id AND person = :me AND until > :now)
            """;
    static final String MENTIONED = """
            id IN (SELECT conversation_id FROM mention WHERE person = :me AND read_at IS NULL)
            """;
    /** Nothing is unread that nobody wrote; the comments of one conversation are few, and only a page of rows is read. */
    static final String COLUMNS = """
            EXISTS (SELECT FROM comment WHERE comment.conversation_id = conversation.id AND at_version > coalesce(
                (SELECT seen_version FROM viewer WHERE viewer.conversation_id = conversation.id AND person = :me), 0))
                AS unread,
            (SELECT until FROM snooze WHERE snooze.conversation_id = conversation.id AND person = :me AND until > :now)
                AS snoozed_until
            """;

    private Attentions() {}

    static ConversationLine.Attention read(ResultSet row) throws SQLException {
        return new ConversationLine.Attention(row.getBoolean("unread"), ConversationRows.instant(row, "snoozed_until"));
    }
}
