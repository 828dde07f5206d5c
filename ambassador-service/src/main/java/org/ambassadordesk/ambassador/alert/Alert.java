package org.ambassadordesk.ambassador.alert;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something went wrong, as a rule says.
 *
 * @param rule id of the rule in the directory
 * @param topic null where it is about all of them
 * @param because in English, for programs
 * @param reason the same in numbers, for people; null of alerts from before numbers were kept
 * @param endedAt when it was over; null while it is not
 */
public record Alert(
        UUID id,
        String rule,
        @Nullable String topic,
        String because,
        @JsonIgnore @Nullable Reason reason,
        Instant beganAt,
        @Nullable Instant endedAt) {}
