package org.ambassadordesk.ambassador.delivery;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.Instant;
import java.util.UUID;
import org.ambassadordesk.contract.EventCodec;
import org.jspecify.annotations.Nullable;

/** The body a source gets: a CloudEvents 1.0 event in structured mode. Its id is the reply's, as is the webhook-id. */
record Published(
        String specversion, UUID id, String source, String type, Instant time, String datacontenttype, Data data) {
    static final String TYPE = "feedback.reply.published.v1";

    /** What the customer is to read, and where it belongs. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Data(
            UUID replyId,
            UUID conversationId,
            @Nullable UUID commentId,
            @Nullable String inReplyTo,
            @Nullable String threadId,
            String channel,
            String text,
            String author,
            String disclosure) {}

    static String body(Outgoing outgoing) {
        Published event = new Published(
                "1.0",
                outgoing.replyId(),
                "/ambassador-service",
                TYPE,
                outgoing.at(),
                "application/json",
                new Data(
                        outgoing.replyId(),
                        outgoing.conversationId(),
                        outgoing.commentId(),
                        outgoing.inReplyTo(),
                        outgoing.threadId(),
                        outgoing.channel(),
                        outgoing.text(),
                        outgoing.authorName(),
                        outgoing.disclosure()));
        try {
            return EventCodec.json().writeValueAsString(event);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("events are plain records", e);
        }
    }
}
