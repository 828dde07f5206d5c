package org.ambassadordesk.ambassador.reply;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ambassadordesk.ambassador.Database;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** The replies, for whoever reads them or decides about them. Written under the lock on their conversation only. */
@ApplicationScoped
public class Replies {
    private final Database database;
    private final Event<ReplyKept> kept;

    Replies(Database database, Event<ReplyKept> kept) {
        this.database = database;
        this.kept = kept;
    }

    /** A reply that was handed in before, and whether it had the same words. */
    record Earlier(Reply reply, String textSha256) {}

    public Optional<Reply> find(UUID id) {
        return database.read(handle -> handle.createQuery("SELECT * FROM reply WHERE id = :id")
                .bind("id", id)
                .map((row, context) -> ReplyRows.read(row))
                .findOne());
    }

    /** All of a conversation, oldest first. */
    public List<Reply> of(UUID conversation) {
        return database.read(handle ->
                list(handle.createQuery("SELECT * FROM reply WHERE conversation_id = :id ORDER BY at_version, id")
                        .bind("id", conversation)));
    }

    /** Those that wait for a second person in any of the conversations. */
    public List<Reply> waitingIn(Collection<UUID> conversations) {
        return database.read(handle -> list(
                handle.createQuery("SELECT * FROM reply WHERE status = 'submitted' AND conversation_id = ANY (:ids)")
                        .bindArray("ids", UUID.class, conversations)));
    }

    /** What others than the author handed in or sent after a version. */
    List<Reply> byColleaguesAfter(UUID conversation, String author, long version) {
        return database.read(handle -> list(handle.createQuery("""
                        SELECT * FROM reply WHERE conversation_id = :conversation AND author <> :author
                            AND at_version > :version AND status IN ('submitted', 'approved') ORDER BY at_version, id
                        """)
                .bind("conversation", conversation)
                .bind("author", author)
                .bind("version", version)));
    }

    /** The same author, words and state of affairs, handed in before and not come back. */
    Optional<Reply> repeated(UUID conversation, String author, long seenVersion, String textSha256) {
        return database.read(handle -> list(handle.createQuery("""
                        SELECT * FROM reply WHERE conversation_id = :conversation AND author = :author
                            AND seen_version = :seen AND text_sha256 = :sha256 AND status IN ('submitted', 'approved')
                        """)
                        .bind("conversation", conversation)
                        .bind("author", author)
                        .bind("seen", seenVersion)
                        .bind("sha256", textSha256))
                .stream()
                .findFirst());
    }

    Optional<Earlier> byKey(String author, String idempotencyKey) {
        return database.read(
                handle -> handle.createQuery("SELECT * FROM reply WHERE author = :author AND idempotency_key = :key")
                        .bind("author", author)
                        .bind("key", idempotencyKey)
                        .map((row, context) -> new Earlier(ReplyRows.read(row), row.getString("text_sha256")))
                        .findOne());
    }

    void add(Reply reply, @Nullable String idempotencyKey, String textSha256) {
        database.perform(handle -> ReplyRows.insert(handle, reply, idempotencyKey, textSha256));
        kept.fire(new ReplyKept(reply));
    }

    /** Keeps what became of a waiting reply. */
    public void decide(Reply decided) {
        boolean waited = database.inTransaction(handle -> ReplyRows.decide(handle, decided));
        if (!waited) {
            throw new IllegalStateException("reply " + decided.id() + " does not wait: the lock was not held");
        }
        kept.fire(new ReplyKept(decided));
    }

    /** Keeps that a reply which was sent alone did not go out. */
    void takeBack(Reply decided) {
        boolean sent = database.inTransaction(handle -> ReplyRows.takeBack(handle, decided));
        if (!sent) {
            throw new IllegalStateException("reply " + decided.id() + " is not held: the lock was not held");
        }
    }

    private static List<Reply> list(Query query) {
        return query.map((row, context) -> ReplyRows.read(row)).list();
    }
}
