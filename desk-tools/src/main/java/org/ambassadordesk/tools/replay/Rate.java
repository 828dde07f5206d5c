package org.ambassadordesk.tools.replay;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How fast comments are posted. */
sealed interface Rate {
    /** As fast as the desk takes them. */
    record Unlimited() implements Rate {}

    /** So many a second. */
    record PerSecond(double comments) implements Rate {}

    /** With the pauses that lay between them when they were said, this many times shorter. */
    record Original(double speed) implements Rate {}

    Pattern NUMBER = Pattern.compile("\\d+(\\.\\d+)?");
    Pattern ORIGINAL = Pattern.compile("(original)?(?:[x×*](\\d+(?:\\.\\d+)?))?");

    /**
     * Reads what a person types.
     *
     * @throws IllegalArgumentException where it is no rate
     */
    static Rate parse(String text) {
        String rate = text.strip().toLowerCase(Locale.ROOT);
        Matcher original = ORIGINAL.matcher(rate);
        if (!rate.isEmpty() && original.matches()) {
            return new Original(original.group(2) == null ? 1 : positive(original.group(2)));
        }
        if (NUMBER.matcher(rate).matches()) {
            return new PerSecond(positive(rate));
        }
        throw new IllegalArgumentException("a rate is comments per second, original, or original×60");
    }

    private static double positive(String number) {
        double value = Double.parseDouble(number);
        if (value <= 0) {
            throw new IllegalArgumentException("a rate is more than 0");
        }
        return value;
    }
}
