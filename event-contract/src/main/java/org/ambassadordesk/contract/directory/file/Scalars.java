package org.ambassadordesk.contract.directory.file;

import java.net.URI;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.ambassadordesk.contract.directory.Ambassador;
import org.ambassadordesk.contract.directory.file.Entry.Scalar;

/** The kinds of value a directory file has; each says in a sentence what to write where a value is none. */
final class Scalars {
    private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());
    private static final Duration LONGEST = Duration.ofDays(366);
    private static final int LONGEST_GUIDELINE = 50_000;
    private static final int LONGEST_MESSAGE = 500;

    private Scalars() {}

    static String text(String text) {
        return checked(!text.isBlank(), text, "is empty; write some text");
    }

    static String id(String text) {
        return checked(
                text.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,63}"),
                text,
                quoted(text) + " is no id; use letters, digits, dots, hyphens and underscores, at most 64");
    }

    static Duration duration(String text) {
        String advice = quoted(text) + " is no duration; write hours and minutes as PT4H or PT30M, days as P2D";
        try {
            Duration duration = Duration.parse(text);
            checked(duration.isPositive(), text, quoted(text) + " is not above zero; write a time that can be kept");
            checked(duration.compareTo(LONGEST) <= 0, text, quoted(text) + " is longer than a year; write less");
            return duration;
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(advice, e);
        }
    }

    static ZoneId zone(String text) {
        if (!ZoneId.getAvailableZoneIds().contains(text)) {
            throw new IllegalArgumentException(quoted(text) + " is no time zone; "
                    + Suggestion.nearest(text, ZoneId.getAvailableZoneIds())
                            .map(near -> "did you mean " + near + "?")
                            .orElse("write one as Europe/Berlin, America/Chicago or UTC"));
        }
        return ZoneId.of(text);
    }

    static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(quoted(text) + " is no date; write it as 2026-12-24", e);
        }
    }

    static boolean bool(String text) {
        checked(text.equals("true") || text.equals("false"), text, quoted(text) + " is neither true nor false");
        return text.equals("true");
    }

    static int positive(String text) {
        checked(text.matches("\\d{1,9}") && !text.matches("0+"), text, quoted(text) + " must be a whole number from 1");
        return Integer.parseInt(text);
    }

    static double share(String text) {
        checked(
                text.matches("0(\\.\\d+)?|1(\\.0+)?|\\.\\d+"),
                text,
                quoted(text) + " is no share; write a number from 0 to 1, as 0.75");
        return Double.parseDouble(text);
    }

    static String language(String text) {
        return checked(
                LANGUAGES.contains(text),
                text,
                quoted(text) + " is no language; write two small letters of ISO 639-1, as en or de");
    }

    /** A language somebody speaks, or speaks a little. */
    static String spoken(String text) {
        String suffix = Ambassador.BASIC;
        boolean little = text.endsWith(suffix);
        return little ? language(text.substring(0, text.length() - suffix.length())) + suffix : language(text);
    }

    static String email(String text) {
        return checked(
                text.matches("[^@\\s]+@[^@\\s]+"), text, quoted(text) + " is no mail address; write name@example.org");
    }

    static String webUrl(String text) {
        try {
            URI uri = URI.create(text);
            boolean web = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
            return checked(
                    web && uri.getRawAuthority() != null, text, quoted(text) + " is no web address; write https://…");
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(quoted(text) + " is no web address; write https://…", e);
        }
    }

    static String host(String text) {
        return checked(
                        text.matches("(?i)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z][a-z0-9-]{1,62}"),
                        text,
                        quoted(text) + " is no host; write it as example.org, which stands for www.example.org too")
                .toLowerCase(Locale.ROOT);
    }

    static String guidelineText(String text) {
        text(text);
        return checked(
                text.length() <= LONGEST_GUIDELINE,
                text,
                "is longer than " + LONGEST_GUIDELINE + " characters; nobody reads so much, split it by topic");
    }

    static String message(String text) {
        text(text);
        return checked(
                text.length() <= LONGEST_MESSAGE,
                text,
                "is longer than " + LONGEST_MESSAGE + " characters; say it in a sentence or two");
    }

    static String environmentVariable(String text) {
        return checked(
                text.matches("[A-Za-z_][A-Za-z0-9_]*"),
                text,
                quoted(text) + " names no environment variable; write its name, never the secret itself");
    }

    static String matchTerm(String text) {
        checked(
                text.codePoints().anyMatch(Character::isLetterOrDigit),
                text,
                quoted(text) + " has no letter or digit, so it matches nothing; write a word or phrase");
        return checked(
                !text.matches("(?s).*\\*\\S.*|\\*.*|.*\\s\\*.*"),
                text,
                quoted(text) + " has a * that does not end a word; write it as suitcas*");
    }

    /** One of a few words, each with the meaning it stands for. */
    static <T> Scalar<T> oneOf(Map<String, T> words) {
        return text -> {
            T meaning = words.get(text);
            if (meaning == null) {
                throw new IllegalArgumentException(
                        quoted(text) + " is not known here; " + Suggestion.instead(text, words.keySet()));
            }
            return meaning;
        };
    }

    static String quoted(String text) {
        String start = text.length() <= 60 ? text : text.substring(0, 60) + "…";
        return '"' + start.replaceAll("\\s+", " ") + '"';
    }

    static String checked(boolean holds, String text, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
        return text;
    }
}
