package org.ambassadordesk.ambassador.report.day;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * One response or resolution as figures see it. Moments are microseconds since 1970.
 *
 * @param topic null in triage
 * @param importNumber which import brought it, from 1; 0 where it took place here
 * @param writer who wrote the answer; null where there is none
 * @param startedAt when the customer began to wait
 * @param endedAt when they had what they waited for, or nobody waited any longer; {@link #NEVER} while they wait
 * @param reached whether they had it
 * @param dueAt {@link #NEVER} where nothing was promised; what counts, also where it was restated
 * @param promisedAt what was due before anybody restated it
 * @param calendarTotal microseconds of open time until {@code endedAt}; 0 where it was not reached
 * @param wallLegs seconds by leg, in the order of {@link org.ambassadordesk.ambassador.report.response.Leg}; empty where
 *     there are none
 * @param calendarLegs the same in open time
 */
@SuppressWarnings("ArrayRecordComponent") // read once into columns, never compared
public record Measured(
        Kind kind,
        @Nullable String topic,
        String channel,
        String language,
        int importNumber,
        @Nullable String writer,
        long startedAt,
        long endedAt,
        boolean reached,
        long dueAt,
        long promisedAt,
        long calendarTotal,
        float[] wallLegs,
        float[] calendarLegs) {
    /** Later than anything. */
    public static final long NEVER = Long.MAX_VALUE;

    /** A moment as it is counted here. */
    public static long micros(Instant at) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, at);
    }

    /** What took place here and nobody restated. */
    public Measured(
            Kind kind,
            @Nullable String topic,
            String channel,
            String language,
            @Nullable String writer,
            long startedAt,
            long endedAt,
            boolean reached,
            long dueAt,
            long calendarTotal,
            float[] wallLegs,
            float[] calendarLegs) {
        this(
                kind,
                topic,
                channel,
                language,
                0,
                writer,
                startedAt,
                endedAt,
                reached,
                dueAt,
                dueAt,
                calendarTotal,
                wallLegs,
                calendarLegs);
    }
}
