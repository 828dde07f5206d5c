package org.ambassadordesk.ambassador.whatif;

import java.time.Instant;
import java.util.List;
import org.ambassadordesk.ambassador.report.figure.Figures;
import org.ambassadordesk.ambassador.report.protection.Hidden;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How it went, how the same rules let it go again, and how it would have gone otherwise.
 *
 * @param from of customers that began to wait then and later
 * @param policy by which the router decides
 * @param hidden what of the days asked for is in no figure, since spans are cut otherwise than before; else null
 * @param likeness how near the run with nothing changed comes to what happened
 */
@Schema(
        description =
                "happened: as recorded; again: the same run through the rules with nothing changed; otherwise: with "
                        + "the changes. Seconds, by all time. The nearer again is to happened, the more otherwise is worth.")
public record WhatIfView(
        Instant from,
        Instant to,
        String policy,
        @Nullable Hidden hidden,
        Likeness likeness,
        Side happened,
        Side again,
        Side otherwise,
        List<Topic> topics) {
    /**
     * Figures of one of the three.
     *
     * @param breaches promises that were broken
     * @param load share, 0 to 1, of the working hours of those who may answer that went into writing; null where small
     *     groups are protected, or nobody works
     */
    public record Side(
            Figures figures, long breaches, @Nullable Double load) {}

    /** The same of one topic. */
    public record Topic(String topic, Side happened, Side again, Side otherwise) {}

    /**
     * How near.
     *
     * @param compared customers that had an answer in one of the two, as it was or run again
     * @param within of these, the share that had it in both, within a minute of when they did; null of none
     * @param samePerson of these, the share that had it in both from the same person; null where small groups are protected
     * @param onlyHappened of these, those that have no answer in the run
     * @param onlyAgain of these, those that have an answer in the run alone
     * @param doubts in what the run is too far from what happened; empty where it may be relied on
     * @param reason the same in words; null where it may be relied on
     */
    @Schema(
            description =
                    "compared: customers that had an answer in one of the two; onlyHappened, onlyAgain: in one alone, "
                            + "and so different. reliable: with nothing changed the run comes near enough to what happened that a "
                            + "change may be compared with it; doubts and reason say where it does not.")
    public record Likeness(
            long compared,
            @Nullable Double within,
            @Nullable Double samePerson,
            long onlyHappened,
            long onlyAgain,
            Gap attainment,
            Gap breaches,
            boolean reliable,
            List<Doubt> doubts,
            @Nullable String reason) {}

    /**
     * A figure as it was and run again.
     *
     * @param difference again less happened; null where one of them is
     */
    public record Gap(
            @Nullable Double happened,
            @Nullable Double again,
            @Nullable Double difference) {
        static Gap of(@Nullable Double happened, @Nullable Double again) {
            return new Gap(happened, again, happened == null || again == null ? null : again - happened);
        }
    }
}
