package org.ambassadordesk.ingest.comment.text;

/** Emoji as readers count them: one family, one flag, one thumb of one colour is one emoji (UTS #51). */
final class Emoji {
    private static final int JOINER = 0x200D;
    private static final int PRESENTATION = 0xFE0F;
    private static final int KEY_CAP = 0x20E3;

    private Emoji() {}

    /** Where the emoji that begins here ends; {@code from} where none begins. */
    static int endOf(String text, int from) {
        int point = text.codePointAt(from);
        int next = from + Character.charCount(point);
        if (isRegional(point)) {
            return next < text.length() && isRegional(text.codePointAt(next)) ? next + 2 : from;
        }
        if (isKeyCapBase(point)) {
            int cap = is(text, next, PRESENTATION) ? next + 1 : next;
            return is(text, cap, KEY_CAP) ? cap + 1 : from;
        }
        if (!Character.isEmojiPresentation(point) && !(Character.isEmoji(point) && is(text, next, PRESENTATION))) {
            return from;
        }
        int end = endOfModifiers(text, next);
        while (is(text, end, JOINER)
                && end + 1 < text.length()
                && Character.isExtendedPictographic(text.codePointAt(end + 1))) {
            end = endOfModifiers(text, end + 1 + Character.charCount(text.codePointAt(end + 1)));
        }
        return end;
    }

    private static int endOfModifiers(String text, int from) {
        int end = from;
        while (end < text.length()) {
            int point = text.codePointAt(end);
            if (point != PRESENTATION && !Character.isEmojiModifier(point) && !(point >= 0xE0020 && point <= 0xE007F)) {
                break;
            }
            end += Character.charCount(point);
        }
        return end;
    }

    private static boolean is(String text, int at, int point) {
        return at < text.length() && text.charAt(at) == point;
    }

    private static boolean isRegional(int point) {
        return point >= 0x1F1E6 && point <= 0x1F1FF;
    }

    private static boolean isKeyCapBase(int point) {
        return (point >= '0' && point <= '9') || point == '#' || point == '*';
    }
}
