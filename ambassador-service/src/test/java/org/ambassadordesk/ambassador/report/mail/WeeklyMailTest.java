package org.ambassadordesk.ambassador.report.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class WeeklyMailTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final WeeklyMail MONDAYS_AT_EIGHT = new WeeklyMail(1, 8, null);

    @Test
    void comesOnTheNextSuchDayInThePersonsTimeZone() {
        assertThat(next("2026-11-25T10:00:00Z")).isEqualTo("2026-11-30T07:00:00Z");
        assertThat(next("2026-11-30T06:59:59Z")).isEqualTo("2026-11-30T07:00:00Z");
    }

    @Test
    void isNotSentTwiceInItsHour() {
        assertThat(next("2026-11-30T07:00:00Z")).isEqualTo("2026-12-07T07:00:00Z");
    }

    @Test
    void keepsItsHourWhenClocksChange() {
        assertThat(next("2026-10-19T06:00:00Z")).isEqualTo("2026-10-26T07:00:00Z");
    }

    private static Instant next(String now) {
        return MONDAYS_AT_EIGHT.nextAfter(Instant.parse(now), BERLIN);
    }
}
