package org.ambassadordesk.contract.directory;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A text as the match rules see it: its words, without case and accents. A word is a run of letters and digits;
 * ideographs and kana, written without spaces, are words of one character each.
 */
final class Words {
    private Words() {}

    static List<String> of(String text) {
        String folded = fold(text);
        var words = new ArrayList<String>();
        int start = -1;
        for (int at = 0; at < folded.length(); ) {
            int character = folded.codePointAt(at);
            int next = at + Character.charCount(character);
            boolean alone = standsAlone(character);
            boolean inside = !alone && isPartOfWord(character);
            if (!inside && start >= 0) {
                words.add(folded.substring(start, at));
                start = -1;
            }
            if (inside && start < 0) {
                start = at;
            }
            if (alone) {
                words.add(folded.substring(at, next));
            }
            at = next;
        }
        if (start >= 0) {
            words.add(folded.substring(start));
        }
        return words;
    }

    /** A word and where it stands in the text as it was written, in UTF-16 units, end exclusive. */
    record Located(String word, int start, int end) {}

    /** The words of a text with their places. */
    static List<Located> locate(String text) {
        var words = new ArrayList<Located>();
        int start = -1;
        for (int at = 0; at <= text.length(); ) {
            int character = at < text.length() ? text.codePointAt(at) : ' ';
            boolean alone = standsAlone(character);
            boolean inside = !alone && isPartOfWord(character);
            if (!inside && start >= 0) {
                addFolded(words, text, start, at);
                start = -1;
            }
            if (inside && start < 0) {
                start = at;
            }
            int next = at + Character.charCount(character);
            if (alone) {
                addFolded(words, text, at, next);
            }
            at = next;
        }
        return words;
    }

    private static void addFolded(List<Located> words, String text, int start, int end) {
        of(text.substring(start, end)).forEach(word -> words.add(new Located(word, start, end)));
    }

    /** Lower case without accents: "Gepäck" and "GEPACK" fold to the same. */
    static String fold(String text) {
        if (isAscii(text)) {
            return text.toLowerCase(Locale.ROOT);
        }
        // Upper case first: it is what makes ß and ss, σ and ς equal.
        String lower = text.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
        String decomposed = Normalizer.normalize(lower, Normalizer.Form.NFKD);
        var folded = new StringBuilder(decomposed.length());
        decomposed.codePoints().filter(c -> !isAccent(c)).forEach(c -> appendPlain(folded, c));
        return folded.toString();
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    /** Latin, Greek and Cyrillic accents and Arabic vowel signs; in Indic scripts such marks are the word itself. */
    private static boolean isAccent(int character) {
        return (character >= 0x0300 && character <= 0x036F) || (character >= 0x064B && character <= 0x065F);
    }

    /** Letters that Unicode does not take apart although a reader would. */
    private static void appendPlain(StringBuilder folded, int character) {
        switch (character) {
            case 'ø' -> folded.append('o');
            case 'ł' -> folded.append('l');
            case 'đ' -> folded.append('d');
            case 'ı' -> folded.append('i');
            case 'ς' -> folded.append('σ');
            case 'æ' -> folded.append("ae");
            case 'œ' -> folded.append("oe");
            default -> folded.appendCodePoint(character);
        }
    }

    private static boolean isPartOfWord(int character) {
        return switch (Character.getType(character)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK -> true;
            default -> Character.isLetterOrDigit(character);
        };
    }

    private static boolean standsAlone(int character) {
        if (character < 0x2E80) {
            return false;
        }
        Character.UnicodeScript script = Character.UnicodeScript.of(character);
        return script == Character.UnicodeScript.HAN
                || script == Character.UnicodeScript.HIRAGANA
                || script == Character.UnicodeScript.KATAKANA;
    }
}
