package org.ambassadordesk.contract.event;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One conversation's deadline, computed once when its clock started.
 *
 * @param target id of the response target in the directory, {@code directoryVersion} tells which wording of it
 * @param calendar id of the business calendar the duration ran in
 * @param metAt when it was fulfilled; null while it runs; later than {@code dueAt} means missed
 * @param pausedAt since when the clock stands still because the customer was asked something; when they answer, the
 *     rest of the time is counted from then and {@code warnAt} and {@code dueAt} move; null while it does not
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
        @Nullable Instant pausedAt) {
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
        this(kind, target, calendar, directoryVersion, startedAt, warnAt, dueAt, metAt, null);
    }

    /** Which promise the deadline stands for. */
    public enum Kind {
        FIRST_RESPONSE,
        NEXT_RESPONSE,
        RESOLUTION
    }
}
