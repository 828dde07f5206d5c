package org.ambassadordesk.contract.text;

import java.util.HashMap;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Language tags as posters write them (BCP 47), reduced to ISO 639-1. Both forms of Norwegian are {@code no}. */
public final class LanguageCodes {
    private static final Set<String> ISO_639_1 = Set.of(Locale.getISOLanguages());
    private static final Map<String, String> BY_ISO3 = byIso3();

    private LanguageCodes() {}

    /** Whether it is a well-formed language tag of a language that exists. */
    public static boolean isLanguageTag(String tag) {
        Optional<Locale> locale = parse(tag);
        return locale.isPresent() && isKnown(locale.get().getLanguage());
    }

    /** The ISO 639-1 code of a language tag; empty where the language has none, or is said to be unknown. */
    public static Optional<String> ofTag(String tag) {
        if (tag.length() == 2 && ISO_639_1.contains(tag)) {
            return Optional.of(standard(tag));
        }
        return parse(tag)
                .map(Locale::getLanguage)
                .map(language -> language.length() == 3 ? ofIso3(language) : standard(language))
                .filter(code -> !code.isEmpty());
    }

    /** The ISO 639-1 code of a three-letter code, or an empty text. */
    public static String ofIso3(String code) {
        return BY_ISO3.getOrDefault(code, "");
    }

    private static Optional<Locale> parse(String tag) {
        try {
            return Optional.of(
                    new Locale.Builder().setLanguageTag(tag.replace('_', '-')).build());
        } catch (IllformedLocaleException e) {
            return Optional.empty();
        }
    }

    /** Java reads {@code und} as no language. Three letters may name a language without a code of two. */
    private static boolean isKnown(String language) {
        return language.isEmpty() || language.length() == 3 || ISO_639_1.contains(language);
    }

    private static String standard(String code) {
        return switch (code) {
            case "nb", "nn" -> "no";
            case "iw" -> "he";
            case "in" -> "id";
            case "ji" -> "yi";
            default -> code;
        };
    }

    private static Map<String, String> byIso3() {
        Map<String, String> codes = new HashMap<>();
        for (String code : ISO_639_1) {
            codes.put(Locale.of(code).getISO3Language(), standard(code));
        }
        // single languages that stand for a macrolanguage with a code of two letters
        codes.putAll(Map.of(
                "cmn", "zh", "arb", "ar", "pes", "fa", "ekk", "et", "lvs", "lv", "als", "sq", "swh", "sw", "zlm", "ms",
                "uzn", "uz", "khk", "mn"));
        return Map.copyOf(codes);
    }
}
