package org.ambassadordesk.ambassador.delivery.webhook;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a source's answer means, after Standard Webhooks 1.0. */
final class Answers {
    private static final Set<Integer> MAY_ASK_FOR_PATIENCE = Set.of(429, 502, 503, 504);
    private static final int GONE = 410;

    private Answers() {}

    static AttemptOutcome outcome(int status, @Nullable String retryAfter, Instant now) {
        if (status >= 200 && status < 300) {
            return new AttemptOutcome.Accepted(status);
        }
        if (status == GONE) {
            return new AttemptOutcome.Gone();
        }
        Duration asked =
                retryAfter != null && MAY_ASK_FOR_PATIENCE.contains(status) ? duration(retryAfter.strip(), now) : null;
        return new AttemptOutcome.Refused(status, asked);
    }

    /** Seconds, or a date (RFC 9110 §10.2.3); null where it is neither. */
    private static @Nullable Duration duration(String retryAfter, Instant now) {
        if (retryAfter.matches("[0-9]{1,9}")) {
            return Duration.ofSeconds(Long.parseLong(retryAfter));
        }
        try {
            Duration until = Duration.between(
                    now,
                    ZonedDateTime.parse(retryAfter, DateTimeFormatter.RFC_1123_DATE_TIME)
                            .toInstant());
            return until.isNegative() ? null : until;
        } catch (DateTimeException e) {
            return null;
        }
    }
}
