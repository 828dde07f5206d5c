package org.ambassadordesk.ambassador.access;

import java.time.Duration;

/** Too many attempts to sign in; try again after the pause. */
final class ThrottledException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final long seconds;

    ThrottledException(Duration pause) {
        super("too many failed attempts", null, false, false);
        this.seconds = Math.max(1, pause.toSeconds() + 1);
    }

    /** Whole seconds, for {@code Retry-After}. */
    long seconds() {
        return seconds;
    }
}
