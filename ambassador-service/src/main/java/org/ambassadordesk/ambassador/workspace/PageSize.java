package org.ambassadordesk.ambassador.workspace;

import org.ambassadordesk.ambassador.ProblemException;

/**
 * How many rows of a list come at once.
 *
 * @param rows 1 to {@value #MOST}
 */
public record PageSize(int rows) {
    public static final int MOST = 200;

    /** As it stands in a URL; refused with 400 where it is no such number. */
    public static PageSize fromString(String text) {
        try {
            int rows = Integer.parseInt(text);
            if (rows >= 1 && rows <= MOST) {
                return new PageSize(rows);
            }
        } catch (NumberFormatException e) {
            // said below, as for a number out of range
        }
        throw ProblemException.invalid("limit", "must be a whole number from 1 to {0}", MOST);
    }
}
