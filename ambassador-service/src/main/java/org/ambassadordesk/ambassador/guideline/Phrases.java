package org.ambassadordesk.ambassador.guideline;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.ambassadordesk.ambassador.Languages;

/** What guidelines and decisions say to people, in English or German. */
public final class Phrases {
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
        Locale language = Languages.best(wanted);
        return new Phrases(Languages.words("guideline", language));
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
