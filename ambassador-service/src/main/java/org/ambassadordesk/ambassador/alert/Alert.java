package org.ambassadordesk.ambassador.alert;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something went wrong, as a rule says.
 *
 * @param rule id of the rule in the directory
 * @param topic null where it is about all of them
 * @param endedAt when it was over; null while it is not
 */
public record Alert(
        UUID id,
        String rule,
        @Nullable String topic,
        String because,
        Instant beganAt,
        @Nullable Instant endedAt) {}
