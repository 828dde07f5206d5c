package org.ambassadordesk.ambassador.report.figure;

/** Which rows count. */
@FunctionalInterface
public interface Choice {
    boolean takes(MeasuredDay day, int row);

    default Choice and(Choice other) {
        return (day, row) -> takes(day, row) && other.takes(day, row);
    }
}
