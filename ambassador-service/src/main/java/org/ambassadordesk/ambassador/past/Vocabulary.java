package org.ambassadordesk.ambassador.past;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.ambassadordesk.contract.directory.Directory;
import org.ambassadordesk.contract.directory.TopicRules;

/** The words of this desk that an import may use. */
record Vocabulary(Set<String> topics, Set<String> channels, TopicRules rules) {
    private static final int MOST_NAMED = 30;

    static Vocabulary of(Directory directory) {
        return new Vocabulary(
                Set.copyOf(directory.topics().keySet()),
                directory.sources().values().stream()
                        .flatMap(source -> source.channels().stream())
                        .collect(Collectors.toUnmodifiableSet()),
                TopicRules.of(directory));
    }

    Optional<TopicRules.Choice> topicOf(String text) {
        return rules.firstFor(text);
    }

    /** What to do about a word that is not among them. */
    static String unknown(Set<String> known) {
        return known.size() > MOST_NAMED
                ? "is not known at this desk"
                : "is not known at this desk; known are " + String.join(", ", new TreeSet<>(known));
    }
}
