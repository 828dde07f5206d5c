package org.ambassadordesk.ambassador.report.response;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How something that was promised went. */
public enum Standing {
    MET,
    MISSED,
    RUNNING,
    /** Over before it was due, without an answer. */
    CLOSED,
    UNPROMISED;

    /**
     * Seen from a moment.
     *
     * @param doneAt when the customer had what was promised; null where they have not
     * @param closedAt when nobody waited for it any longer; null where somebody does
     * @param dueAt null where nothing was promised
     */
    public static Standing of(
            @Nullable Instant doneAt, @Nullable Instant closedAt, @Nullable Instant dueAt, Instant now) {
        if (dueAt == null) {
            return UNPROMISED;
        }
        if (doneAt != null) {
            return doneAt.isAfter(dueAt) ? MISSED : MET;
        }
        if (dueAt.isBefore(closedAt == null ? now : closedAt)) {
            return MISSED;
        }
        return closedAt == null ? RUNNING : CLOSED;
    }

    /** As the database, files and the API say it. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
