package org.ambassadordesk.ambassador.desk;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where in a guideline something is wrong, without the rest of the directory around it. */
final class DraftField {
    private static final Pattern IN_A_GUIDELINE = Pattern.compile("^guidelines\\[\\d+]\\.?(.*)$");

    private DraftField() {}

    /** As {@code checks[0].pattern}; empty where the path says nothing about a part of it. */
    static String of(String path) {
        Matcher inside = IN_A_GUIDELINE.matcher(path);
        return inside.matches() ? inside.group(1) : path;
    }
}
