package org.ambassadordesk.router.target;

import java.time.Instant;
import org.ambassadordesk.contract.event.AppliedTarget;
import org.ambassadordesk.contract.event.AppliedTarget.Kind;

/**
 * One deadline and what has been said about it.
 *
 * @param dropped nobody waits for it any more: resolved or withdrawn without an answer
 */
public record Deadline(AppliedTarget applied, Told told, boolean dropped) {
    /** The loudest notice given so far. */
    public enum Told {
        NOTHING,
        WARNED,
        BREACHED
    }

    static Deadline of(AppliedTarget applied) {
        return new Deadline(applied, Told.NOTHING, false);
    }

    public boolean isRunning() {
        return !dropped && applied.metAt() == null;
    }

    /** Whether it asks for an answer, first or next; else it asks for the end of the matter. */
    boolean isForAnswer() {
        return applied.kind() != Kind.RESOLUTION;
    }

    /** When there is something to say; {@link Instant#MAX} for never again. */
    Instant nextNotice() {
        return switch (told) {
            case NOTHING -> applied.warnAt().isBefore(applied.dueAt()) ? applied.warnAt() : applied.dueAt();
            case WARNED -> applied.dueAt();
            case BREACHED -> Instant.MAX;
        };
    }

    /** What is to be said now: a breach says all that the warning would have. */
    Told noticeAt(Instant now) {
        if (!now.isBefore(applied.dueAt())) {
            return Told.BREACHED;
        }
        return now.isBefore(applied.warnAt()) ? Told.NOTHING : Told.WARNED;
    }

    Deadline telling(Told louder) {
        return new Deadline(applied, louder, dropped);
    }

    Deadline met(Instant at) {
        return new Deadline(
                new AppliedTarget(
                        applied.kind(),
                        applied.target(),
                        applied.calendar(),
                        applied.directoryVersion(),
                        applied.startedAt(),
                        applied.warnAt(),
                        applied.dueAt(),
                        at),
                told,
                false);
    }

    Deadline drop() {
        return new Deadline(applied, told, true);
    }
}
