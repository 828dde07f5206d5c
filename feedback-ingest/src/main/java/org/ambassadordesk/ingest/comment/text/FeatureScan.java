package org.ambassadordesk.ingest.comment.text;

import java.util.ArrayList;
import java.util.List;
import org.ambassadordesk.contract.event.TextFeatures;

/** Finds what stands out in a normalized text, in one pass from left to right. */
final class FeatureScan {
    /** Nobody reads more of one kind; the bound keeps an event of nothing but emoji small. */
    private static final int MOST = 100;

    private final String text;
    private final List<String> links = new ArrayList<>(0);
    private final List<String> mentions = new ArrayList<>(0);
    private final List<String> hashtags = new ArrayList<>(0);
    private final List<String> emoji = new ArrayList<>(0);

    private FeatureScan(String text) {
        this.text = text;
    }

    /**
     * Scans a text.
     *
     * @param hidden links that stood behind words of the text
     */
    static TextFeatures of(String text, List<String> hidden) {
        FeatureScan scan = new FeatureScan(text);
        int at = 0;
        while (at < text.length()) {
            at = scan.step(at);
        }
        hidden.stream().filter(link -> !scan.links.contains(link)).forEach(link -> add(scan.links, link));
        return new TextFeatures(
                List.copyOf(scan.links),
                List.copyOf(scan.mentions),
                List.copyOf(scan.hashtags),
                List.copyOf(scan.emoji));
    }

    /** Takes what begins here and returns where to go on. */
    private int step(int at) {
        char sign = text.charAt(at);
        if ((sign | 0x20) == 'h' && Links.beginsAt(text, at)) {
            return takeLink(at);
        }
        if (sign == '@' && isWordStart(at)) {
            return take(mentions, at, endOfMention(at + 1));
        }
        if (sign == '#' && isWordStart(at)) {
            int end = Words.endOfName(text, at + 1);
            return take(hashtags, at, Words.isNumber(text, at + 1, end) ? at + 1 : end);
        }
        // ©, ®, ‼ and what follows: below it there is no emoji but digits with a key cap
        if (sign >= 0xA9 || (at + 1 < text.length() && text.charAt(at + 1) >= 0x20E3)) {
            int end = Emoji.endOf(text, at);
            if (end > at) {
                add(emoji, text.substring(at, end));
                return end;
            }
        }
        return at + 1;
    }

    private int takeLink(int at) {
        int end = Links.endOf(text, at);
        String link = text.substring(at, end);
        if (!Links.isAbsolute(link)) {
            return at + 1;
        }
        add(links, link);
        return end;
    }

    private int take(List<String> found, int from, int end) {
        if (end == from + 1) {
            return end;
        }
        add(found, text.substring(from, end));
        return end;
    }

    /** {@code @name}, {@code @first.last}, {@code @name@server.example}. */
    private int endOfMention(int from) {
        int end = Words.endOfDottedName(text, from);
        if (end > from && end < text.length() && text.charAt(end) == '@') {
            int server = Words.endOfDottedName(text, end + 1);
            return server > end + 1 ? server : end;
        }
        return end;
    }

    /** What stands inside a word is no mention: mail addresses, {@code C#}. */
    private boolean isWordStart(int at) {
        return at == 0 || !Words.isNameSign(text.codePointBefore(at));
    }

    private static void add(List<String> found, String one) {
        if (found.size() < MOST) {
            found.add(one);
        }
    }
}
