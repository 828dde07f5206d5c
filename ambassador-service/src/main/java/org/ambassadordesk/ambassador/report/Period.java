package org.ambassadordesk.ambassador.report;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.ambassadordesk.ambassador.ProblemException;
import org.jspecify.annotations.Nullable;

/** From an instant (inclusive) to another (exclusive): what began to wait in it. */
public record Period(Instant from, Instant to) {
    /** Before anything was ever kept, and after; PostgreSQL's own bounds lie further out. */
    private static final Instant EVER = Instant.parse("0001-01-01T00:00:00Z");

    private static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");

    /**
     * Reads the two parameters: an RFC 3339 time, or a date, which begins at midnight of the desk. What is absent does not
     * bound. Tomorrow may be meant by somebody whose day has begun; nothing can have waited longer after now.
     */
    static Period parse(@Nullable String from, @Nullable String to, ZoneId zone, Instant now) {
        Instant begin = from == null ? EVER : instant("from", from, zone);
        if (begin.isAfter(now.plus(1, ChronoUnit.DAYS))) {
            throw ProblemException.invalid("from", "lies in the future, of which nothing can be told");
        }
        Instant end = to == null ? NEVER : instant("to", to, zone);
        if (!begin.isBefore(end)) {
            throw ProblemException.invalid("to", "must be after from");
        }
        return new Period(begin, end);
    }

    /**
     * The time that a parameter says.
     *
     * @throws ProblemException naming it
     */
    public static Instant instant(String name, String value, ZoneId zone) {
        try {
            Instant at = value.length() == 10
                    ? LocalDate.parse(value).atStartOfDay(zone).toInstant()
                    : OffsetDateTime.parse(value.replace(' ', '+')).toInstant();
            if (at.isBefore(EVER) || at.isAfter(NEVER)) {
                throw ProblemException.invalid(name, "must lie in the years 1 to 9999");
            }
            return at;
        } catch (DateTimeException e) {
            throw ProblemException.invalid(name, "must be a time as 2026-03-02T08:00:00Z or a date as 2026-03-02");
        }
    }
}
