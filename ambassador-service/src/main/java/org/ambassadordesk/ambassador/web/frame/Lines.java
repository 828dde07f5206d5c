package org.ambassadordesk.ambassador.web.frame;

/** Line ends. Forms send CR LF (HTML, form submission), while scripts and the API count one character. */
public final class Lines {
    private Lines() {}

    public static String ours(String text) {
        return text.replace("\r\n", "\n");
    }
}
