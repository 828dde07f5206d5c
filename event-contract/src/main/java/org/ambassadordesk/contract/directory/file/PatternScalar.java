package org.ambassadordesk.contract.directory.file;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;

/**
 * A pattern that somebody types: RE2, so that it runs in linear time, and small, so that it does so quickly. RE2/J itself
 * would unroll {@code ((a{1000}){1000}){1000}} until memory is gone, hence the estimate before it is compiled.
 */
final class PatternScalar {
    private static final int LONGEST = 500;
    private static final long LARGEST = 2_000;

    /** Escapes, character classes and repetitions as one piece each, everything else by character. */
    private static final java.util.regex.Pattern PIECES = java.util.regex.Pattern.compile(
            "\\\\Q.*?(?:\\\\E|$)|\\\\.|\\[\\^?\\]?(?:\\\\.|\\[:\\^?\\w+:\\]|[^\\]\\\\])*\\]|\\{(\\d+)(?:,(\\d*))?\\}|.",
            java.util.regex.Pattern.DOTALL);

    private PatternScalar() {}

    static String read(String text) {
        Scalars.checked(
                text.length() <= LONGEST,
                text,
                "is longer than " + LONGEST + " characters; split it into several checks");
        Scalars.checked(
                size(text) <= LARGEST,
                text,
                Scalars.quoted(text) + " repeats so much that it would be slow; lower the numbers in {}");
        try {
            return Pattern.compile(text).pattern();
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException(
                    Scalars.quoted(text) + " is no RE2 pattern (" + e.getDescription()
                            + "); look-around and back references do not exist there",
                    e);
        }
    }

    /** About how many steps the compiled pattern has: a repetition takes what it repeats so many times. */
    static long size(String pattern) {
        Deque<Long> open = new ArrayDeque<>();
        long sum = 0;
        long last = 0;
        Matcher pieces = PIECES.matcher(pattern);
        while (pieces.find()) {
            String piece = pieces.group();
            if (piece.equals("(")) {
                open.push(sum);
                sum = 0;
                last = 0;
            } else if (piece.equals(")") && !open.isEmpty()) {
                last = sum;
                sum += open.pop();
            } else if (pieces.group(1) != null) {
                long more = Math.min(last * (times(pieces) - 1), LARGEST);
                sum += more;
                last += more;
            } else {
                last = piece.length() > 2 && piece.startsWith("\\Q") ? piece.length() : 1;
                sum += last;
            }
        }
        return sum;
    }

    private static long times(MatchResult repetition) {
        String most = repetition.group(2);
        String counted = most == null || most.isEmpty() ? repetition.group(1) : most;
        return Math.clamp(Long.parseLong("0" + counted.substring(0, Math.min(counted.length(), 9))), 1, LARGEST);
    }
}
