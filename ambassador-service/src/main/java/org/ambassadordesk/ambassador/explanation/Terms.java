package org.ambassadordesk.ambassador.explanation;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a policy weighed, for people: one row a term, for the winner and for what came second. */
final class Terms {
    /** What is written of the second has this before its name. */
    static final String SECOND = "second-";

    private static final String MILLISECONDS = "-ms";

    private Terms() {}

    static List<RoutingView.Term> rows(Map<String, String> terms, RoutingWords words) {
        List<RoutingView.Term> rows = new ArrayList<>();
        new TreeMap<>(terms).forEach((name, value) -> {
            if (!name.startsWith(SECOND)) {
                @Nullable String second = terms.get(SECOND + name);
                rows.add(new RoutingView.Term(
                        name,
                        words.term(name),
                        said(name, value, words),
                        second == null ? null : said(name, second, words)));
            }
        });
        return rows;
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
