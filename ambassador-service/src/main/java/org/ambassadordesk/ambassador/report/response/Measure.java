package org.ambassadordesk.ambassador.report.response;

import java.time.Duration;
import java.time.Instant;

/** What time counts: all of it, or the open hours of a business calendar. */
@FunctionalInterface
public interface Measure {
    /** Never negative for {@code from <= to}. */
    Duration between(Instant from, Instant to);

    /** The clock on the wall. */
    Measure WALL = Duration::between;
}
