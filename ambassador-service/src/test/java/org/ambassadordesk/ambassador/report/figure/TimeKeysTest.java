package org.ambassadordesk.ambassador.report.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.WeekFields;
import java.util.Locale;
import org.ambassadordesk.ambassador.report.day.Rows;
import org.junit.jupiter.api.Test;

class TimeKeysTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Test
    void dayIsThatOfTheTimeZoneAskedFor() {
        assertThat(key(GroupBy.DAY, "Europe/Berlin", "2026-07-01T22:30:00Z")).isEqualTo("2026-07-02");
        assertThat(key(GroupBy.DAY, "America/Chicago", "2026-07-01T22:30:00Z")).isEqualTo("2026-07-01");
        assertThat(key(GroupBy.DAY, "Asia/Kathmandu", "2026-07-01T18:14:59Z")).isEqualTo("2026-07-01");
        assertThat(key(GroupBy.DAY, "Asia/Kathmandu", "2026-07-01T18:15:00Z")).isEqualTo("2026-07-02");
    }

    @Test
    void weekBeginsWhereItBeginsForTheReader() {
        String sunday = "2026-11-22T12:00:00Z";

        assertThat(week(Locale.GERMANY, sunday)).isEqualTo("2026-11-16");
        assertThat(week(Locale.US, sunday)).isEqualTo("2026-11-22");
    }

    @Test
    void hourThatDaylightSavingRepeatsIsTwoHours() {
        assertThat(key(GroupBy.HOUR, "Europe/Berlin", "2026-10-25T00:30:00Z")).isEqualTo("2026-10-25T00:00:00Z");
        assertThat(key(GroupBy.HOUR, "Europe/Berlin", "2026-10-25T01:30:00Z")).isEqualTo("2026-10-25T01:00:00Z");
        assertThat(key(GroupBy.WEEKDAY_HOUR, "Europe/Berlin", "2026-10-25T00:30:00Z"))
                .isEqualTo("7-02");
        assertThat(key(GroupBy.WEEKDAY_HOUR, "Europe/Berlin", "2026-10-25T01:30:00Z"))
                .isEqualTo("7-02");
    }

    @Test
    void hourOfAZoneWithHalfHoursBeginsAtItsOwnFullHour() {
        assertThat(key(GroupBy.HOUR, "Asia/Kolkata", "2026-03-02T08:45:00Z")).isEqualTo("2026-03-02T08:30:00Z");
    }

    @Test
    void monthIsThatOfTheTimeZoneAskedFor() {
        assertThat(key(GroupBy.MONTH, "Europe/Berlin", "2026-12-31T23:30:00Z")).isEqualTo("2027-01");
    }

    private static String key(GroupBy by, String zone, String at) {
        return new TimeKeys(by, ZoneId.of(zone), WeekFields.ISO).of(Rows.micros(Instant.parse(at)));
    }

    private static String week(Locale locale, String at) {
        return new TimeKeys(GroupBy.WEEK, BERLIN, WeekFields.of(locale)).of(Rows.micros(Instant.parse(at)));
    }
}
