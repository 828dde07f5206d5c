package org.ambassadordesk.ambassador.report.day;

import java.util.Locale;

/** What a customer waited for. */
public enum Kind {
    FIRST,
    NEXT,
    RESOLUTION;

    /** As it stands in an address. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
