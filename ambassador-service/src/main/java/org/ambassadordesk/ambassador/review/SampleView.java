package org.ambassadordesk.ambassador.review;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.ambassadordesk.ambassador.guideline.Phrases;
import org.ambassadordesk.ambassador.reply.Reply;
import org.ambassadordesk.ambassador.reply.Since;
import org.ambassadordesk.ambassador.reply.shown.ReplyView;
import org.jspecify.annotations.Nullable;

/**
 * A reply to read afterwards, or what came of it.
 *
 * @param rate the share that was drawn
 * @param contactName the customer
 * @param answers what it answers, oldest first
 * @param verdict {@code fine} or {@code not-fine}; null while nobody has read it
 */
public record SampleView(
        UUID replyId,
        UUID conversationId,
        String topic,
        String channel,
        double rate,
        Instant drawnAt,
        String authorName,
        String contactName,
        List<Since.Comment> answers,
        ReplyView reply,
        @Nullable String verdict,
        @Nullable String reviewedBy,
        @Nullable Instant reviewedAt,
        @Nullable String comment) {
    /** Who wrote to whom, and about what. */
    record Surroundings(String authorName, String contactName, List<Since.Comment> answers, Phrases phrases) {}

    static SampleView of(Reply reply, Sample sample, Surroundings around) {
        Sample.Drawn drawn = sample.drawn();
        Sample.@Nullable Reviewed reviewed = sample instanceof Sample.Reviewed read ? read : null;
        return new SampleView(
                reply.id(),
                reply.written().conversationId(),
                drawn.topic(),
                drawn.channel(),
                drawn.rate(),
                drawn.at(),
                around.authorName(),
                around.contactName(),
                around.answers(),
                ReplyView.of(reply, null, around.phrases()),
                reviewed == null ? null : reviewed.verdict().code(),
                reviewed == null ? null : reviewed.by(),
                reviewed == null ? null : reviewed.at(),
                reviewed == null ? null : reviewed.comment());
    }
}
