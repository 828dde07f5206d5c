package org.ambassadordesk.ambassador.web.report;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.ambassadordesk.ambassador.report.Period;
import org.ambassadordesk.ambassador.web.view.Words;

/** Says stretches of time: whole days by their names, parts of days with their hours. */
record PeriodWords(ZoneId zone, Words words) {
    private static final String DAY = "EEE d MMM yyyy";
    private static final String MOMENT = DAY + ", HH:mm";

    String said(Period period) {
        ZonedDateTime from = period.from().atZone(zone);
        ZonedDateTime to = period.to().atZone(zone);
        if (!isMidnight(from) || !isMidnight(to)) {
            return words.plot().between(words.format(MOMENT, from), words.format(MOMENT, to));
        }
        String first = words.format(DAY, from);
        String last = words.format(DAY, to.minusDays(1));
        return first.equals(last) ? first : words.plot().between(first, last);
    }

    /** When something begins: a day, where it begins with it. */
    String begin(Instant at) {
        ZonedDateTime from = at.atZone(zone);
        return words.format(isMidnight(from) ? DAY : MOMENT, from);
    }

    String moment(Instant at) {
        return words.format(MOMENT, at.atZone(zone));
    }

    private static boolean isMidnight(ZonedDateTime at) {
        return at.toLocalTime().equals(LocalTime.MIDNIGHT);
    }
}
