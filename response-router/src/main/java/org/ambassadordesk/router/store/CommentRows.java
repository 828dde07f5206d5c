package org.ambassadordesk.router.store;

import java.sql.SQLException;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.ambassadordesk.outbox.NewRows;
import org.ambassadordesk.router.conversation.KnownComment;
import org.ambassadordesk.router.conversation.ThreadKey;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The tables of comments and of the sources' threads. */
final class CommentRows {
    private CommentRows() {}

    /** Comments that this transaction is the first to hear. */
    static void insert(Handle handle, Collection<KnownComment> heard) throws SQLException {
        NewRows rows = new NewRows("comment", "id, conversation_id, fingerprint, taken_in_at, withdrawn_at");
        heard.forEach(comment -> rows.add(
                comment.id(),
                comment.conversation(),
                comment.fingerprint(),
                comment.takenInAt(),
                comment.withdrawnAt()));
        rows.write(handle.getConnection());
    }

    /** The newest state of each, whether there was one or not. */
    static void put(Handle handle, Collection<KnownComment> comments) {
        if (comments.isEmpty()) {
            return;
        }
        PreparedBatch batch = handle.prepareBatch("""
                INSERT INTO comment (id, conversation_id, fingerprint, taken_in_at, withdrawn_at)
                VALUES (?, ?, ?, ?, ?)
                ON CONFLICT (id) DO UPDATE SET
                    conversation_id = excluded.conversation_id, fingerprint = excluded.fingerprint,
                    withdrawn_at = excluded.withdrawn_at
                """);
        comments.forEach(comment -> batch.add(
                comment.id(),
                comment.conversation(),
                comment.fingerprint(),
                comment.takenInAt(),
                comment.withdrawnAt()));
        batch.execute();
    }

    static void putThreads(Handle handle, Map<ThreadKey, UUID> threads) {
        if (threads.isEmpty()) {
            return;
        }
        PreparedBatch batch = handle.prepareBatch("""
                INSERT INTO conversation_thread (source, channel, thread, conversation_id) VALUES (?, ?, ?, ?)
                ON CONFLICT DO NOTHING
                """);
        threads.forEach((key, conversation) -> batch.add(key.source(), key.channel(), key.thread(), conversation));
        batch.execute();
    }
}
