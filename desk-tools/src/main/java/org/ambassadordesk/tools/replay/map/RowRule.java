package org.ambassadordesk.tools.replay.map;

import com.google.re2j.Pattern;
import java.util.Optional;

/** What a column's whole value must look like for the row to be taken. */
record RowRule(String column, Pattern pattern) {
    private static final int LONGEST_QUOTE = 40;

    /** Why the row is not taken. */
    Optional<String> refusal(MappedRow row) {
        String value = row.text(column);
        String present = value == null ? "" : value.strip();
        if (pattern.matcher(present).matches()) {
            return Optional.empty();
        }
        return Optional.of(
                present.isEmpty()
                        ? column + " is empty"
                        : column + " is \"" + quote(present) + "\", wanted is " + pattern.pattern());
    }

    private static String quote(String value) {
        String oneLine = value.replaceAll("\\s+", " ");
        return oneLine.length() <= LONGEST_QUOTE ? oneLine : oneLine.substring(0, LONGEST_QUOTE) + "…";
    }
}
