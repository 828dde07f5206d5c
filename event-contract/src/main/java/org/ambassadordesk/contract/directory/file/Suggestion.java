package org.ambassadordesk.contract.directory.file;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Collectors;

/** "Did you mean": the known name that is nearest to a mistyped one. */
public final class Suggestion {
    private static final int MOST_LISTED = 12;

    private Suggestion() {}

    /** What to write instead of a name that is not among the known ones. */
    static String instead(String written, Collection<String> known) {
        return nearest(written, known)
                .map(name -> "did you mean " + name + "?")
                .orElseGet(() -> known.isEmpty() ? "there is none to choose from" : "choose from " + listed(known));
    }

    /** The known name that is probably meant; empty where none is near. */
    public static Optional<String> nearest(String written, Collection<String> known) {
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

    /** How many letters to insert, delete, replace or swap with the next (optimal string alignment). */
    private static int distance(String one, String other) {
        int[][] steps = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                steps[i][j] = i == 0 || j == 0 ? i + j : cheapest(steps, one, i, other, j);
            }
        }
        return steps[one.length()][other.length()];
    }

    private static int cheapest(int[][] steps, String one, int i, String other, int j) {
        char last = one.charAt(i - 1);
        char otherLast = other.charAt(j - 1);
        int replaced = steps[i - 1][j - 1] + (last == otherLast ? 0 : 1);
        int cheapest = Math.min(replaced, Math.min(steps[i - 1][j], steps[i][j - 1]) + 1);
        boolean swapped = i > 1 && j > 1 && last == other.charAt(j - 2) && otherLast == one.charAt(i - 2);
        return swapped ? Math.min(cheapest, steps[i - 2][j - 2] + 1) : cheapest;
    }
}
