package org.ambassadordesk.contract.directory;

import java.util.ArrayList;
import java.util.List;

/** One word or phrase of a match rule, taken apart once. */
record MatchTerm(String written, List<Word> words) {
    /** A folded word; {@code open} where a {@code *} lets it end otherwise. */
    record Word(String folded, boolean open) {
        boolean matches(String word) {
            return open ? word.startsWith(folded) : word.equals(folded);
        }
    }

    static MatchTerm of(String written) {
        var words = new ArrayList<Word>();
        for (String part : written.split("(?<=\\*)", -1)) {
            List<String> folded = Words.of(part);
            for (int i = 0; i < folded.size(); i++) {
                words.add(new Word(folded.get(i), part.endsWith("*") && i == folded.size() - 1));
            }
        }
        return new MatchTerm(written, List.copyOf(words));
    }

    /** A term without a letter or digit matches nothing. */
    boolean isIn(List<String> text) {
        for (int at = 0; at + words.size() <= text.size(); at++) {
            if (isAt(text, at)) {
                return true;
            }
        }
        return false;
    }

    boolean isAt(List<String> text, int at) {
        if (words.isEmpty() || at + words.size() > text.size()) {
            return false;
        }
        for (int i = 0; i < words.size(); i++) {
            if (!words.get(i).matches(text.get(at + i))) {
                return false;
            }
        }
        return true;
    }
}
