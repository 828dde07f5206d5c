package org.ambassadordesk.contract.directory;

import java.util.List;
import java.util.Optional;

/**
 * When a text is about a topic: words or phrases, whole words, case and accents folded, a trailing {@code *} matches
 * endings. All three conditions must hold; an empty {@code any} is the catch-all.
 */
public record TopicMatch(List<String> any, List<String> all, List<String> none) {
    /** What made the rule hold: the first matching word of {@code any} or {@code all}, or {@code catch-all}. */
    public Optional<String> holdsFor(String text) {
        throw new UnsupportedOperationException("to be written");
    }
}
