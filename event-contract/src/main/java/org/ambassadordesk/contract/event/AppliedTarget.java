package org.ambassadordesk.contract.event;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.ambassadordesk.contract.directory.BusinessCalendar;
import org.jspecify.annotations.Nullable;

/**
 * One conversation's deadline, computed once when its clock started.
 *
 * @param target id of the response target in the directory, {@code directoryVersion} tells which wording of it
 * @param calendar id of the business calendar the duration ran in
 * @param metAt when it was fulfilled; null while it runs; later than {@code dueAt} means missed
 * @param pausedAt since when the clock stands still because the customer was asked something; when they answer, the
 *     rest of the time is counted from then and {@code warnAt} and {@code dueAt} move; null while it does not
 * @param stoodStill each time the clock stood still, oldest first; null where it never did. What is judged under another
 *     calendar later counts from these
 */
public record AppliedTarget(
        Kind kind,
        String target,
        String calendar,
        long directoryVersion,
        Instant startedAt,
        Instant warnAt,
        Instant dueAt,
        @Nullable Instant metAt,
        @Nullable Instant pausedAt,
        @Nullable List<Pause> stoodStill) {
    /** A clock that does not stand still. */
    public AppliedTarget(
            Kind kind,
            String target,
            String calendar,
            long directoryVersion,
            Instant startedAt,
            Instant warnAt,
            Instant dueAt,
            @Nullable Instant metAt) {
        this(kind, target, calendar, directoryVersion, startedAt, warnAt, dueAt, metAt, null, null);
    }

    /** The clock stood still from one moment to another. */
    public record Pause(Instant from, Instant to) {
        /**
         * What was due then is due later: the open time that was left at the beginning is counted on from the end.
         *
         * @param hours the calendar the clock runs in; null where there is none any more, then time is time
         */
        public Instant putOff(Instant then, @Nullable BusinessCalendar hours) {
            if (!then.isAfter(from)) {
                return then;
            }
            return Optional.ofNullable(hours)
                    .flatMap(known -> known.plus(to, known.between(from, then)))
                    .orElseGet(() -> then.plus(Duration.between(from, to)));
        }
    }

    public List<Pause> pauses() {
        return stoodStill == null ? List.of() : stoodStill;
    }

    /** Which promise the deadline stands for. */
    public enum Kind {
        FIRST_RESPONSE,
        NEXT_RESPONSE,
        RESOLUTION
    }
}
