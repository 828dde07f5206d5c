package org.ambassadordesk.ambassador.past;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An import that brought something.
 *
 * @param takenBy who brought it
 * @param endedAt null while it goes on, or where it broke off: what was taken by then is here
 * @param sources where it came from, as its lines say
 */
public record ImportView(
        UUID id,
        String takenBy,
        Instant beganAt,
        @Nullable Instant endedAt,
        long taken,
        long known,
        long refused,
        List<String> sources) {}
