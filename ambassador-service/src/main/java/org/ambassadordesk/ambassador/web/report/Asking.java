package org.ambassadordesk.ambassador.web.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.regex.Pattern;
import org.ambassadordesk.ambassador.ProblemException;
import org.ambassadordesk.ambassador.access.Person;
import org.ambassadordesk.ambassador.report.Period;
import org.ambassadordesk.ambassador.report.QuestionParameters;
import org.ambassadordesk.ambassador.report.Questions;
import org.ambassadordesk.ambassador.web.view.Words;
import org.jspecify.annotations.Nullable;

/** Reads the addresses of pages of figures: without a span they mean the last four weeks, or those before the end that is named. */
@ApplicationScoped
public class Asking {
    private static final int USUAL_DAYS = 28;
    private static final int MOST_DAYS = 3660;
    private static final Pattern DAYS = Pattern.compile("[1-9][0-9]{0,3}");

    private final Questions questions;

    Asking(Questions questions) {
        this.questions = questions;
    }

    /**
     * What somebody asks; refused with 400 and the name of what cannot be meant.
     *
     * @param days as the address says it
     */
    public Asked read(
            Person person, QuestionParameters parameters, @Nullable String days, Words words, HttpHeaders headers) {
        Integer span = span(parameters, days);
        Links links = Links.of(parameters, span);
        ZoneId zone = questions.zone(person, parameters);
        LocalDate today = LocalDate.ofInstant(words.now(), zone);
        if (span != null) {
            parameters.from = today.minusDays(span - 1L).toString();
            parameters.to = today.plusDays(1).toString();
        }
        String to = filled(parameters.to) ? parameters.to : null;
        LocalDate end = to == null ? today : LocalDate.ofInstant(Period.instant("to", to, zone), zone);
        parameters.from = filled(parameters.from)
                ? parameters.from
                : end.minusDays(USUAL_DAYS).toString();
        parameters.to = to == null ? today.plusDays(1).toString() : to;
        return new Asked(questions.of(person, parameters, headers), span, links);
    }

    private static @Nullable Integer span(QuestionParameters parameters, @Nullable String days) {
        if (filled(parameters.from) || filled(parameters.to)) {
            return null;
        }
        if (days == null || days.isEmpty()) {
            return USUAL_DAYS;
        }
        if (!DAYS.matcher(days).matches() || Integer.parseInt(days) > MOST_DAYS) {
            throw ProblemException.invalid("days", "must be a number of days from 1 to {0}", MOST_DAYS);
        }
        return Integer.valueOf(days);
    }

    private static boolean filled(@Nullable String value) {
        return value != null && !value.isEmpty();
    }
}
