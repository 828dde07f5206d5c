package org.ambassadordesk.ambassador.guideline;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** What guidelines and decisions say to people, in English or German. */
public final class Phrases {
    private static final List<String> LANGUAGES = List.of("en", "de");

    private final ResourceBundle bundle;

    private Phrases(ResourceBundle bundle) {
        this.bundle = bundle;
    }

    /**
     * The phrases somebody reads best.
     *
     * @param wanted best first; English where none of them is spoken here
     */
    public static Phrases in(List<Locale> wanted) {
        Locale locale = wanted.stream()
                .filter(language -> LANGUAGES.contains(language.getLanguage()))
                .findFirst()
                .map(language -> Locale.of(language.getLanguage()))
                .orElse(Locale.ENGLISH);
        ResourceBundle.Control exactly =
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        return new Phrases(ResourceBundle.getBundle("words/guideline", locale, exactly));
    }

    /** The language of those who do not say which. */
    public static Phrases english() {
        return in(List.of(Locale.ENGLISH));
    }

    /** ISO 639-1. */
    String language() {
        return bundle.getLocale().getLanguage().isEmpty()
                ? "en"
                : bundle.getLocale().getLanguage();
    }

    /** One sentence. */
    public String say(String code, List<String> values) {
        return new MessageFormat(bundle.getString(code), bundle.getLocale()).format(values.toArray());
    }

    /** A language's name. */
    String nameOf(String language) {
        return Locale.of(language).getDisplayLanguage(bundle.getLocale());
    }
}
