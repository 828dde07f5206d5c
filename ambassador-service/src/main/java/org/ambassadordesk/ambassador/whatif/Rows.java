package org.ambassadordesk.ambassador.whatif;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.ambassadordesk.ambassador.report.day.Kind;
import org.ambassadordesk.ambassador.report.day.Measured;
import org.ambassadordesk.ambassador.report.day.MeasuredDay;
import org.ambassadordesk.ambassador.whatif.RecordedWaits.Recorded;
import org.jspecify.annotations.Nullable;

/** The same customers as figures count them: as it went, and as it would have gone; a row is one customer in both. */
record Rows(List<Recorded> recorded) {
    private static final float[] NO_LEGS = {};

    MeasuredDay happened() {
        return MeasuredDay.of(recorded.stream()
                .map(one -> row(one, one.writer(), one.answeredAt(), one.closedAt(), one.dueAt(), seconds(one.legs())))
                .toList());
    }

    MeasuredDay supposed(List<Supposition.Wait> waits) {
        return MeasuredDay.of(IntStream.range(0, waits.size())
                .mapToObj(i -> row(recorded.get(i), waits.get(i)))
                .toList());
    }

    private static Measured row(Recorded one, Supposition.Wait supposed) {
        return row(
                one,
                supposed.deliveredAt() == null ? null : supposed.ambassador(),
                supposed.deliveredAt(),
                supposed.closedAt(),
                supposed.dueAt(),
                legs(one, supposed));
    }

    private static Measured row(
            Recorded one,
            @Nullable String writer,
            @Nullable Instant answeredAt,
            @Nullable Instant closedAt,
            @Nullable Instant dueAt,
            float[] legs) {
        Instant endedAt = answeredAt == null ? closedAt : answeredAt;
        return new Measured(
                one.key().sequence() == 1 ? Kind.FIRST : Kind.NEXT,
                one.topic(),
                one.channel(),
                one.language(),
                writer,
                Measured.micros(one.startedAt()),
                endedAt == null ? Measured.NEVER : Measured.micros(endedAt),
                answeredAt != null,
                dueAt == null ? Measured.NEVER : Measured.micros(dueAt),
                0,
                legs,
                NO_LEGS);
    }

    private static float[] legs(Recorded one, Supposition.Wait supposed) {
        Instant deliveredAt = supposed.deliveredAt();
        if (deliveredAt == null) {
            return NO_LEGS;
        }
        List<@Nullable Instant> ends = Arrays.asList(
                one.routedAt(),
                supposed.madeAt(),
                supposed.startedAt(),
                supposed.submittedAt(),
                supposed.approvedAt(),
                deliveredAt);
        float[] legs = new float[ends.size()];
        Instant from = one.startedAt();
        for (int leg = 0; leg < legs.length; leg++) {
            Instant end = ends.get(leg);
            Instant to = end == null || end.isBefore(from) ? from : end;
            legs[leg] = Duration.between(from, to).toMillis() / 1000f;
            from = to;
        }
        return legs;
    }

    private static float[] seconds(@Nullable List<Long> micros) {
        if (micros == null) {
            return NO_LEGS;
        }
        float[] seconds = new float[micros.size()];
        for (int leg = 0; leg < seconds.length; leg++) {
            seconds[leg] = (float) (micros.get(leg) / 1e6);
        }
        return seconds;
    }
}
