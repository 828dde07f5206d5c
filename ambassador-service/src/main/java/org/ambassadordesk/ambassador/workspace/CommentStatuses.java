package org.ambassadordesk.ambassador.workspace;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.ambassadordesk.ambassador.Database;
import org.ambassadordesk.ambassador.ProblemException;
import org.ambassadordesk.ambassador.directory.CurrentDirectory;
import org.ambassadordesk.ambassador.workspace.CommentStatus.Answer;
import org.ambassadordesk.contract.directory.Ambassador;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Looks up what became of a comment. */
@ApplicationScoped
class CommentStatuses {
    private final Database database;
    private final CurrentDirectory directory;
    private final Instance<ReplyHistory> replies;

    CommentStatuses(Database database, CurrentDirectory directory, Instance<ReplyHistory> replies) {
        this.database = database;
        this.directory = directory;
        this.replies = replies;
    }

    /** Refused with 404 where it is not this source's comment, or has not arrived here yet. */
    CommentStatus show(UUID comment, String source) {
        return database.read(handle -> find(handle, comment, source))
                .orElseThrow(() -> ProblemException.notFound("comment of yours"));
    }

    private Optional<CommentStatus> find(Handle handle, UUID comment, String source) {
        return handle.createQuery("""
                        SELECT comment.conversation_id, comment.at_version, comment.received_at, comment.withdrawn_at,
                            conversation.state
                        FROM comment JOIN conversation ON conversation.id = comment.conversation_id
                        WHERE comment.id = :comment AND comment.source = :source
                        """)
                .bind("comment", comment)
                .bind("source", source)
                .map((row, context) -> {
                    UUID conversation = row.getObject("conversation_id", UUID.class);
                    var answer = answerAfter(conversation, row.getLong("at_version"));
                    return new CommentStatus(
                            comment,
                            conversation,
                            row.getTimestamp("withdrawn_at") != null
                                    ? "withdrawn"
                                    : row.getString("state").toLowerCase(Locale.ROOT),
                            row.getTimestamp("received_at").toInstant(),
                            answer == null ? null : nameOf(answer.author()),
                            answer == null ? null : delivered(answer));
                })
                .findOne();
    }

    /** The first reply that went out after the comment. */
    private ReplyHistory.@Nullable Entry answerAfter(UUID conversation, long version) {
        return replies.stream()
                .flatMap(history -> history.of(conversation).stream())
                .filter(entry -> entry.atVersion() > version && entry.state().equals("approved"))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Answer delivered(ReplyHistory.Entry entry) {
        return "delivered".equals(entry.delivery())
                ? new Answer(entry.id(), entry.publicText(), entry.deliveredAt())
                : null;
    }

    private String nameOf(String author) {
        return directory.get().ambassador(author).map(Ambassador::name).orElse(author);
    }
}
