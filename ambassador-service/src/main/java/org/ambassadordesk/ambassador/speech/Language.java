package org.ambassadordesk.ambassador.speech;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.ambassadordesk.contract.directory.Ambassador;
import org.jspecify.annotations.Nullable;

/** A language the desk speaks, and how numbers, dates and spans are written in it. */
public record Language(Locale locale) {
    /** The desk's languages, the one for everybody else first. */
    public static final List<Locale> SPOKEN = List.of(Locale.ENGLISH, Locale.GERMAN);

    /** What programs are told, and whoever speaks none of them. */
    public static final Language ENGLISH = new Language(Locale.ENGLISH);

    private static final String NONE = "–";
    /** The least that is not none, as it is said. */
    private static final double LEAST_SHARE = 0.001;

    /**
     * That of a person.
     *
     * @param chosen in their settings; null where they chose none, then it is the first of their languages that is spoken
     */
    static Language of(Ambassador person, @Nullable Locale chosen) {
        return Optional.ofNullable(chosen)
                .filter(SPOKEN::contains)
                .or(() -> person.languages().stream()
                        .map(Locale::of)
                        .filter(SPOKEN::contains)
                        .findFirst())
                .map(Language::new)
                .orElse(ENGLISH);
    }

    /** The words of a bundle. */
    public <B> B words(Class<B> bundle) {
        return locale.equals(Locale.ENGLISH)
                ? MessageBundles.get(bundle)
                : MessageBundles.get(bundle, Localized.Literal.of(locale.getLanguage()));
    }

    /** A whole number with the separators of the language. */
    public String number(Number number) {
        return NumberFormat.getIntegerInstance(locale).format(number);
    }

    /** A share, 0 to 1, in whole percent. */
    public String percent(double share) {
        return NumberFormat.getPercentInstance(locale).format(share);
    }

    /**
     * A share of one to a tenth of a percent; a dash where there is none. What is not all of it is never said to be, nor is
     * what is some of it said to be none.
     */
    public String share(@Nullable Double share) {
        if (share == null) {
            return NONE;
        }
        double said = share > 0 && share < 1 ? Math.clamp(share, LEAST_SHARE, 1 - LEAST_SHARE) : share;
        return percent(said, RoundingMode.HALF_UP);
    }

    /** A share that is less than a limit: never said to be as much. */
    public String shareBelow(double share) {
        return percent(share, RoundingMode.FLOOR);
    }

    private String percent(double share, RoundingMode rounding) {
        NumberFormat percent = NumberFormat.getPercentInstance(locale);
        percent.setMinimumFractionDigits(1);
        percent.setMaximumFractionDigits(1);
        percent.setRoundingMode(rounding);
        return percent.format(BigDecimal.valueOf(share));
    }

    /** The two largest units: {@code 2 h 14 min}; scripts of the pages say it the same way. */
    public String span(Duration time) {
        SpanWords say = words(SpanWords.class);
        long minutes = Math.max(0, time.toMinutes());
        long days = minutes / 1440;
        long hours = minutes % 1440 / 60;
        long rest = minutes % 60;
        if (minutes == 0) {
            return say.underMinute();
        }
        if (days > 0) {
            return hours > 0 ? say.days(days) + " " + say.hours(hours) : say.days(days);
        }
        if (hours > 0) {
            return rest > 0 ? say.hours(hours) + " " + say.minutes(rest) : say.hours(hours);
        }
        return say.minutes(rest);
    }

    /** As {@link #span}, with seconds where they matter: for tables. */
    public String figure(Duration time) {
        return time.compareTo(Duration.ofMinutes(1)) < 0
                ? words(SpanWords.class).seconds(time.toSeconds())
                : span(time);
    }

    /** As {@link #figure}; a dash where there is none. */
    public String seconds(@Nullable BigDecimal seconds) {
        return seconds == null
                ? NONE
                : figure(Duration.ofMillis(seconds.movePointRight(3).longValue()));
    }

    /** German puts a full stop behind the day; its abbreviated months and weekdays bring their own. */
    public String format(String pattern, TemporalAccessor local) {
        String ours = locale.equals(Locale.GERMAN) ? pattern.replace("d MMM", "d. MMM") : pattern;
        return DateTimeFormatter.ofPattern(ours, locale).format(local);
    }
}
