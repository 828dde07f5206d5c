package org.ambassadordesk.ingest.comment.text;

import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.Map;

/** The beginning of a text as a language model wants it: lower case, without links, names, hashtags and digits. */
final class LetterSample {
    /** Enough to tell; more text costs more and decides nothing. */
    private static final int LENGTH = 150;

    private final char[] signs = new char[LENGTH];
    private final Map<UnicodeScript, Integer> letters = new EnumMap<>(UnicodeScript.class);
    private int latin;
    private int length;

    private LetterSample() {}

    static LetterSample of(String text) {
        LetterSample sample = new LetterSample();
        int at = 0;
        while (at < text.length() && sample.length < LENGTH) {
            char sign = text.charAt(at);
            if (sign == '@' || sign == '#' || ((sign | 0x20) == 'h' && Links.beginsAt(text, at))) {
                at = endOfToken(text, at);
            } else {
                sample.add(sign);
                at++;
            }
        }
        return sample;
    }

    int length() {
        return length;
    }

    char at(int index) {
        return signs[index];
    }

    int letters(UnicodeScript script) {
        return script == UnicodeScript.LATIN ? latin : letters.getOrDefault(script, 0);
    }

    int letters() {
        int sum = latin;
        for (int count : letters.values()) {
            sum += count;
        }
        return sum;
    }

    /** The script of most letters. Japanese mixes three, and the syllables give it away. */
    UnicodeScript script() {
        UnicodeScript best = UnicodeScript.LATIN;
        for (UnicodeScript script : letters.keySet()) {
            best = letters(script) > letters(best) ? script : best;
        }
        boolean syllables = letters(UnicodeScript.HIRAGANA) + letters(UnicodeScript.KATAKANA) > 0;
        return best == UnicodeScript.HAN && syllables ? UnicodeScript.HIRAGANA : best;
    }

    /** Emoji and other signs beyond the basic plane separate words. */
    private void add(char sign) {
        boolean blank = sign <= ' ' || Character.isDigit(sign) || Character.isSurrogate(sign);
        if (blank && (length == 0 || signs[length - 1] == ' ')) {
            return;
        }
        if (Character.isLetter(sign)) {
            count(Scripts.of(sign));
        }
        signs[length++] = blank ? ' ' : Character.toLowerCase(sign);
    }

    private void count(UnicodeScript script) {
        if (script == UnicodeScript.LATIN) {
            latin++;
        } else {
            letters.merge(script, 1, Integer::sum);
        }
    }

    private static int endOfToken(String text, int from) {
        int end = from + 1;
        while (end < text.length() && text.charAt(end) > ' ') {
            end++;
        }
        return end;
    }
}
