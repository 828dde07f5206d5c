package org.ambassadordesk.ambassador.report.figure;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Figures of a group. What is waited for is counted in the group in which the customer began to wait.
 *
 * @param key null for everything together
 * @param count first responses waited for
 * @param decided answered, or overdue without an answer; what still runs in time is not decided
 * @param attainment met / decided; null where nothing is decided
 * @param firstResponse seconds, over those that were answered
 * @param legs medians in seconds, over the same; medians of parts do not add up
 * @param meanLegs means in seconds, over the same; these add up to the mean of the whole
 * @param nextResponse the same for further answers in the same conversations
 * @param resolution the same for the end of the matter
 */
@Schema(
        description = "decided: answered, or overdue without an answer; what still runs in time is not decided. "
                + "attainment: met / decided, null where nothing is decided. key: null in the total.")
public record Figures(
        @Nullable String key,
        long count,
        long decided,
        long met,
        @Nullable Double attainment,
        Percentiles firstResponse,
        LegSeconds legs,
        LegSeconds meanLegs,
        long open,
        long overdue,
        long answered,
        Further nextResponse,
        Further resolution) {
    /** Seconds; null where nothing was answered. */
    @Schema(description = "Seconds; null where nothing was answered.")
    public record Percentiles(
            @Nullable BigDecimal p50,
            @Nullable BigDecimal p75,
            @Nullable BigDecimal p90,
            @Nullable BigDecimal p95,
            @Nullable BigDecimal p99,
            @Nullable BigDecimal max) {
        static final Percentiles NONE = new Percentiles(null, null, null, null, null, null);
    }

    /** Seconds; null where nothing was answered. */
    @Schema(description = "Seconds; null where nothing was answered.")
    public record LegSeconds(
            @Nullable BigDecimal intake,
            @Nullable BigDecimal queue,
            @Nullable BigDecimal pickup,
            @Nullable BigDecimal drafting,
            @Nullable BigDecimal approval,
            @Nullable BigDecimal delivery) {}

    /** Further answers, or ends of matters. */
    @Schema(name = "FurtherResponses", description = "Further answers in the same conversations, or ends of matters.")
    public record Further(
            long count,
            long decided,
            long met,
            @Nullable Double attainment,
            long open,
            long overdue,
            Percentiles times) {}

    /** Counts and times of one kind. */
    record OfKind(
            long count,
            long decided,
            long met,
            @Nullable Double attainment,
            long open,
            long overdue,
            long answered,
            Percentiles times) {
        Further further() {
            return new Further(count, decided, met, attainment, open, overdue, times);
        }
    }
}
