package org.ambassadordesk.ambassador.web.frame;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import org.ambassadordesk.ambassador.ProblemException;
import org.ambassadordesk.ambassador.web.view.Words;

/** Times as forms send them: without a zone, meant in the time zone of who fills them in. */
public final class Moments {
    private Moments() {}

    /** Refused with 400 where it is no time, or over. */
    public static Instant stillToCome(String field, String local, Words words) {
        try {
            Instant at = LocalDateTime.parse(local).atZone(words.zone()).toInstant();
            if (at.isAfter(words.now())) {
                return at;
            }
        } catch (DateTimeException e) {
            throw ProblemException.invalid(field, "is a date and a time, as 2026-12-24T18:00");
        }
        throw ProblemException.invalid(field, "is over already");
    }
}
