package org.ambassadordesk.ambassador.report.day;

/**
 * Rows one after another that share their label, in the order in which they began.
 *
 * @param number place among the runs of its day
 * @param label place of what they share
 * @param to exclusive
 */
public record Run(int number, int label, int from, int to) {
    /** Whether these are all its rows. */
    public boolean isWhole(int first, int end) {
        return first == from && end == to;
    }
}
