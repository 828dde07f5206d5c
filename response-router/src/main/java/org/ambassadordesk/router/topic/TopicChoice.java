package org.ambassadordesk.router.topic;

import org.jspecify.annotations.Nullable;

/**
 * What a comment is about.
 *
 * @param topic null sends it to triage
 * @param reason why, as told to others in {@code Conversation.topicReason}
 */
public record TopicChoice(@Nullable String topic, String reason) {
    /** No rule holds: people decide. */
    public static final String NO_RULE = "no-rule";

    /** The directory no longer has the topic. */
    public static TopicChoice removed(String topic) {
        return new TopicChoice(null, "topic-removed:" + topic);
    }

    public static TopicChoice correctedBy(String topic, String person) {
        return new TopicChoice(topic, "corrected-by:" + person);
    }
}
