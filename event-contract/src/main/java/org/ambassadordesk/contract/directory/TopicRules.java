package org.ambassadordesk.contract.directory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The match rules of all topics, prepared once per directory: a text is taken apart once and each of its words looked
 * up, instead of every rule searching the text. Immutable, any thread.
 */
public final class TopicRules {
    private final List<Topic> topics;
    private final Map<String, List<MatchTerm>> byFirstWord = new HashMap<>();
    private final Map<String, List<MatchTerm>> byOpenFirstWord = new HashMap<>();
    private final TreeSet<Integer> openLengths = new TreeSet<>();

    private TopicRules(List<Topic> topics) {
        this.topics = topics;
        topics.stream()
                .flatMap(topic -> Stream.ofNullable(topic.match()))
                .flatMap(match -> Stream.of(match.any(), match.all(), match.none()))
                .flatMap(List::stream)
                .distinct()
                .map(MatchTerm::of)
                .filter(term -> !term.words().isEmpty())
                .forEach(this::index);
    }

    /**
     * The topic a text is about, by rule.
     *
     * @param reason {@code match:<word>} as written in the directory file, or {@code catch-all}
     */
    public record Choice(Topic topic, String reason) {}

    public static TopicRules of(Directory directory) {
        return new TopicRules(directory.topics().values().stream()
                .filter(topic -> topic.match() != null)
                .sorted(Comparator.comparingInt(Topic::position))
                .toList());
    }

    /** The first topic in file order whose rule holds; empty sends the text to triage. */
    public Optional<Choice> firstFor(String text) {
        Set<String> contained = termsIn(Words.of(text));
        for (Topic topic : topics) {
            Optional<String> why = Optional.ofNullable(topic.match()).flatMap(m -> m.holdsWhere(contained::contains));
            if (why.isPresent()) {
                String reason = why.get().equals(TopicMatch.CATCH_ALL) ? TopicMatch.CATCH_ALL : "match:" + why.get();
                return Optional.of(new Choice(topic, reason));
            }
        }
        return Optional.empty();
    }

    private void index(MatchTerm term) {
        MatchTerm.Word first = term.words().getFirst();
        if (first.open()) {
            openLengths.add(first.folded().length());
        }
        (first.open() ? byOpenFirstWord : byFirstWord)
                .computeIfAbsent(first.folded(), _ -> new ArrayList<>())
                .add(term);
    }

    private Set<String> termsIn(List<String> words) {
        var contained = new HashSet<String>();
        for (int at = 0; at < words.size(); at++) {
            String word = words.get(at);
            collect(byFirstWord.get(word), words, at, contained);
            for (int length : openLengths.headSet(word.length(), true)) {
                collect(byOpenFirstWord.get(word.substring(0, length)), words, at, contained);
            }
        }
        return contained;
    }

    private static void collect(@Nullable List<MatchTerm> terms, List<String> words, int at, Set<String> into) {
        if (terms == null) {
            return;
        }
        for (MatchTerm term : terms) {
            if (term.isAt(words, at)) {
                into.add(term.written());
            }
        }
    }
}
