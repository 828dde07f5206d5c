package org.ambassadordesk.ingest.comment.text;

import java.lang.Character.UnicodeScript;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which languages are told apart within a script; a text is only ever compared with languages it could be written in. */
final class Scripts {
    /** Languages with many writers, without neighbours that differ from one of them in a few words. */
    private static final Map<UnicodeScript, Set<String>> LANGUAGES = Map.of(
            UnicodeScript.LATIN,
            Set.of(
                    "ca", "cs", "da", "de", "en", "es", "et", "fi", "fr", "hr", "hu", "id", "it", "lt", "lv", "nl",
                    "no", "pl", "pt", "ro", "sk", "sl", "sq", "sv", "tr", "vi"),
            UnicodeScript.CYRILLIC,
            Set.of("bg", "ru", "sr", "uk"),
            UnicodeScript.ARABIC,
            Set.of("ar", "fa", "ur"),
            UnicodeScript.DEVANAGARI,
            Set.of("hi", "mr", "ne"));

    /** Scripts of which practically all text is one language. */
    private static final Map<UnicodeScript, String> ONLY = Map.of(
            UnicodeScript.GREEK, "el",
            UnicodeScript.HEBREW, "he",
            UnicodeScript.HANGUL, "ko",
            UnicodeScript.HIRAGANA, "ja",
            UnicodeScript.KATAKANA, "ja",
            UnicodeScript.HAN, "zh",
            UnicodeScript.THAI, "th");

    private Scripts() {}

    /** The script in which a language of the model is written; empty for languages that are left out. */
    static Optional<UnicodeScript> of(String language) {
        return LANGUAGES.entrySet().stream()
                .filter(entry -> entry.getValue().contains(language))
                .map(Map.Entry::getKey)
                .findAny();
    }

    /** The language that the script alone tells. */
    static Optional<String> languageOf(UnicodeScript script) {
        return Optional.ofNullable(ONLY.get(script));
    }

    static UnicodeScript of(char letter) {
        return letter < 0x250 ? UnicodeScript.LATIN : UnicodeScript.of(letter);
    }
}
