package org.ambassadordesk.ambassador.explanation;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ambassadordesk.contract.event.PersonalTerms;
import org.jspecify.annotations.Nullable;

/** What a policy weighed, for people: one row a term, for the winner and for what came second. */
final class Terms {
    private static final String MILLISECONDS = "-ms";

    private Terms() {}

    static List<RoutingView.Term> rows(Map<String, String> terms, RoutingWords words) {
        return terms.keySet().stream()
                .map(name ->
                        name.startsWith(PersonalTerms.SECOND) ? name.substring(PersonalTerms.SECOND.length()) : name)
                .distinct()
                .sorted()
                .map(name -> row(name, terms.get(name), terms.get(PersonalTerms.SECOND + name), words))
                .toList();
    }

    /** Of what came first nothing is said where that is closed to the reader. */
    private static RoutingView.Term row(
            String name, @Nullable String first, @Nullable String second, RoutingWords words) {
        return new RoutingView.Term(
                name,
                words.term(name),
                first == null ? "–" : said(name, first, words),
                second == null ? null : said(name, second, words));
    }

    private static String said(String name, String value, RoutingWords words) {
        try {
            if (name.endsWith(MILLISECONDS)) {
                return span(Duration.ofMillis(Math.round(Double.parseDouble(value))));
            }
            if (value.indexOf('.') > 0 && value.matches("-?[0-9.E-]+")) {
                return String.format(Locale.ROOT, "%.3g", Double.parseDouble(value));
            }
            if (value.indexOf('T') > 0) {
                return words.time(Instant.parse(value));
            }
        } catch (NumberFormatException | DateTimeParseException e) {
            return value;
        }
        return words.value(value);
    }

    /** The two largest units, with a sign. */
    static String span(Duration time) {
        long seconds = Math.abs(time.toSeconds());
        String sign = time.isNegative() ? "-" : "";
        if (seconds >= 365L * 86_400) {
            return sign + "∞";
        }
        if (seconds >= 86_400) {
            return sign + seconds / 86_400 + " d " + seconds % 86_400 / 3600 + " h";
        }
        if (seconds >= 3600) {
            return sign + seconds / 3600 + " h " + seconds % 3600 / 60 + " min";
        }
        return seconds >= 60 ? sign + seconds / 60 + " min " + seconds % 60 + " s" : sign + seconds + " s";
    }
}
