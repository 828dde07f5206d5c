package org.ambassadordesk.contract.directory;

import java.time.Duration;

/**
 * From when on many comments on one topic are a burst: at least {@code least} within {@code window}, and at least
 * {@code factor} times as many as usual in such a time.
 */
public record BurstRule(Duration window, double factor, int least) {
    public static BurstRule standard() {
        return new BurstRule(Duration.ofMinutes(15), 3, 10);
    }
}
