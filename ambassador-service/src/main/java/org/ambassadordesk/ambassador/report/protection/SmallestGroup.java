package org.ambassadordesk.ambassador.report.protection;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.WeekFields;
import java.util.List;
import java.util.Set;
import org.ambassadordesk.ambassador.report.Period;
import org.ambassadordesk.ambassador.report.day.MeasuredDay;
import org.ambassadordesk.ambassador.report.figure.Choice;
import org.ambassadordesk.ambassador.report.figure.GroupBy;

/**
 * The least number of people, and the least time, that a figure about a group stands for.
 *
 * <p>To withhold a small group is not enough: it is the difference between two larger ones that are shown. So everything is
 * cut into cells, one for each span of days, kind of answer, topic, channel and language, for good and for everybody alike. A
 * cell in which fewer people answered, besides whoever asks, is in no figure at all, and every figure is made of whole cells; whatever is subtracted
 * from whatever, what remains is made of whole cells too, each with enough people in it. For this, periods are cut to whole
 * spans that are over, and nothing is grouped by anything finer than a span.
 *
 * @param people at least 1; 1 protects nobody and cuts nothing
 * @param days length of a span; spans of seven days begin on Mondays
 * @param zone where days begin: the desk's, whoever asks
 */
public record SmallestGroup(int people, int days, ZoneId zone) {
    /** A Monday. */
    private static final LocalDate FIRST = LocalDate.of(1970, 1, 5);

    /** Whether anything is withheld. */
    public boolean protects() {
        return people > 1;
    }

    /** The start of the span that a moment lies in. */
    public Instant startOfSpan(Instant at) {
        LocalDate date = at.atZone(zone).toLocalDate();
        long spans = Math.floorDiv(ChronoUnit.DAYS.between(FIRST, date), days);
        return FIRST.plusDays(spans * days).atStartOfDay(zone).toInstant();
    }

    /** The first moment at which a span begins, at or after a moment. */
    public Instant nextSpan(Instant at) {
        Instant start = startOfSpan(at);
        return start.equals(at)
                ? at
                : start.atZone(zone)
                        .toLocalDate()
                        .plusDays(days)
                        .atStartOfDay(zone)
                        .toInstant();
    }

    /** The whole spans in a period that are over; from and to are the same where there are none. */
    public Period whole(Period asked, Instant now) {
        Instant from = nextSpan(asked.from());
        Instant to = startOfSpan(asked.to().isBefore(now) ? asked.to() : now);
        return new Period(from, to.isBefore(from) ? from : to);
    }

    /** Whether such groups are made of whole spans. */
    public boolean allows(GroupBy by, WeekFields weeks) {
        return switch (by) {
            case TOPIC, TEAM, CHANNEL, LANGUAGE -> true;
            case DAY, MONTH -> days == 1;
            case WEEK -> days == 1 || (days == 7 && weeks.getFirstDayOfWeek() == java.time.DayOfWeek.MONDAY);
            case HOUR, WEEKDAY_HOUR -> false;
        };
    }

    /**
     * What may be part of a figure of this desk's own, without what was imported.
     *
     * @param rows of whole spans, all there are: whom a reader may see does not change what a cell is
     * @param reader who asks
     */
    public Choice shown(List<MeasuredDay> rows, String reader) {
        Cells cells = new Cells(this, reader, Set.of());
        rows.forEach(cells::add);
        return cells.shown();
    }
}
