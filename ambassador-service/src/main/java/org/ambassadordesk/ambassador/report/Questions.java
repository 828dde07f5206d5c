package org.ambassadordesk.ambassador.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Clock;
import java.time.ZoneId;
import java.time.temporal.WeekFields;
import java.util.Locale;
import org.ambassadordesk.ambassador.access.Person;
import org.ambassadordesk.ambassador.speech.Readers;

/** Reads questions as the person who asks means them: in their time zone, with weeks that begin where theirs do. */
@ApplicationScoped
public class Questions {
    private final Readers readers;
    private final Clock clock;

    Questions(Readers readers, Clock clock) {
        this.readers = readers;
        this.clock = clock;
    }

    public Question of(Person person, QuestionParameters asked, HttpHeaders headers) {
        return asked.question(
                readers.zone(person.id()),
                weeks(headers.getAcceptableLanguages().getFirst()),
                clock.instant());
    }

    /** The zone asked for; else what the person chose, else where they work. */
    public ZoneId zone(Person person, QuestionParameters asked) {
        return asked.zone(readers.zone(person.id()));
    }

    /** A language alone does not say where somebody is; weeks then begin on Monday. */
    static WeekFields weeks(Locale locale) {
        return locale.getCountry().isEmpty() ? WeekFields.ISO : WeekFields.of(locale);
    }
}
