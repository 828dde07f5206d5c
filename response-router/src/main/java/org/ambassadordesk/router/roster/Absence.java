package org.ambassadordesk.router.roster;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody gets nothing for a while.
 *
 * @param state {@code away}, {@code busy} (finishes what was started), or {@code no-reaction} (the desk's own conclusion)
 * @param until null lasts until they say otherwise
 */
public record Absence(String state, @Nullable Instant until) {
    public static final String BUSY = "busy";
    public static final String NO_REACTION = "no-reaction";

    /** Whoever said that they are away leaves what they started; the others may well be writing. */
    public boolean interruptsWork() {
        return !BUSY.equals(state) && !isByNoReaction();
    }

    /** Over as soon as the person does anything. */
    public boolean isByNoReaction() {
        return NO_REACTION.equals(state);
    }

    boolean isOver(Instant now) {
        return until != null && !now.isBefore(until);
    }
}
