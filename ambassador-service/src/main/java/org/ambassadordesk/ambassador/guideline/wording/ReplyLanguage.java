package org.ambassadordesk.ambassador.guideline.wording;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;

/**
 * Tells whether a reply is in another language than the customer's, by Apache OpenNLP's model, which also reads the
 * comments when they come in. Links, handles and numbers say nothing of the language and are not read.
 */
public final class ReplyLanguage {
    /** Shorter texts say too little. */
    static final int FEWEST_LETTERS = 25;

    private static final double SHARPNESS = 16;

    private static final Map<String, String> BY_ISO3 = byIso3();

    private ReplyLanguage() {}

    /** Loaded by the first desk that asks; half a second. The model is immutable, the detector around it is not. */
    private static final class Loaded {
        static final LanguageDetectorModel MODEL = load();

        private static LanguageDetectorModel load() {
            try (InputStream file = ReplyLanguage.class.getResourceAsStream("/langdetect-183.bin")) {
                if (file == null) {
                    throw new IllegalStateException("langdetect-183.bin is not on the class path");
                }
                return new LanguageDetectorModel(file);
            } catch (IOException e) {
                throw new UncheckedIOException("the language model cannot be read", e);
            }
        }
    }

    /** What the text is in, ISO 639-1, and how sure that is against the expected language, 0 to 1. */
    public record Verdict(String language, double confidence) {
        static final Verdict NONE = new Verdict("", 0);
    }

    /**
     * Weighs the likeliest language against the one expected.
     *
     * @param expected ISO 639-1
     * @return confidence 0 where the text is in the expected language, or too short to tell
     */
    public static Verdict against(String expected, String text) {
        String letters = text.replaceAll("https?://\\S+|[@#]\\S+|[^\\p{L}\\p{M}\\s']", " ");
        if (letters.codePoints().filter(Character::isLetter).count() < FEWEST_LETTERS) {
            return Verdict.NONE;
        }
        Map<String, Double> shares = new HashMap<>();
        for (Language one : new LanguageDetectorME(Loaded.MODEL).predictLanguages(letters)) {
            shares.merge(BY_ISO3.getOrDefault(one.getLang(), one.getLang()), one.getConfidence(), Math::max);
        }
        String likeliest = shares.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(expected);
        Double best = shares.get(likeliest);
        Double hoped = shares.get(expected);
        return best == null || hoped == null || likeliest.equals(expected)
                ? Verdict.NONE
                : new Verdict(likeliest, confidence(best, hoped));
    }

    /**
     * The model's own probabilities are too timid, and spread thinly over 103 languages. What counts is how far one is
     * ahead of the other, sharpened as for comments when they come in.
     */
    private static double confidence(double likeliest, double expected) {
        return 1 / (1 + Math.pow(expected / likeliest, SHARPNESS));
    }

    private static Map<String, String> byIso3() {
        Map<String, String> codes = new HashMap<>();
        for (String code : Locale.getISOLanguages()) {
            codes.put(Locale.of(code).getISO3Language(), code);
        }
        codes.putAll(Map.of(
                "cmn", "zh", "arb", "ar", "pes", "fa", "ekk", "et", "lvs", "lv", "als", "sq", "nob", "no", "nno",
                "no"));
        return Map.copyOf(codes);
    }
}
