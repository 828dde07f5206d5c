package org.ambassadordesk.ambassador.report.day;

/** What a customer waited for. */
public enum Kind {
    FIRST,
    NEXT,
    RESOLUTION
}
