package org.ambassadordesk.ambassador.whatif;

import java.time.Instant;
import java.util.List;
import org.ambassadordesk.ambassador.report.figure.Figures;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How it went, how the same rules let it go again, and how it would have gone otherwise.
 *
 * @param from of customers that began to wait then and later
 * @param policy by which the router decides
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
     * @param compared customers that had an answer in both
     * @param within of these, the share that had it within a minute of when they did; null of none
     * @param samePerson of these, the share that had it from the same person; null where small groups are protected
     */
    public record Likeness(
            long compared,
            @Nullable Double within,
            @Nullable Double samePerson) {}
}
