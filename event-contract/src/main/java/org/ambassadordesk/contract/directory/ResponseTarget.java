package org.ambassadordesk.contract.directory;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.ambassadordesk.contract.event.AppliedTarget;
import org.jspecify.annotations.Nullable;

/**
 * A promise of how soon customers are answered, in the time of a business calendar.
 *
 * @param nextResponse null where only the first response is promised
 * @param resolution null where no resolution is promised
 * @param warnAt share of the time gone, 0 to 1, at which the lead is warned
 */
public record ResponseTarget(
        String id,
        String calendar,
        Duration firstResponse,
        @Nullable Duration nextResponse,
        @Nullable Duration resolution,
        double warnAt) {

    /**
     * The deadlines of one conversation whose clock starts now.
     *
     * @param hours the calendar named by {@link #calendar}
     * @return empty where this is not promised, or where the calendar never opens
     */
    public Optional<AppliedTarget> apply(
            AppliedTarget.Kind kind, BusinessCalendar hours, Instant startedAt, long directoryVersion) {
        Duration promised = promised(kind);
        if (promised == null) {
            return Optional.empty();
        }
        Duration untilWarning = Duration.ofMillis(Math.round(promised.toMillis() * warnAt));
        return hours.plus(startedAt, promised).flatMap(dueAt -> hours.plus(startedAt, untilWarning)
                .map(warning ->
                        new AppliedTarget(kind, id, calendar, directoryVersion, startedAt, warning, dueAt, null)));
    }

    private @Nullable Duration promised(AppliedTarget.Kind kind) {
        return switch (kind) {
            case FIRST_RESPONSE -> firstResponse;
            case NEXT_RESPONSE -> nextResponse;
            case RESOLUTION -> resolution;
        };
    }
}
