package org.ambassadordesk.router.routing.schedule;

import java.util.function.Supplier;

/** A promise does not hold. */
final class Broken extends AssertionError {
    private static final long serialVersionUID = 1L;

    private Broken(String message) {
        super(message);
    }

    /** The words are made only where they are needed: this runs millions of times. */
    static void unless(boolean holds, Supplier<String> words) {
        if (!holds) {
            throw new Broken(words.get());
        }
    }
}
