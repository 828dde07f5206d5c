package org.ambassadordesk.ambassador.alert;

import java.time.Duration;
import java.util.Locale;
import org.ambassadordesk.ambassador.speech.Language;

/** What alerts say in one language. */
public record AlertLanguage(Language language) {
    /** What programs are told. */
    static final AlertLanguage ENGLISH = new AlertLanguage(Language.ENGLISH);

    public AlertLanguage(Locale locale) {
        this(new Language(locale));
    }

    AlertWords words() {
        return language.words(AlertWords.class);
    }

    /** Why, as part of a sentence. */
    public String said(Alert alert) {
        Reason reason = alert.reason();
        return reason == null ? alert.because() : said(reason);
    }

    /** Why, as a sentence without its full stop. */
    public String sentence(Alert alert) {
        return capital(said(alert));
    }

    /** A part of a sentence as one of its own, without its full stop. */
    static String capital(String part) {
        return Character.toUpperCase(part.charAt(0)) + part.substring(1);
    }

    String said(Reason reason) {
        String within = minutes((double) reason.minutes());
        String limit = language.number(reason.limit());
        return switch (reason.kind()) {
            case ATTAINMENT -> attainment(reason, language.number(reason.decided()), within);
            case BACKLOG_AGE -> words().backlogAge(minutes(reason.found()), minutes(reason.limit()));
            case FORECAST ->
                reason.isTold()
                        ? words().forecast(language.number(reason.found()), within, limit)
                        : words().nothing(within);
            case BURST -> words().burst(language.number(reason.found()), within, limit);
        };
    }

    private String attainment(Reason reason, String decided, String within) {
        String limit = language.share(reason.limit());
        if (reason.isTold()) {
            return words().attainment(language.shareBelow(reason.found()), decided, within, limit);
        }
        return reason.decided() == 0 ? words().nothing(within) : words().unanswered(decided, within, limit);
    }

    private String minutes(double minutes) {
        return language.span(Duration.ofMinutes((long) minutes));
    }
}
