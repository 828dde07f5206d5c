package org.ambassadordesk.ambassador.alert;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import org.ambassadordesk.contract.directory.Ambassador;
import org.jspecify.annotations.Nullable;

/** What alerts say in one language: English or German. */
public record AlertLanguage(Locale locale) {
    private static final List<Locale> SPOKEN = List.of(Locale.ENGLISH, Locale.GERMAN);

    /** What programs are told, and whoever speaks neither. */
    static final AlertLanguage ENGLISH = new AlertLanguage(Locale.ENGLISH);

    /**
     * That of a person.
     *
     * @param chosen in their settings; null where they chose none, then it is the first of their languages that is spoken
     */
    static AlertLanguage of(Ambassador person, @Nullable Locale chosen) {
        return chosen != null && SPOKEN.contains(chosen)
                ? new AlertLanguage(chosen)
                : person.languages().stream()
                        .map(Locale::of)
                        .filter(SPOKEN::contains)
                        .findFirst()
                        .map(AlertLanguage::new)
                        .orElse(ENGLISH);
    }

    AlertWords words() {
        return locale.equals(Locale.GERMAN)
                ? MessageBundles.get(AlertWords.class, Localized.Literal.of(locale.getLanguage()))
                : MessageBundles.get(AlertWords.class);
    }

    /** Why, as part of a sentence. */
    public String said(Alert alert) {
        Reason reason = alert.reason();
        return reason == null ? alert.because() : said(reason);
    }

    String said(Reason reason) {
        String minutes = number(reason.minutes());
        return switch (reason.kind()) {
            case ATTAINMENT ->
                words().attainment(share(reason.found()), number(reason.decided()), minutes, share(reason.limit()));
            case BACKLOG_AGE -> words().backlogAge(number(reason.found()), number(reason.limit()));
            case FORECAST -> words().forecast(number(reason.found()), minutes, number(reason.limit()));
            case BURST -> words().burst(number(reason.found()), minutes, number(reason.limit()));
        };
    }

    private String number(Number number) {
        return NumberFormat.getIntegerInstance(locale).format(number);
    }

    private String share(double share) {
        NumberFormat percent = NumberFormat.getPercentInstance(locale);
        percent.setMinimumFractionDigits(1);
        percent.setMaximumFractionDigits(1);
        return percent.format(share);
    }
}
