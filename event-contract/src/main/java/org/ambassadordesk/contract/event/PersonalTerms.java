package org.ambassadordesk.contract.event;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which terms of a decision tell how one person works (how fast, how reliably, since when idle), and which reasons not to
 * be considered tell what they did or were doing (away, full, did not react). What is not known to tell nothing of the kind
 * counts among them, so that a policy that learns something new shows nobody's.
 */
public final class PersonalTerms {
    /** What is written of whoever, or whatever, came second has this before its name. */
    public static final String SECOND = "second-";

    private static final String RULE = "rule-";
    /** A number of conversations; the deadline value index writes a yes or no here, which tells the slower two thirds. */
    private static final String HELD = "held";

    private static final Set<String> OF_NOBODY = Set.of(
            "cause",
            "authorized",
            "speaks",
            "relaxed",
            "assigned-by",
            "minutes",
            "due",
            "since",
            "priority",
            "weight",
            "slack-ms",
            "working-slack-ms",
            "shift-left-ms",
            "usual-ms",
            "mean-ms",
            "promised-ms",
            "people",
            "breadth",
            "familiar",
            "same-ambassador");

    /** What the directory says of everybody: rights, languages, teams, planned shifts. */
    private static final Set<String> OF_THE_DIRECTORY =
            Set.of("not-authorized", "not-on-this-channel", "does-not-speak", "in-reserve", "off-shift");

    private PersonalTerms() {}

    /** Whether a failed predicate tells of a person more than the directory does. */
    public static boolean isPersonalReason(String predicate) {
        return !OF_THE_DIRECTORY.contains(predicate);
    }

    /** Whether a term is about how somebody works. */
    public static boolean isPersonal(String name, String value) {
        String plain = name.startsWith(SECOND) ? name.substring(SECOND.length()) : name;
        if (plain.equals(HELD)) {
            return value.isEmpty() || !Character.isDigit(value.charAt(0));
        }
        return !plain.startsWith(RULE) && !OF_NOBODY.contains(plain);
    }

    /** The others. */
    public static Map<String, String> without(Map<String, String> terms) {
        return terms.entrySet().stream()
                .filter(term -> !isPersonal(term.getKey(), term.getValue()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
