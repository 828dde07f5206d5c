package org.ambassadordesk.contract.directory;

import java.time.Duration;
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
        double warnAt) {}
