package org.ambassadordesk.ambassador.report.figure;

/** What a customer waited for. */
public enum Kind {
    FIRST,
    NEXT,
    RESOLUTION
}
