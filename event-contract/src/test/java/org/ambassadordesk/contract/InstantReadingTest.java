package org.ambassadordesk.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InstantReadingTest {
    private static final int MANY = 20_000;
    private static final long YEAR_2200 = Instant.parse("2200-01-01T00:00:00Z").getEpochSecond();

    @Test
    void whatWasWrittenIsReadToTheNanosecond() throws JsonProcessingException {
        var random = new Random(11);

        for (int i = 0; i < MANY; i++) {
            ChronoUnit unit = ChronoUnit.values()[random.nextInt(4)]; // nanoseconds to seconds
            Instant at = Instant.ofEpochSecond(random.nextLong(-YEAR_2200, YEAR_2200), random.nextInt(1_000_000_000))
                    .truncatedTo(unit);
            assertThat(read(at.toString())).isEqualTo(at);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024-02-29T23:59:59Z",
                "2026-12-31T00:00:00.000000001Z",
                "1970-01-01T00:00:00Z",
                "0000-01-01T00:00:00Z",
                "2016-12-31T23:59:60Z",
                "2026-11-28T24:00:00Z",
                "2026-11-28T13:34:55.5Z",
                "+12026-11-28T13:34:55Z",
                "-0001-11-28T13:34:55Z"
            })
    void theRareIsReadAsEverywhereElse(String text) throws JsonProcessingException {
        assertThat(read(text)).isEqualTo(Instant.parse(text));
    }

    @Test
    void anOffsetIsUnderstood() throws JsonProcessingException {
        assertThat(read("2026-11-28T13:34:55+02:00")).isEqualTo(Instant.parse("2026-11-28T11:34:55Z"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-13-01T00:00:00Z",
                "2026-02-30T00:00:00Z",
                "2026-11-28T25:00:00Z",
                "2026-11-28T13:60:00Z",
                "2026-11-28T13:34:5xZ",
                "2026-11-28 13:34:55Z",
                "yesterday"
            })
    void whatIsNoTimeIsRefused(String text) {
        assertThatThrownBy(() -> read(text)).isInstanceOf(JsonProcessingException.class);
    }

    private static Instant read(String text) throws JsonProcessingException {
        return EventCodec.json().readValue('"' + text + '"', Instant.class);
    }
}
