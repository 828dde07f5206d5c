package org.ambassadordesk.ambassador.report.mail;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/**
 * When somebody wants the figures of the week before by mail.
 *
 * @param weekday 1 is Monday
 * @param hour in the person's time zone
 * @param topic null for all of them
 */
public record WeeklyMail(
        @Min(1) @Max(7) int weekday,
        @Min(0) @Max(23) int hour,
        @Nullable @Size(max = 100) String topic) {
    /** The next such hour after a moment; an hour that a clock change skips is the one after it. */
    Instant nextAfter(Instant now, ZoneId zone) {
        ZonedDateTime at = now.atZone(zone)
                .with(TemporalAdjusters.nextOrSame(DayOfWeek.of(weekday)))
                .truncatedTo(ChronoUnit.DAYS)
                .withHour(hour);
        return (at.toInstant().isAfter(now) ? at : at.plusWeeks(1)).toInstant();
    }
}
