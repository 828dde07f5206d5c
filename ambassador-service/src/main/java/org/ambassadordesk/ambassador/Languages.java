package org.ambassadordesk.ambassador;

import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/** The languages this service speaks, and where its words stand. */
public final class Languages {
    private static final List<String> SPOKEN = List.of("en", "de");

    private Languages() {}

    /**
     * What somebody reads best of what is spoken here.
     *
     * @param wanted best first; English where none of them is spoken
     */
    public static Locale best(List<Locale> wanted) {
        return wanted.stream()
                .filter(language -> SPOKEN.contains(language.getLanguage()))
                .findFirst()
                .map(language -> Locale.of(language.getLanguage()))
                .orElse(Locale.ENGLISH);
    }

    /**
     * The same of a header.
     *
     * @param header {@code Accept-Language}
     */
    public static Locale accepted(@Nullable String header) {
        return best(wanted(header));
    }

    /** What a header {@code Accept-Language} asks for, best first; nothing where nobody can read it. */
    public static List<Locale> wanted(@Nullable String header) {
        try {
            return header == null
                    ? List.of()
                    : LanguageRange.parse(header).stream()
                            .filter(range -> range.getWeight() > 0)
                            .map(range -> Locale.forLanguageTag(range.getRange()))
                            .toList();
        } catch (IllegalArgumentException e) {
            return List.of();
        }
    }

    /** A bundle of {@code words/} in exactly this language, whatever the machine's own is. */
    public static ResourceBundle words(String name, Locale locale) {
        ResourceBundle.Control exactly =
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        return ResourceBundle.getBundle("words/" + name, locale, exactly);
    }
}
