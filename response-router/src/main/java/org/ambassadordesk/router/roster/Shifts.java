package org.ambassadordesk.router.roster;

import java.time.Duration;
import java.time.Instant;
import org.ambassadordesk.contract.directory.Ambassador;

/** When people work. */
public interface Shifts {
    /** Whether this person works now, and until when that holds. */
    Shift of(Ambassador ambassador, Instant now);

    /** What people with the same hours have in common. */
    String group(Ambassador ambassador);

    /** How much working time somebody of this group has between the two; zero where {@code to} is not later. */
    Duration worked(String group, Instant from, Instant to);
}
