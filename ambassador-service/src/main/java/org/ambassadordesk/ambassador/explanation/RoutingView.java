package org.ambassadordesk.ambassador.explanation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Every decision about a conversation, oldest first, in codes and in words.
 *
 * @param complete whether every decision is here with everybody who was looked at; else only what concerns the person who asks
 */
public record RoutingView(
        UUID conversationId, boolean complete, List<DecisionView> decisions, List<RoutingLog.Assignment> assignments) {
    /**
     * One decision.
     *
     * @param sentence who got it and why, or why it waits
     * @param you what it was for the person who asks; absent where they were not looked at
     * @param excluded everybody who could not, each with the first predicate they failed
     * @param others the same grouped by reason, in words
     * @param terms as the policy wrote them
     * @param weighed the same in words
     * @param withheld names of terms that are closed to the person who asks, since they tell how somebody works;
     *     {@code excluded} where names are missing there
     * @param withheldBecause why; absent where nothing is withheld
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record DecisionView(
            UUID id,
            Instant at,
            String time,
            String cause,
            @Nullable String ambassador,
            @Nullable Long epoch,
            @Nullable String waitingReason,
            String sentence,
            @Nullable String you,
            String policy,
            long directoryVersion,
            RoutingLog.@Nullable Signature signature,
            List<String> candidates,
            List<Excluded> excluded,
            List<Group> others,
            @Nullable String runnerUp,
            @Nullable String second,
            Map<String, String> terms,
            List<Term> weighed,
            List<String> withheld,
            @Nullable String withheldBecause) {}

    /**
     * Somebody who could not, with the first predicate they failed.
     *
     * @param ambassador absent where the reason tells what they did or were doing, and that is closed to the person who asks
     * @param predicate {@code not-free} for any of these where too few failed one to tell them apart
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Excluded(@Nullable String ambassador, String predicate) {}

    /**
     * People for whom the same reason held.
     *
     * @param count all of them
     * @param people those who may be named
     */
    public record Group(String predicate, String reason, int count, List<String> people) {}

    /** Something that was weighed, for what won and for what came second. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Term(
            String name,
            String words,
            String value,
            @Nullable String second) {}
}
