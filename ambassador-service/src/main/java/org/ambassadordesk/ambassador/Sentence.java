package org.ambassadordesk.ambassador;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Something said to people, written in English where it is meant and in other languages in {@code words/refusals_*.json},
 * which are keyed by the English, as gettext does it: nobody has to look a key up to read the code. What no table has is
 * said in English.
 *
 * @param english with {@code {0}} and so on where values belong
 * @param values texts and numbers, or sentences, which are said in the same language
 */
public record Sentence(String english, List<Object> values) {
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");
    private static final Map<String, Map<String, String>> TABLES = Map.of("de", read("/words/refusals_de.json"));

    public static Sentence of(String english, Object... values) {
        return new Sentence(english, List.of(values));
    }

    /** What somebody else has put into the reader's language already. */
    public static Sentence said(String words) {
        return of("{0}", words);
    }

    public String in(Locale locale) {
        String said = table(locale).getOrDefault(english, english);
        return PLACE.matcher(said).replaceAll(place -> Matcher.quoteReplacement(value(place, locale)));
    }

    /** Whether it can be said so, and not only in English. */
    public boolean isSaidIn(Locale locale) {
        return locale.getLanguage().equals(Locale.ENGLISH.getLanguage())
                || (table(locale).containsKey(english)
                        && values.stream()
                                .allMatch(value -> !(value instanceof Sentence inner) || inner.isSaidIn(locale)));
    }

    private String value(MatchResult place, Locale locale) {
        int index = Integer.parseInt(place.group(1));
        if (index >= values.size()) {
            return place.group();
        }
        Object value = values.get(index);
        return value instanceof Sentence sentence ? sentence.in(locale) : value.toString();
    }

    private static Map<String, String> table(Locale locale) {
        return TABLES.getOrDefault(locale.getLanguage(), Map.of());
    }

    private static Map<String, String> read(String resource) {
        try (InputStream table = Sentence.class.getResourceAsStream(resource)) {
            return new ObjectMapper().readValue(table, new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(resource + " cannot be read", e);
        }
    }
}
