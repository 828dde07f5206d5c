package org.ambassadordesk.contract.directory;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * The desk as a whole.
 *
 * @param disclosure how a reply says who is speaking; {@code {name}} stands for the ambassador's name
 * @param review null where the desk says nothing of it; see {@link #reviewRules}
 * @param measuring null where the desk says nothing of it; see {@link #measuringRules}
 */
public record Desk(
        String name,
        ZoneId timezone,
        String disclosure,
        RoutingRules routing,
        @Nullable ReviewRules review,
        @Nullable MeasuringRules measuring) {
    /** A desk that says no more than it must. */
    public Desk(String name, ZoneId timezone, String disclosure, RoutingRules routing) {
        this(name, timezone, disclosure, routing, null, null);
    }

    public ReviewRules reviewRules() {
        return review == null ? ReviewRules.standard() : review;
    }

    public MeasuringRules measuringRules() {
        return measuring == null ? MeasuringRules.standard() : measuring;
    }
}
