package org.ambassadordesk.ingest.comment.text;

import java.util.Locale;
import org.jsoup.nodes.Entities;
import org.jsoup.parser.Tag;

/**
 * Tells tags and entities from signs that only look like them, in one pass.
 *
 * @param escaped the text as HTML: everything that is neither a known tag nor an entity is escaped
 * @param hasTags whether there is any tag at all
 */
record MarkupScan(String escaped, boolean hasTags) {
    /** Longer tags do not occur; the bound keeps the scan linear on hostile input. */
    private static final int LONGEST_TAG = 2_000;

    private static final int LONGEST_ENTITY = 33;

    static MarkupScan of(String posted) {
        StringBuilder escaped = new StringBuilder(posted.length() + 16);
        boolean tags = false;
        int lastComment = posted.lastIndexOf("-->");
        int at = 0;
        while (at < posted.length()) {
            char sign = posted.charAt(at);
            if (sign == '<') {
                int end = endOfTag(posted, at, lastComment);
                if (end > 0) {
                    escaped.append(posted, at, end);
                    tags = true;
                    at = end;
                    continue;
                }
                escaped.append("&lt;");
            } else if (sign == '&' && !isEntity(posted, at)) {
                escaped.append("&amp;");
            } else {
                escaped.append(sign);
            }
            at++;
        }
        return new MarkupScan(escaped.toString(), tags);
    }

    /** Where the tag or comment that begins here ends; 0 where none begins. */
    private static int endOfTag(String posted, int from, int lastComment) {
        if (posted.startsWith("<!--", from)) {
            return from + 4 > lastComment ? 0 : posted.indexOf("-->", from + 4) + 3;
        }
        boolean closing = posted.startsWith("</", from);
        int nameFrom = from + (closing ? 2 : 1);
        int nameTo = nameFrom;
        while (nameTo < posted.length() && nameTo - nameFrom < 12 && isAsciiLetterOrDigit(posted.charAt(nameTo))) {
            nameTo++;
        }
        if (nameTo == nameFrom
                || !Tag.isKnownTag(posted.substring(nameFrom, nameTo).toLowerCase(Locale.ROOT))) {
            return 0;
        }
        int next = skipBlanks(posted, nameTo);
        if (closing || next == posted.length() || posted.charAt(next) == '>' || posted.startsWith("/>", next)) {
            int close = posted.startsWith("/>", next) ? next + 1 : next;
            return close < posted.length() && posted.charAt(close) == '>' ? close + 1 : 0;
        }
        return next > nameTo && isAttribute(posted, next) ? endOfAttributes(posted, from, next) : 0;
    }

    /** {@code <i think so>} is no tag: a first attribute without a value is taken for words. */
    private static boolean isAttribute(String posted, int from) {
        int at = from;
        while (at < posted.length() && (isAsciiLetterOrDigit(posted.charAt(at)) || posted.charAt(at) == '-')) {
            at++;
        }
        int equals = skipBlanks(posted, at);
        return at > from && equals < posted.length() && posted.charAt(equals) == '=';
    }

    private static int endOfAttributes(String posted, int tagFrom, int from) {
        int limit = Math.min(posted.length(), tagFrom + LONGEST_TAG);
        char quote = 0;
        for (int at = from; at < limit; at++) {
            char sign = posted.charAt(at);
            if (quote != 0) {
                quote = sign == quote ? 0 : quote;
            } else if (sign == '"' || sign == '\'') {
                quote = sign;
            } else if (sign == '>') {
                return at + 1;
            }
        }
        return 0;
    }

    private static boolean isEntity(String posted, int from) {
        int limit = Math.min(posted.length(), from + LONGEST_ENTITY);
        int end = from + 1;
        while (end < limit && posted.charAt(end) != ';') {
            if (!isAsciiLetterOrDigit(posted.charAt(end)) && posted.charAt(end) != '#') {
                return false;
            }
            end++;
        }
        if (end == limit || end == from + 1) {
            return false;
        }
        String name = posted.substring(from + 1, end);
        return name.startsWith("#") ? isNumber(name) : Entities.isNamedEntity(name);
    }

    private static boolean isNumber(String reference) {
        boolean hexadecimal = reference.length() > 2 && (reference.charAt(1) | 0x20) == 'x';
        int digits = hexadecimal ? 2 : 1;
        if (reference.length() == digits || reference.length() - digits > 7) {
            return false;
        }
        for (int at = digits; at < reference.length(); at++) {
            if (Character.digit(reference.charAt(at), hexadecimal ? 16 : 10) < 0) {
                return false;
            }
        }
        return true;
    }

    private static int skipBlanks(String posted, int from) {
        int at = from;
        while (at < posted.length() && Character.isWhitespace(posted.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean isAsciiLetterOrDigit(char sign) {
        return (sign >= '0' && sign <= '9') || ((sign | 0x20) >= 'a' && (sign | 0x20) <= 'z');
    }
}
