package org.ambassadordesk.contract.directory;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * When a rule holds: each list that is not empty must contain what is looked at; of labels one is enough.
 *
 * @param topics ids
 * @param sources ids
 * @param priorities 1 to 4
 * @param labels of customers, as their sources name them; case does not matter
 * @param ratings 1 to 5
 */
public record Condition(
        List<String> topics,
        List<String> channels,
        List<String> sources,
        List<Integer> priorities,
        List<String> labels,
        List<Integer> ratings) {

    static Condition ofLabel(String label) {
        return new Condition(List.of(), List.of(), List.of(), List.of(), List.of(label), List.of());
    }

    static Condition ofRating(int rating) {
        return new Condition(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(rating));
    }

    /**
     * What a rule looks at.
     *
     * @param topic null where it has none yet
     * @param priority null where it is what is asked for
     * @param labels in lower case
     * @param rating null where none was given, or where a whole conversation is looked at
     */
    public record Case(
            @Nullable String topic,
            String channel,
            String source,
            @Nullable Integer priority,
            Collection<String> labels,
            @Nullable Integer rating) {}

    public boolean holds(Case looked) {
        return allows(topics, looked.topic())
                && allows(channels, looked.channel())
                && allows(sources, looked.source())
                && allows(priorities, looked.priority())
                && allows(ratings, looked.rating())
                && (labels.isEmpty()
                        || labels.stream().anyMatch(label -> looked.labels().contains(label.toLowerCase(Locale.ROOT))));
    }

    private static <T> boolean allows(List<T> allowed, @Nullable T value) {
        return allowed.isEmpty() || (value != null && allowed.contains(value));
    }
}
