package org.ambassadordesk.router.conversation;

import org.ambassadordesk.contract.event.Language;
import org.ambassadordesk.router.topic.TopicChoice;
import org.jspecify.annotations.Nullable;

/**
 * What a conversation is about, in which language, how urgent.
 *
 * @param topic null while in triage
 */
public record Filing(@Nullable String topic, String topicReason, String language, int priority) {
    public Filing under(TopicChoice choice) {
        return new Filing(choice.topic(), choice.reason(), language, priority);
    }

    /** A further comment may tell the language, and make it more urgent, never less. */
    public Filing and(Language also, int alsoPriority) {
        String known = Language.UNDETERMINED.equals(language) ? also.code() : language;
        return new Filing(topic, topicReason, known, Math.min(priority, alsoPriority));
    }
}
