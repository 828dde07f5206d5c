package org.ambassadordesk.ambassador.workspace;

/** The beginning of what somebody wrote, as lists show it. */
public final class Excerpt {
    /** Characters, as people count them. */
    private static final int LONGEST = 200;

    private Excerpt() {}

    public static String of(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST - 1)) + "…";
    }
}
