package org.ambassadordesk.ambassador.reply;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.ambassadordesk.ambassador.workspace.KeptComment;
import org.jspecify.annotations.Nullable;

/** What the customer and colleagues wrote after somebody last looked. */
public record Since(List<Comment> comments, List<Answer> replies) {
    /** A comment, new or with new words. */
    public record Comment(
            UUID id,
            @Nullable String author,
            String text,
            Instant receivedAt,
            @Nullable Instant editedAt,
            long atVersion) {
        public static Comment of(KeptComment kept) {
            return new Comment(
                    kept.comment().id(),
                    kept.comment().author().name(),
                    kept.comment().text(),
                    kept.comment().receivedAt(),
                    kept.editedAt(),
                    kept.atVersion());
        }
    }

    /** A colleague's reply. */
    public record Answer(UUID id, String author, String state, String text, Instant submittedAt, long atVersion) {
        static Answer of(Reply reply) {
            Written written = reply.written();
            return new Answer(
                    written.id(),
                    written.author(),
                    reply.status(),
                    written.text(),
                    written.submittedAt(),
                    written.atVersion());
        }
    }

    /** What the customer took back again is nothing to answer. */
    public static Since of(List<KeptComment> comments, List<Reply> replies) {
        return new Since(
                comments.stream()
                        .filter(comment -> comment.withdrawnAt() == null)
                        .map(Comment::of)
                        .toList(),
                replies.stream().map(Answer::of).toList());
    }

    public boolean isEmpty() {
        return comments.isEmpty() && replies.isEmpty();
    }
}
