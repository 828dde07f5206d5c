package org.ambassadordesk.ambassador.web.report;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import org.ambassadordesk.ambassador.report.Period;
import org.ambassadordesk.ambassador.report.Question;
import org.ambassadordesk.ambassador.web.view.Words;

/**
 * What figures are compared with: the same number of days before, and of a period that still runs only as much as is over.
 *
 * @param whole whether the period that is compared is over
 */
record Before(Period period, boolean whole) {
    static Before of(Question question, Instant now) {
        ZonedDateTime from = question.period().from().atZone(question.zone());
        ZonedDateTime to = question.period().to().atZone(question.zone());
        ZonedDateTime over = now.atZone(question.zone());
        boolean whole = !to.isAfter(over);
        long days = days(from, to);
        ZonedDateTime end = (whole || over.isBefore(from) ? to : over).minusDays(days);
        return new Before(new Period(from.minusDays(days).toInstant(), end.toInstant()), whole);
    }

    /** As many as do not overlap. */
    private static long days(ZonedDateTime from, ZonedDateTime to) {
        long days = ChronoUnit.DAYS.between(from, to);
        return from.plusDays(days).isBefore(to) ? days + 1 : days;
    }

    /** Both stretches of time, for people. */
    String said(Question question, Words words) {
        PeriodWords say = new PeriodWords(question.zone(), words);
        return whole
                ? words.report().shown(say.said(question.period()), say.said(period))
                : words.report()
                        .shownSoFar(
                                say.begin(question.period().from()), say.begin(period.from()), say.moment(period.to()));
    }
}
