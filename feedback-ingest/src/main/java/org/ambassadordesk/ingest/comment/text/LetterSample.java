package org.ambassadordesk.ingest.comment.text;

/** The beginning of a text as a language model wants it: lower case, without links, names, hashtags and digits. */
final class LetterSample {
    /** Enough to tell; more text costs more and decides nothing. */
    private static final int LENGTH = 150;

    private final char[] signs = new char[LENGTH];
    private int length;
    private int letters;

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

    int letters() {
        return letters;
    }

    char at(int index) {
        return signs[index];
    }

    /** Emoji and other signs beyond the basic plane separate words. */
    private void add(char sign) {
        boolean letter = Character.isLetter(sign);
        boolean blank = sign <= ' ' || Character.isDigit(sign) || Character.isSurrogate(sign);
        if (blank && (length == 0 || signs[length - 1] == ' ')) {
            return;
        }
        letters += letter ? 1 : 0;
        signs[length++] = blank ? ' ' : Character.toLowerCase(sign);
    }

    private static int endOfToken(String text, int from) {
        int end = from + 1;
        while (end < text.length() && text.charAt(end) > ' ') {
            end++;
        }
        return end;
    }
}
