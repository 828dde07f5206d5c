package org.ambassadordesk.contract.directory.file;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Collectors;

/** "Did you mean": the known name that is nearest to a mistyped one. */
final class Suggestion {
    private static final int MOST_LISTED = 12;

    private Suggestion() {}

    /** What to write instead of a name that is not among the known ones. */
    static String instead(String written, Collection<String> known) {
        return nearest(written, known)
                .map(name -> "did you mean " + name + "?")
                .orElseGet(() -> known.isEmpty() ? "there is none to choose from" : "choose from " + listed(known));
    }

    static Optional<String> nearest(String written, Collection<String> known) {
        int furthest = Math.max(1, Math.min(3, written.length() / 3));
        return known.stream()
                .filter(name -> Math.abs(name.length() - written.length()) <= furthest)
                .filter(name -> distance(written, name) <= furthest)
                .min(Comparator.comparingInt(name -> distance(written, name)));
    }

    private static String listed(Collection<String> known) {
        String first = known.stream().sorted().limit(MOST_LISTED).collect(Collectors.joining(", "));
        return known.size() > MOST_LISTED ? first + ", …" : first;
    }

    /** Levenshtein: how many letters to insert, delete or replace. */
    private static int distance(String one, String other) {
        int[] above = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            above[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int[] row = new int[other.length() + 1];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int replaced = above[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replaced, Math.min(above[j], row[j - 1]) + 1);
            }
            above = row;
        }
        return above[other.length()];
    }
}
