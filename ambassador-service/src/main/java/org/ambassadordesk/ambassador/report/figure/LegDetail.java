package org.ambassadordesk.ambassador.report.figure;

/** How much is counted of the legs; medians take more time than all the rest. */
public enum LegDetail {
    NONE,
    MEANS,
    /** Means too. */
    MEDIANS
}
