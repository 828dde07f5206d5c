package org.ambassadordesk.contract.text;

import java.text.Normalizer;

/**
 * Text without what a reader cannot see or could be deceived by: control characters, invisible characters outside the
 * scripts and emoji that need them, characters that turn the reading direction around, and towers of combining marks.
 * Unicode NFC; runs of blanks become one; at most one empty line stays between paragraphs.
 */
public final class PlainText {
    /** More marks on one letter no living script has; what has more is there to spill over its neighbours. */
    private static final int MOST_MARKS = 6;

    private final String raw;
    private final boolean paragraphs;
    private final Invisible invisible;
    private final StringBuilder kept;
    private int previous;
    private int marks;
    private boolean blank;
    private int breaks;

    private PlainText(String raw, boolean paragraphs) {
        this.raw = raw;
        this.paragraphs = paragraphs;
        this.invisible = new Invisible(raw);
        this.kept = new StringBuilder(raw.length());
    }

    /** Several lines. */
    public static String of(String raw) {
        return isPlain(raw) ? raw : new PlainText(raw, true).read();
    }

    /** One line, as for names and labels. */
    public static String line(String raw) {
        return isPlain(raw) ? raw : new PlainText(raw, false).read();
    }

    /** The usual case, told without a copy: printable ASCII and Latin letters, single blanks, none at the ends. */
    private static boolean isPlain(String raw) {
        char before = ' ';
        for (int at = 0; at < raw.length(); at++) {
            char sign = raw.charAt(at);
            if (sign == ' ' ? before == ' ' : !isPlain(sign)) {
                return false;
            }
            before = sign;
        }
        return raw.isEmpty() || before != ' ';
    }

    /** Below U+0300 nothing composes. */
    private static boolean isPlain(char sign) {
        return (sign > ' ' && sign < 0x7f) || (sign > 0xa0 && sign < 0x300 && sign != 0xad);
    }

    private String read() {
        int at = 0;
        while (at < raw.length()) {
            int point = raw.codePointAt(at);
            int width = Character.charCount(point);
            take(point, at + width);
            at += width;
        }
        return Normalizer.isNormalized(kept, Normalizer.Form.NFC)
                ? kept.toString()
                : Normalizer.normalize(kept, Normalizer.Form.NFC);
    }

    private void take(int point, int next) {
        if (Invisible.isLineBreak(point)) {
            // CR LF is one break
            breaks += point == '\n' && next >= 2 && raw.charAt(next - 2) == '\r' ? 0 : 1;
        } else if (point == '\t' || Character.isSpaceChar(point)) {
            blank = true;
        } else if (!invisible.isDropped(point, previous, next) && !isOneMarkTooMany(point)) {
            append(point);
        }
    }

    private boolean isOneMarkTooMany(int point) {
        int type = Character.getType(point);
        boolean mark = type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
        marks = mark ? marks + 1 : 0;
        return marks > MOST_MARKS;
    }

    private void append(int point) {
        if (!kept.isEmpty()) {
            if (breaks > 0 && paragraphs) {
                kept.append(breaks > 1 ? "\n\n" : "\n");
            } else if (breaks > 0 || blank) {
                kept.append(' ');
            }
        }
        blank = false;
        breaks = 0;
        kept.appendCodePoint(point);
        previous = point;
    }
}
