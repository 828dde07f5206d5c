package org.ambassadordesk.ingest.comment.text;

import java.net.URI;
import java.net.URISyntaxException;

/** Web addresses: http or https with a host. */
public final class Links {
    private Links() {}

    /** Whether somebody can open it: nothing but http and https, and a host in it. */
    public static boolean isAbsolute(String address) {
        if (!beginsAt(address, 0)) {
            return false;
        }
        try {
            String host = new URI(address).getHost();
            return host != null && !host.isEmpty();
        } catch (URISyntaxException e) {
            return false;
        }
    }

    static boolean beginsAt(CharSequence text, int at) {
        return startsWith(text, at, "https://") || startsWith(text, at, "http://");
    }

    /** Where a link ends that begins here: closing punctuation belongs to the sentence, not to the link. */
    static int endOf(CharSequence text, int from) {
        int end = from;
        int open = 0;
        while (end < text.length() && isPart(text.charAt(end))) {
            char sign = text.charAt(end);
            open += sign == '(' ? 1 : 0;
            if (sign == ')' && --open < 0) {
                break;
            }
            end++;
        }
        while (end > from && ".,;:!?'*…".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return end;
    }

    private static boolean isPart(char sign) {
        return sign > ' ' && "\"<>`{}|\\^“”«»".indexOf(sign) < 0 && !Character.isSpaceChar(sign);
    }

    private static boolean startsWith(CharSequence text, int at, String prefix) {
        if (at + prefix.length() >= text.length()) {
            return false;
        }
        for (int i = 0; i < prefix.length(); i++) {
            if (Character.toLowerCase(text.charAt(at + i)) != prefix.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
