package org.ambassadordesk.contract.text;

import org.jspecify.annotations.Nullable;

/** Which characters of one text that have no shape of their own belong where they stand. */
final class Invisible {
    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    private static final int ZERO_WIDTH_JOINER = 0x200D;
    private static final int EMOJI_PRESENTATION = 0xFE0F;
    private static final int BLACK_FLAG = 0x1F3F4;

    private final String raw;
    private @Nullable Boolean rightToLeft;

    Invisible(String raw) {
        this.raw = raw;
    }

    static boolean isLineBreak(int point) {
        return (point >= '\n' && point <= '\r') || point == 0x85 || point == 0x2028 || point == 0x2029;
    }

    /**
     * Whether a reader is better off without this character.
     *
     * @param previous the last character that was kept, 0 at the beginning
     * @param next where in the text the following character begins
     */
    boolean isDropped(int point, int previous, int next) {
        if (point < 0xA0) {
            return Character.isISOControl(point);
        }
        return switch (Character.getType(point)) {
            case Character.FORMAT -> !isFormatInPlace(point, previous, next);
            case Character.UNASSIGNED -> isNoncharacter(point);
            case Character.NON_SPACING_MARK -> isVariationSelector(point) && !isVariationInPlace(point, previous);
            // Hangul fillers: letters by type, blanks to the eye, used for names that look empty
            case Character.OTHER_LETTER -> point == 0x115F || point == 0x1160 || point == 0x3164 || point == 0xFFA0;
            default -> false;
        };
    }

    private boolean isFormatInPlace(int point, int previous, int next) {
        return switch (point) {
            case ZERO_WIDTH_JOINER -> joinsEmoji(previous, next) || standsBetweenLetters(previous, next);
            case ZERO_WIDTH_NON_JOINER -> standsBetweenLetters(previous, next);
            // direction marks are harmless and needed beside Arabic and Hebrew, a nuisance elsewhere
            case 0x200E, 0x200F, 0x061C -> isRightToLeft();
            // signs of Arabic and Syriac that are written, though Unicode counts them as format
            case 0x0600, 0x0601, 0x0602, 0x0603, 0x0604, 0x0605, 0x06DD, 0x070F, 0x08E2 -> true;
            // a flag of a region is a black flag followed by tags: anywhere else tags hide text
            default -> isTag(point) && (previous == BLACK_FLAG || isTag(previous));
        };
    }

    private boolean joinsEmoji(int previous, int next) {
        return (Character.isExtendedPictographic(previous)
                        || Character.isEmojiModifier(previous)
                        || previous == EMOJI_PRESENTATION)
                && next < raw.length()
                && Character.isExtendedPictographic(raw.codePointAt(next));
    }

    /** Joiners shape letters of Arabic, Indic and kindred scripts; between Latin, Greek or Cyrillic ones they only hide. */
    private boolean standsBetweenLetters(int previous, int next) {
        return next < raw.length() && isJoining(previous) && isJoining(raw.codePointAt(next));
    }

    private static boolean isJoining(int point) {
        if (!Character.isLetter(point)
                && Character.getType(point) != Character.NON_SPACING_MARK
                && Character.getType(point) != Character.COMBINING_SPACING_MARK) {
            return false;
        }
        return switch (Character.UnicodeScript.of(point)) {
            case LATIN, GREEK, CYRILLIC, HAN, HIRAGANA, KATAKANA, HANGUL, COMMON, INHERITED -> false;
            default -> true;
        };
    }

    private boolean isRightToLeft() {
        if (rightToLeft == null) {
            rightToLeft = raw.codePoints().anyMatch(Invisible::isRightToLeftLetter);
        }
        return rightToLeft;
    }

    private static boolean isRightToLeftLetter(int point) {
        byte direction = Character.getDirectionality(point);
        return Character.isLetter(point)
                && (direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                        || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC);
    }

    private static boolean isTag(int point) {
        return point >= 0xE0020 && point <= 0xE007F;
    }

    private static boolean isVariationSelector(int point) {
        return (point >= 0xFE00 && point <= 0xFE0F)
                || (point >= 0x180B && point <= 0x180F)
                || (point >= 0xE0100 && point <= 0xE01EF);
    }

    /** A selector changes the sign before it; the supplementary ones exist for ideographs and carry hidden data elsewhere. */
    private static boolean isVariationInPlace(int point, int previous) {
        if (point >= 0xE0100) {
            return Character.isIdeographic(previous);
        }
        return previous != 0
                && !isVariationSelector(previous)
                && (Character.isEmoji(previous)
                        || Character.isIdeographic(previous)
                        || Character.getType(previous) == Character.MATH_SYMBOL
                        || Character.UnicodeScript.of(previous) == Character.UnicodeScript.MONGOLIAN
                        || Character.UnicodeScript.of(previous) == Character.UnicodeScript.MYANMAR);
    }

    private static boolean isNoncharacter(int point) {
        return (point & 0xFFFE) == 0xFFFE || (point >= 0xFDD0 && point <= 0xFDEF);
    }
}
