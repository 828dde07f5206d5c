package org.ambassadordesk.ambassador.past;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.ambassadordesk.ambassador.ProblemException.Violation;
import org.ambassadordesk.ambassador.report.StoredMoment;
import org.ambassadordesk.contract.text.PlainText;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** What is wrong with a line, collected while its fields are read. */
final class Violations {
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_TEXT = 20_000;
    /** Before it dates are mistakes. */
    private static final Instant OLDEST = Instant.parse("2000-01-01T00:00:00Z");

    private final List<Violation> found = new ArrayList<>();
    private final Instant now;

    Violations(Instant now) {
        this.now = now;
    }

    List<Violation> found() {
        return found;
    }

    boolean add(String field, String message) {
        return found.add(new Violation(field, message));
    }

    /** A name that must stay as it is; empty where it is refused. */
    String identifier(String field, @Nullable String value) {
        if (value == null || value.isBlank()) {
            add(field, "is missing");
            return "";
        }
        if (value.length() > LONGEST_NAME || value.chars().anyMatch(Character::isISOControl)) {
            add(field, "must be 1 to 200 characters, none of them a control character");
        }
        return value;
    }

    /** One line that people read; null where there is nothing to read. */
    @Nullable
    String line(String field, @Nullable String value) {
        String line = value == null ? "" : PlainText.line(Parser.unescapeEntities(value, false));
        if (line.length() > LONGEST_NAME) {
            add(field, "must be at most 200 characters");
        }
        return line.isEmpty() ? null : line;
    }

    /** As comments are normalized; markup stays what it is, text. */
    String text(String field, @Nullable String value) {
        if (value == null) {
            add(field, "is missing");
            return "";
        }
        if (value.codePointCount(0, value.length()) > LONGEST_TEXT) {
            add(field, "is longer than 20000 characters");
            return "";
        }
        String text = PlainText.of(Parser.unescapeEntities(value, false));
        if (text.isEmpty()) {
            add(field, "has nothing in it that can be read; leave out what has no text");
        }
        return text;
    }

    /** Null where it is missing or refused. */
    @Nullable
    Instant moment(String field, @Nullable String value) {
        Instant at = maybe(field, value);
        if (value == null) {
            add(field, "is missing");
        } else if (at != null && at.isAfter(now)) {
            add(field, "lies in the future; only what is over can be imported");
            return null;
        }
        return at;
    }

    /** Null where it is missing or refused; it may lie in the future. */
    @Nullable
    Instant maybe(String field, @Nullable String value) {
        if (value == null) {
            return null;
        }
        Instant at = parsed(value);
        if (at == null) {
            add(field, "must be a time with an offset, such as 2015-02-24T11:14:45-08:00");
        } else if (at.isBefore(OLDEST)) {
            add(field, "is before the year 2000");
            return null;
        }
        return at;
    }

    private static @Nullable Instant parsed(String value) {
        // years of more than four digits are nobody's
        if (value.length() <= 10 || value.length() >= 40 || value.charAt(4) != '-') {
            return null;
        }
        try {
            return StoredMoment.of(OffsetDateTime.parse(value).toInstant());
        } catch (DateTimeException e) {
            return null;
        }
    }
}
