package org.ambassadordesk.ambassador.report;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.ambassadordesk.contract.event.AppliedTarget;
import org.jspecify.annotations.Nullable;

/**
 * Moments as the database keeps them: the nearest microsecond. What events say, and documents keep, may be finer; two
 * moments that are the same must be the same wherever they were read.
 */
public final class StoredMoment {
    private StoredMoment() {}

    public static Instant of(Instant at) {
        return at.plusNanos(500).truncatedTo(ChronoUnit.MICROS);
    }

    /** All moments of a deadline. */
    public static AppliedTarget of(AppliedTarget target) {
        List<AppliedTarget.Pause> pauses = target.stoodStill();
        return new AppliedTarget(
                target.kind(),
                target.target(),
                target.calendar(),
                target.directoryVersion(),
                of(target.startedAt()),
                of(target.warnAt()),
                of(target.dueAt()),
                maybe(target.metAt()),
                maybe(target.pausedAt()),
                pauses == null
                        ? null
                        : pauses.stream()
                                .map(pause -> new AppliedTarget.Pause(of(pause.from()), of(pause.to())))
                                .toList());
    }

    private static @Nullable Instant maybe(@Nullable Instant at) {
        return at == null ? null : of(at);
    }
}
