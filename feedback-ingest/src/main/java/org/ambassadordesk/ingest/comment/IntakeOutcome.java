package org.ambassadordesk.ingest.comment;

import java.util.UUID;
import org.ambassadordesk.ingest.Problem;
import org.ambassadordesk.ingest.ProblemType;
import org.jspecify.annotations.Nullable;

/** What became of a posted comment. */
sealed interface IntakeOutcome {
    /** The broker has it. The contact is null where a comment is withdrawn: its author is not known here. */
    record Kept(UUID id, @Nullable UUID contactId) implements IntakeOutcome {}

    /** It was not taken in, or nobody knows whether it was; posting it again is safe. */
    record Refused(ProblemType type, Problem problem) implements IntakeOutcome {}

    static Refused channelNotAllowed(String source, String channel) {
        return refused(
                ProblemType.CHANNEL_NOT_ALLOWED,
                "Source '" + source + "' is not registered for channel '" + channel + "'.");
    }

    static Refused keyInFlight() {
        return refused(ProblemType.KEY_IN_FLIGHT, "Wait for the answer to the first call, then call again.");
    }

    static Refused keyReused() {
        return refused(ProblemType.KEY_REUSED, "Take a new key for a new comment.");
    }

    static Refused tooMany() {
        return refused(ProblemType.TOO_MANY, "Wait for answers before posting more.");
    }

    static Refused notKept() {
        return refused(
                ProblemType.NOT_KEPT,
                "The message broker has not confirmed it. Post it again: it gets the same id and counts once.");
    }

    private static Refused refused(ProblemType type, String detail) {
        return new Refused(type, Problem.of(type, detail));
    }
}
