package org.ambassadordesk.contract.directory;

import java.util.ArrayList;
import java.util.List;

/** Where words and phrases stand in a text; they match as in the rules of topics. */
public final class WordPlaces {
    private final List<MatchTerm> terms;

    private WordPlaces(List<MatchTerm> terms) {
        this.terms = terms;
    }

    /** What to look for: words or phrases, a trailing {@code *} matches endings. */
    public static WordPlaces of(List<String> words) {
        return new WordPlaces(words.stream().map(MatchTerm::of).toList());
    }

    /** A word or phrase, from here to there (exclusive), in UTF-16 units. */
    public record Place(int start, int end) {}

    /** In the order of the text, none inside another. */
    public List<Place> in(String text) {
        List<Words.Located> located = Words.locate(text);
        List<String> words = located.stream().map(Words.Located::word).toList();
        List<Place> places = new ArrayList<>();
        for (int at = 0; at < words.size(); at++) {
            int length = longestAt(words, at);
            if (length > 0) {
                places.add(new Place(
                        located.get(at).start(), located.get(at + length - 1).end()));
                at += length - 1;
            }
        }
        return places;
    }

    private int longestAt(List<String> words, int at) {
        return terms.stream()
                .filter(term -> term.isAt(words, at))
                .mapToInt(term -> term.words().size())
                .max()
                .orElse(0);
    }
}
