package org.ambassadordesk.ambassador.explanation;

import java.text.MessageFormat;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import org.ambassadordesk.ambassador.Languages;
import org.ambassadordesk.contract.directory.Ambassador;
import org.ambassadordesk.contract.directory.Directory;
import org.ambassadordesk.contract.directory.Topic;

/** The router's codes, said in a language. */
public final class RoutingWords {
    private final ResourceBundle bundle;
    private final Directory directory;
    private final Locale locale;

    private RoutingWords(ResourceBundle bundle, Directory directory, Locale locale) {
        this.bundle = bundle;
        this.directory = directory;
        this.locale = locale;
    }

    /**
     * In the language somebody reads.
     *
     * @param wanted best first; English where none of them is spoken here
     */
    public static RoutingWords in(List<Locale> wanted, Directory directory) {
        Locale locale = Languages.best(wanted);
        return new RoutingWords(Languages.words("routing", locale), directory, locale);
    }

    /** As in {@code lang} of a page. */
    public String language() {
        return locale.getLanguage();
    }

    /** Words without values in them. */
    public String say(String key) {
        return bundle.getString(key);
    }

    String with(String key, Object... values) {
        return new MessageFormat(bundle.getString(key), locale).format(values);
    }

    /** A code in words; itself where this version does not know it. */
    String code(String prefix, String code) {
        try {
            return bundle.getString(prefix + code);
        } catch (MissingResourceException unknown) {
            return code;
        }
    }

    String term(String name) {
        return code("term.", name);
    }

    String value(String value) {
        return code("value.", value);
    }

    String time(Instant at) {
        ZonedDateTime local = at.atZone(directory.desk().timezone());
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM)
                .withLocale(locale)
                .format(local);
    }

    /** The name of a person; what it was given where nobody is called so (any more). */
    String nameOf(String ambassador) {
        return directory.ambassador(ambassador).map(Ambassador::name).orElse(ambassador);
    }

    /** Topic, channel and language. */
    public String kind(RoutingLog.Signature signature) {
        String topic = directory.topic(signature.topic()).map(Topic::name).orElse(signature.topic());
        String language = signature.language().equals("und")
                ? say("language.unknown")
                : Locale.of(signature.language()).getDisplayLanguage(locale);
        return topic + " · " + signature.channel() + " · " + language;
    }
}
