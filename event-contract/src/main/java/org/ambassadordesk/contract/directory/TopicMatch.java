package org.ambassadordesk.contract.directory;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * When a text is about a topic: words or phrases, whole words, case and accents folded, a trailing {@code *} matches
 * endings. All three conditions must hold; an empty {@code any} is the catch-all. {@link TopicRules} does the same for
 * all topics at once, and fast.
 */
public record TopicMatch(List<String> any, List<String> all, List<String> none) {
    static final String CATCH_ALL = "catch-all";

    public TopicMatch {
        any = List.copyOf(any);
        all = List.copyOf(all);
        none = List.copyOf(none);
    }

    /** What made the rule hold: the first matching word of {@code any} or {@code all}, or {@code catch-all}. */
    public Optional<String> holdsFor(String text) {
        List<String> words = Words.of(text);
        return holdsWhere(term -> MatchTerm.of(term).isIn(words));
    }

    /** As {@link #holdsFor}, for a text of which it is known which terms it contains. */
    Optional<String> holdsWhere(Predicate<String> contains) {
        if (!all.stream().allMatch(contains) || none.stream().anyMatch(contains)) {
            return Optional.empty();
        }
        if (any.isEmpty()) {
            return Optional.of(all.isEmpty() ? CATCH_ALL : all.getFirst());
        }
        return any.stream().filter(contains).findFirst();
    }
}
