package org.ambassadordesk.router.conversation;

import java.util.Optional;
import org.ambassadordesk.contract.event.Comment;

/** A thread as the source names it. */
public record ThreadKey(String source, String channel, String thread) {
    public static Optional<ThreadKey> of(Comment comment) {
        return Optional.ofNullable(comment.threadId())
                .map(thread -> new ThreadKey(comment.source(), comment.channel(), thread));
    }
}
