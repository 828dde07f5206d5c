package org.ambassadordesk.ambassador.whatif;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Reads what people were given, and what they did with it. */
final class RecordedWork {
    private static final Set<String> RAN_OUT = Set.of("NO_REACTION", "AWAY", "SHIFT_ENDED");
    private static final Set<String> LEFT = Set.of("AWAY", "SHIFT_ENDED");
    /** With the holder, or with the customer: nobody else is looked for. */
    private static final Set<String> DONE = Set.of("ANSWERED", "RESOLVED", "WITHDRAWN");

    private static final String WORK = """
            SELECT conversation_id, ambassador, made_at, started_at, ended_at, end_reason,
                (SELECT max(submitted_at) FROM reply WHERE reply.conversation_id = assignment.conversation_id
                    AND author = ambassador AND submitted_at BETWEEN made_at AND coalesce(ended_at, 'infinity'))
                    AS submitted_at
            FROM assignment WHERE made_at < :to AND coalesce(ended_at, 'infinity') >= :from
            ORDER BY made_at, conversation_id, epoch
            """;

    private RecordedWork() {}

    /**
     * Somebody was given a conversation.
     *
     * @param startedAt null where they did not begin
     * @param endedAt null while they have it
     * @param endReason why they have it no longer; null while they have it
     * @param submittedAt when they last handed an answer in; null where they did not
     */
    record Given(
            UUID conversation,
            String ambassador,
            Instant madeAt,
            @Nullable Instant startedAt,
            @Nullable Instant endedAt,
            @Nullable String endReason,
            @Nullable Instant submittedAt) {
        boolean isReactedTo() {
            return startedAt != null || submittedAt != null || "HANDED_BACK".equals(endReason);
        }

        /** Nobody reacted to it, as far as one can tell by now. */
        boolean ranOut() {
            return !isReactedTo() && (endReason == null || RAN_OUT.contains(endReason));
        }

        /** They said that they leave, or their shift was over. */
        boolean endedByLeaving() {
            return endReason != null && LEFT.contains(endReason);
        }

        /** Afterwards nobody else was looked for. */
        boolean endedTheWait() {
            return endReason != null && DONE.contains(endReason);
        }

        /** What they are last known to have done with it. */
        Instant lastAt() {
            if (submittedAt != null) {
                return submittedAt;
            }
            if (endedAt != null) {
                return endedAt;
            }
            return startedAt == null ? madeAt : startedAt;
        }
    }

    /** What was held at any moment of a time, oldest first. */
    static List<Given> between(Handle handle, Instant from, Instant to) {
        return handle.createQuery(WORK)
                .bind("from", from)
                .bind("to", to)
                .map((row, context) -> new Given(
                        row.getObject("conversation_id", UUID.class),
                        row.getString("ambassador"),
                        row.getTimestamp("made_at").toInstant(),
                        RecordedWaits.instant(row, "started_at"),
                        RecordedWaits.instant(row, "ended_at"),
                        row.getString("end_reason"),
                        RecordedWaits.instant(row, "submitted_at")))
                .list();
    }
}
