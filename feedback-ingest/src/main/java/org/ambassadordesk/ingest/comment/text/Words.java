package org.ambassadordesk.ingest.comment.text;

/** Names as they follow {@code @} and {@code #}. */
final class Words {
    private Words() {}

    static boolean isNameSign(int point) {
        return Character.isLetterOrDigit(point)
                || point == '_'
                || (point > 0x2FF && Character.getType(point) == Character.NON_SPACING_MARK);
    }

    static int endOfName(String text, int from) {
        int end = from;
        while (end < text.length()) {
            int point = text.codePointAt(end);
            if (!isNameSign(point)) {
                break;
            }
            end += Character.charCount(point);
        }
        return end;
    }

    /** Dots and hyphens count where the name goes on after them. */
    static int endOfDottedName(String text, int from) {
        int end = endOfName(text, from);
        while (end > from && end + 1 < text.length() && (text.charAt(end) == '.' || text.charAt(end) == '-')) {
            int next = endOfName(text, end + 1);
            if (next == end + 1) {
                break;
            }
            end = next;
        }
        return end;
    }

    static boolean isNumber(String text, int from, int to) {
        return text.substring(from, to).codePoints().allMatch(Character::isDigit);
    }
}
