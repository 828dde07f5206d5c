package org.ambassadordesk.ambassador.delivery;

import java.time.Instant;

/** Where a delivery goes after an attempt. */
sealed interface Verdict {
    /** Done. */
    record Delivered() implements Verdict {}

    /** Once more. */
    record Again(Instant at) implements Verdict {}

    /** Nobody tries any more. */
    record GivenUp() implements Verdict {}
}
