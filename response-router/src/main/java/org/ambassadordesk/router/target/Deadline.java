package org.ambassadordesk.router.target;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.ambassadordesk.contract.directory.BusinessCalendar;
import org.ambassadordesk.contract.event.AppliedTarget;
import org.ambassadordesk.contract.event.AppliedTarget.Kind;
import org.jspecify.annotations.Nullable;

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

    boolean isPaused() {
        return applied.pausedAt() != null;
    }

    /** The customer is asked: the clock stands still, unless it is too late for that. */
    Deadline pause(Instant at) {
        Instant from = at.isBefore(applied.startedAt()) ? applied.startedAt() : at;
        boolean canPause = isRunning() && !isPaused() && from.isBefore(applied.dueAt());
        return canPause ? timed(applied.warnAt(), applied.dueAt(), from) : this;
    }

    /**
     * The customer answered: what was left of the time is left from now on.
     *
     * @param hours the calendar the clock runs in; null where the directory no longer has it, then time is time
     */
    Deadline resume(Instant at, @Nullable BusinessCalendar hours) {
        Instant since = applied.pausedAt();
        if (since == null) {
            return this;
        }
        Instant from = at.isBefore(since) ? since : at;
        return timed(later(applied.warnAt(), since, from, hours), later(applied.dueAt(), since, from, hours), null);
    }

    private static Instant later(Instant then, Instant since, Instant from, @Nullable BusinessCalendar hours) {
        if (!then.isAfter(since)) {
            return then;
        }
        return Optional.ofNullable(hours)
                .flatMap(known -> known.plus(from, known.between(since, then)))
                .orElseGet(() -> then.plus(Duration.between(since, from)));
    }

    private Deadline timed(Instant warnAt, Instant dueAt, @Nullable Instant pausedAt) {
        return new Deadline(
                new AppliedTarget(
                        applied.kind(),
                        applied.target(),
                        applied.calendar(),
                        applied.directoryVersion(),
                        applied.startedAt(),
                        warnAt,
                        dueAt,
                        applied.metAt(),
                        pausedAt),
                told,
                dropped);
    }

    Deadline drop() {
        return new Deadline(applied, told, true);
    }
}
