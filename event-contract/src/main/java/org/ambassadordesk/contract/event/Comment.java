package org.ambassadordesk.contract.event;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing a customer said, normalized.
 *
 * @param id {@link org.ambassadordesk.contract.Identities#comment} or {@code keyedComment}
 * @param contactId who said it
 * @param source the registered posting system
 * @param text Unicode NFC, markup and entities resolved, no control characters; empty where only a rating was given
 * @param original the text exactly as posted, where it differs from {@code text}
 * @param rating 1 to 5 as on reviews
 * @param receivedAt when feedback-ingest took it in: response times count from here
 * @param threadId the source's thread, scoped to source and channel
 * @param inReplyTo external id of the comment this answers, scoped to the source
 * @param topic the poster's topic, where the source may set it
 * @param attributes scalar values the poster adds; shown, never interpreted
 * @param fingerprint SHA-256 (hex) over original text and rating: equal means the same wording
 */
public record Comment(
        UUID id,
        UUID contactId,
        String source,
        String channel,
        @Nullable String externalId,
        String text,
        @Nullable String original,
        @Nullable Integer rating,
        Author author,
        @Nullable PostedAt postedAt,
        Instant receivedAt,
        @Nullable String threadId,
        @Nullable String inReplyTo,
        @Nullable String url,
        Language language,
        @Nullable String topic,
        List<String> labels,
        Map<String, Object> attributes,
        TextFeatures features,
        String fingerprint) {}
