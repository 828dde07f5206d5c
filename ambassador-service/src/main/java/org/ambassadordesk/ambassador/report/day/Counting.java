package org.ambassadordesk.ambassador.report.day;

/** What time counts: all of it, or the open hours of the promise's business calendar. */
public enum Counting {
    WALL,
    CALENDAR
}
