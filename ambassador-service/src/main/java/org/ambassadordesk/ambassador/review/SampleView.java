package org.ambassadordesk.ambassador.review;

import java.time.Instant;
import java.util.UUID;
import org.ambassadordesk.ambassador.reply.Reply;
import org.ambassadordesk.ambassador.reply.ReplyView;
import org.jspecify.annotations.Nullable;

/**
 * A reply to read afterwards, or what came of it.
 *
 * @param rate the share that was drawn
 * @param verdict {@code fine} or {@code not-fine}; null while nobody has read it
 */
public record SampleView(
        UUID replyId,
        UUID conversationId,
        String topic,
        String channel,
        double rate,
        Instant drawnAt,
        ReplyView reply,
        @Nullable String verdict,
        @Nullable String reviewedBy,
        @Nullable Instant reviewedAt,
        @Nullable String comment) {
    static SampleView of(Reply reply, Sample sample) {
        Sample.Drawn drawn = sample.drawn();
        Sample.@Nullable Reviewed reviewed = sample instanceof Sample.Reviewed read ? read : null;
        return new SampleView(
                reply.id(),
                reply.written().conversationId(),
                drawn.topic(),
                drawn.channel(),
                drawn.rate(),
                drawn.at(),
                ReplyView.of(reply, null),
                reviewed == null ? null : reviewed.verdict().code(),
                reviewed == null ? null : reviewed.by(),
                reviewed == null ? null : reviewed.at(),
                reviewed == null ? null : reviewed.comment());
    }
}
