package org.ambassadordesk.router.assignment;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Why somebody got a conversation, or why nobody did: everything that was looked at.
 *
 * @param ambassador who got it; null where it waits, then {@code waitingReason} says why
 * @param eligibility id of the {@link Eligibility} that tells who might answer at all
 * @param candidates who could have taken it at that moment
 * @param excluded those who might answer but could not take it then, by the first predicate they failed
 * @param runnerUp the person, or on {@code FREED} and {@code ASKED} the conversation, that came second
 * @param terms what the policy weighed, and what a request asked for
 */
public record Decision(
        UUID id,
        UUID conversation,
        Instant at,
        Cause cause,
        @Nullable String ambassador,
        @Nullable Long epoch,
        @Nullable String waitingReason,
        String policy,
        long directoryVersion,
        @Nullable UUID eligibility,
        List<String> candidates,
        Map<String, List<String>> excluded,
        @Nullable String runnerUp,
        Map<String, String> terms) {
    /** What made the desk decide. */
    public enum Cause {
        /** The conversation came, or came back. */
        ARRIVED,
        /** The person became free. */
        FREED,
        /** The person asked for whatever is best for them. */
        ASKED,
        /** The person took it. */
        CLAIMED,
        /** A lead gave it to them. */
        ASSIGNED
    }
}
