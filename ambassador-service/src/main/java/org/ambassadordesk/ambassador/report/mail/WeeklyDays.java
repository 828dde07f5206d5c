package org.ambassadordesk.ambassador.report.mail;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.ambassadordesk.ambassador.report.Period;
import org.ambassadordesk.ambassador.report.protection.SmallestGroup;

/**
 * The days that a weekly mail is about.
 *
 * @param period whole days
 * @param zone in which they are
 */
record WeeklyDays(Period period, ZoneId zone) {
    private static final int WEEK = 7;

    /** The seven days before; where groups are protected, the last whole spans that may be shown and are a week at least. */
    static WeeklyDays before(Instant now, ZoneId reader, SmallestGroup smallest) {
        if (!smallest.protects()) {
            return days(WEEK, now.atZone(reader).toLocalDate(), reader);
        }
        int spans = Math.ceilDiv(WEEK, smallest.days());
        ZoneId zone = smallest.zone();
        return days(
                spans * smallest.days(), smallest.startOfSpan(now).atZone(zone).toLocalDate(), zone);
    }

    /** As many days just before. */
    WeeklyDays earlier() {
        LocalDate first = LocalDate.ofInstant(period.from(), zone);
        long count = ChronoUnit.DAYS.between(first, LocalDate.ofInstant(period.to(), zone));
        return days(Math.toIntExact(count), first, zone);
    }

    private static WeeklyDays days(int count, LocalDate before, ZoneId zone) {
        return new WeeklyDays(
                new Period(
                        before.minusDays(count).atStartOfDay(zone).toInstant(),
                        before.atStartOfDay(zone).toInstant()),
                zone);
    }
}
