package org.ambassadordesk.ambassador.web.report;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.ambassadordesk.ambassador.report.QuestionParameters;
import org.ambassadordesk.ambassador.report.day.Kind;
import org.jspecify.annotations.Nullable;

/** Addresses of the same question, a little changed. */
final class Links {
    private final Map<String, String> query;

    private Links(Map<String, String> query) {
        this.query = query;
    }

    static Links of(QuestionParameters parameters, @Nullable Integer days) {
        Map<String, String> query = new LinkedHashMap<>();
        put(query, "days", days == null ? null : days.toString());
        put(query, "from", parameters.from);
        put(query, "to", parameters.to);
        put(query, "topic", parameters.topic);
        put(query, "team", parameters.team);
        put(query, "channel", parameters.channel);
        put(query, "language", parameters.language);
        put(query, "clock", parameters.clock);
        put(query, "zone", parameters.zone);
        put(query, "verdicts", parameters.verdicts);
        put(query, "imported", parameters.imported);
        return new Links(query);
    }

    /** The same of what is waited for; first answers need not be said. */
    Links of(Kind kind) {
        return with("of", kind == Kind.FIRST ? null : kind.code());
    }

    /** Names and values in turn; null takes out. */
    Links with(@Nullable String... namesAndValues) {
        Map<String, String> changed = new LinkedHashMap<>(query);
        for (int i = 0; i < namesAndValues.length; i += 2) {
            String name = String.valueOf(namesAndValues[i]);
            changed.remove(name);
            put(changed, name, namesAndValues[i + 1]);
        }
        return new Links(changed);
    }

    /** Some of what is said, in this order. */
    Map<String, String> only(String... names) {
        Map<String, String> some = new LinkedHashMap<>();
        for (String name : names) {
            put(some, name, query.get(name));
        }
        return some;
    }

    String to(String path) {
        String said = query.entrySet().stream()
                .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return said.isEmpty() ? path : path + "?" + said;
    }

    /** The conversations behind it. */
    String cases() {
        return to("/reports/conversations");
    }

    private static void put(Map<String, String> query, String name, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            query.put(name, value);
        }
    }
}
