package org.ambassadordesk.router.conversation;

import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.ambassadordesk.contract.directory.Condition;
import org.ambassadordesk.contract.event.Language;
import org.ambassadordesk.router.topic.TopicChoice;
import org.jspecify.annotations.Nullable;

/**
 * What a conversation is about, in which language, how urgent, and from what kind of customer.
 *
 * @param topic null while in triage
 * @param labels what sources say of this customer, in lower case, sorted
 */
public record Filing(@Nullable String topic, String topicReason, String language, int priority, List<String> labels) {
    public Filing under(TopicChoice choice) {
        return new Filing(choice.topic(), choice.reason(), language, priority, labels);
    }

    /** A further comment may tell the language and more labels, and make it more urgent, never less. */
    public Filing and(Language also, int alsoPriority, Collection<String> alsoLabels) {
        String known = Language.UNDETERMINED.equals(language) ? also.code() : language;
        TreeSet<String> all = new TreeSet<>(labels);
        all.addAll(alsoLabels);
        return new Filing(topic, topicReason, known, Math.min(priority, alsoPriority), List.copyOf(all));
    }

    /** As urgent as can be. */
    public Filing raised() {
        return new Filing(topic, topicReason, language, 1, labels);
    }

    /** As rules look at it. */
    public Condition.Case seenOn(Subject subject) {
        return new Condition.Case(topic, subject.channel(), subject.source(), priority, labels, null);
    }
}
