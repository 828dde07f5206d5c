package org.ambassadordesk.ambassador.web.report;

import java.time.Instant;
import java.time.LocalDate;
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
    private static final String DAY = "EEE d MMM yyyy";

    static Before of(Question question, Instant now) {
        ZonedDateTime from = question.period().from().atZone(question.zone());
        ZonedDateTime to = question.period().to().atZone(question.zone());
        ZonedDateTime over = now.atZone(question.zone());
        boolean whole = !to.isAfter(over);
        long days = Math.max(1, ChronoUnit.DAYS.between(from.toLocalDate(), to.toLocalDate()));
        ZonedDateTime end = (whole || over.isBefore(from) ? to : over).minusDays(days);
        return new Before(new Period(from.minusDays(days).toInstant(), end.toInstant()), whole);
    }

    /** Both stretches of time, for people. */
    String said(Question question, Words words) {
        LocalDate first = day(question.period().from(), question);
        LocalDate firstBefore = day(period.from(), question);
        return whole
                ? words.report()
                        .shown(
                                words.format(DAY, first),
                                words.format(DAY, last(question.period(), question)),
                                words.format(DAY, firstBefore),
                                words.format(DAY, last(period, question)))
                : words.report()
                        .shownSoFar(
                                words.format(DAY, first),
                                words.format(DAY, firstBefore),
                                words.format(DAY + ", HH:mm", period.to().atZone(question.zone())));
    }

    private static LocalDate last(Period period, Question question) {
        return day(period.to().minusMillis(1), question);
    }

    private static LocalDate day(Instant at, Question question) {
        return LocalDate.ofInstant(at, question.zone());
    }
}
