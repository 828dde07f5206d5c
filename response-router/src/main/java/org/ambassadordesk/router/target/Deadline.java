package org.ambassadordesk.router.target;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.ambassadordesk.contract.directory.BusinessCalendar;
import org.ambassadordesk.contract.event.AppliedTarget;
import org.ambassadordesk.contract.event.AppliedTarget.Kind;
import org.ambassadordesk.contract.event.AppliedTarget.Pause;
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
        return new Deadline(timed(applied.warnAt(), applied.dueAt(), at, null, applied.stoodStill()), told, false);
    }

    boolean isPaused() {
        return applied.pausedAt() != null;
    }

    /** The customer is asked: the clock stands still, unless it is too late for that. */
    Deadline pause(Instant at) {
        Instant from = at.isBefore(applied.startedAt()) ? applied.startedAt() : at;
        boolean canPause = isRunning() && !isPaused() && from.isBefore(applied.dueAt());
        return canPause ? with(timed(applied.warnAt(), applied.dueAt(), null, from, applied.stoodStill())) : this;
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
        return stoodStill(new Pause(since, at.isBefore(since) ? since : at), hours);
    }

    /**
     * Another promise from the same start: what stood still under the old one stood still under the new one too, and what
     * stands still goes on standing still, unless it would have been too late for that.
     *
     * @param plain the other promise, as if its clock had never stood still
     * @param hours the calendar it runs in
     */
    Deadline under(AppliedTarget plain, BusinessCalendar hours) {
        Deadline anew = of(plain);
        for (Pause pause : applied.pauses()) {
            anew = anew.stoodStill(pause, hours);
        }
        Instant since = applied.pausedAt();
        return since == null ? anew : anew.pause(since);
    }

    private Deadline stoodStill(Pause pause, @Nullable BusinessCalendar hours) {
        List<Pause> all =
                Stream.concat(applied.pauses().stream(), Stream.of(pause)).toList();
        return with(timed(
                pause.putOff(applied.warnAt(), hours),
                pause.putOff(applied.dueAt(), hours),
                applied.metAt(),
                null,
                all));
    }

    private AppliedTarget timed(
            Instant warnAt,
            Instant dueAt,
            @Nullable Instant metAt,
            @Nullable Instant pausedAt,
            @Nullable List<Pause> stoodStill) {
        return new AppliedTarget(
                applied.kind(),
                applied.target(),
                applied.calendar(),
                applied.directoryVersion(),
                applied.startedAt(),
                warnAt,
                dueAt,
                metAt,
                pausedAt,
                stoodStill);
    }

    private Deadline with(AppliedTarget timed) {
        return new Deadline(timed, told, dropped);
    }

    Deadline drop() {
        return new Deadline(applied, told, true);
    }
}
