package org.ambassadordesk.router.roster;

import java.time.Instant;
import org.ambassadordesk.contract.directory.BusinessCalendar;
import org.jspecify.annotations.Nullable;

/**
 * Whether somebody works now.
 *
 * @param changesAt when that changes; null for never
 */
public record Shift(boolean isOn, @Nullable Instant changesAt) {
    /** Without a calendar people always work. */
    static final Shift ALWAYS = new Shift(true, null);

    /** With a calendar that the directory does not have, they never do. */
    static final Shift NEVER = new Shift(false, null);

    static Shift in(BusinessCalendar calendar, Instant now) {
        return new Shift(
                calendar.isOpen(now), calendar.nextChange(now.plusNanos(1)).orElse(null));
    }
}
