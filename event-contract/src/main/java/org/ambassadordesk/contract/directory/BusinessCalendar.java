package org.ambassadordesk.contract.directory;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The hours that count: several intervals a day in a time zone, without public holidays and closed days.
 *
 * @param holidays null where public holidays are ordinary days
 */
public record BusinessCalendar(
        String id,
        ZoneId timezone,
        Map<DayOfWeek, List<Interval>> hours,
        @Nullable Holidays holidays,
        Set<LocalDate> closed) {
    /** Half-open, in minutes of the local day: 0 to 1440. */
    public record Interval(int fromMinute, int toMinute) {}

    /** Whose public holidays: ISO 3166 country, and a region of it or null. */
    public record Holidays(String country, @Nullable String region) {}

    /** Whether time counts at this instant. */
    public boolean isOpen(Instant at) {
        throw new UnsupportedOperationException("to be written");
    }

    /** The instant by which so much open time has passed after {@code from}; empty where the calendar never opens. */
    public Optional<Instant> plus(Instant from, Duration openTime) {
        throw new UnsupportedOperationException("to be written");
    }

    /** How much open time lies between two instants; zero where {@code to} is not after {@code from}. */
    public Duration between(Instant from, Instant to) {
        throw new UnsupportedOperationException("to be written");
    }

    /** The next instant at or after {@code from} at which it opens or closes; empty where it never does. */
    public Optional<Instant> nextChange(Instant from) {
        throw new UnsupportedOperationException("to be written");
    }
}
