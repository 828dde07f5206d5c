package org.ambassadordesk.ambassador.report;

import java.time.ZoneId;
import java.time.temporal.WeekFields;
import org.ambassadordesk.ambassador.report.day.Counting;
import org.ambassadordesk.ambassador.report.figure.GroupBy;

/**
 * What somebody wants to know about response times.
 *
 * @param zone in which days and hours begin
 * @param weeks on which day weeks begin
 * @param original whether verdicts are those of then, whatever was restated
 */
public record Question(
        Period period,
        ZoneId zone,
        WeekFields weeks,
        ReportFilter filter,
        GroupBy groupBy,
        Counting counting,
        boolean original) {
    /** With verdicts as they count today. */
    public Question(
            Period period, ZoneId zone, WeekFields weeks, ReportFilter filter, GroupBy groupBy, Counting counting) {
        this(period, zone, weeks, filter, groupBy, counting, false);
    }

    /** The same about another time. */
    public Question about(Period other) {
        return new Question(other, zone, weeks, filter, groupBy, counting, original);
    }

    /** The same seen from another time zone. */
    Question in(ZoneId other) {
        return new Question(period, other, weeks, filter, groupBy, counting, original);
    }
}
