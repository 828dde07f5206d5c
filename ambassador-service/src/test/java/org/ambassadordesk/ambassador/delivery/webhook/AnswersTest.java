package org.ambassadordesk.ambassador.delivery.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.ambassadordesk.ambassador.delivery.webhook.AttemptOutcome.Accepted;
import org.ambassadordesk.ambassador.delivery.webhook.AttemptOutcome.Gone;
import org.ambassadordesk.ambassador.delivery.webhook.AttemptOutcome.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnswersTest {
    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

    @Test
    void onlySuccessIsSuccess() {
        assertThat(Answers.outcome(200, null, NOW)).isEqualTo(new Accepted(200));
        assertThat(Answers.outcome(202, null, NOW)).isEqualTo(new Accepted(202));
        assertThat(Answers.outcome(302, null, NOW)).isEqualTo(new Refused(302, null));
        assertThat(Answers.outcome(404, null, NOW)).isEqualTo(new Refused(404, null));
        assertThat(Answers.outcome(410, null, NOW)).isEqualTo(new Gone());
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 502, 503, 504})
    void sourcesMayAskForPatience(int status) {
        assertThat(Answers.outcome(status, "120", NOW)).isEqualTo(new Refused(status, Duration.ofSeconds(120)));
        assertThat(Answers.outcome(status, "Mon, 23 Nov 2026 10:05:00 GMT", NOW))
                .isEqualTo(new Refused(status, Duration.ofMinutes(5)));
    }

    @Test
    void nonsenseAndThePastAreNoPatience() {
        assertThat(Answers.outcome(429, "soon", NOW)).isEqualTo(new Refused(429, null));
        assertThat(Answers.outcome(429, "-5", NOW)).isEqualTo(new Refused(429, null));
        assertThat(Answers.outcome(429, "99999999999999999999", NOW)).isEqualTo(new Refused(429, null));
        assertThat(Answers.outcome(429, "Mon, 23 Nov 2020 10:05:00 GMT", NOW)).isEqualTo(new Refused(429, null));
        assertThat(Answers.outcome(500, "120", NOW)).isEqualTo(new Refused(500, null));
    }
}
