package org.ambassadordesk.ambassador.report.figure;

import java.math.BigDecimal;
import org.ambassadordesk.ambassador.report.day.Kind;
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
 * @param legs medians in seconds, over the same, or over the kind that was asked about; medians of parts do not add up
 * @param meanLegs means in seconds, over the same; these add up to the mean of the whole
 * @param closed ended without an answer: closed by somebody, or taken back after the promise was broken
 * @param nextResponse the same for further answers in the same conversations
 * @param resolution the same for the end of the matter
 */
@Schema(
        description = "decided: answered, or overdue without an answer; what still runs in time is not decided. "
                + "attainment: met / decided, null where nothing is decided. closed: ended without an answer; what was "
                + "closed before it was due is not decided. key: null in the total.")
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
        long closed,
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

    /**
     * Further answers, or ends of matters.
     *
     * @param answered those that the times are of
     * @param closed ended without an answer; of ends of matters there are none
     */
    @Schema(
            name = "FurtherResponses",
            description =
                    "Further answers in the same conversations, or ends of matters. answered: those that the times "
                            + "are of. closed: ended without an answer; of ends of matters there are none.")
    public record Further(
            long count,
            long decided,
            long met,
            @Nullable Double attainment,
            long open,
            long overdue,
            long answered,
            long closed,
            Percentiles times) {}

    /** The same of any kind. */
    public Further of(Kind kind) {
        return switch (kind) {
            case FIRST -> new Further(count, decided, met, attainment, open, overdue, answered, closed, firstResponse);
            case NEXT -> nextResponse;
            case RESOLUTION -> resolution;
        };
    }
}
