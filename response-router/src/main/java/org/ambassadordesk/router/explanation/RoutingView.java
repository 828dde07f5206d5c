package org.ambassadordesk.router.explanation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.ambassadordesk.contract.event.RoutingEvent.EndReason;
import org.ambassadordesk.router.assignment.Decision;
import org.ambassadordesk.router.assignment.Eligibility;
import org.ambassadordesk.router.conversation.KeptAssignment;
import org.ambassadordesk.router.store.DecisionLog;
import org.jspecify.annotations.Nullable;

/** Everything decided about a conversation, oldest first, and who held it when. */
public record RoutingView(UUID conversationId, List<DecisionView> decisions, List<AssignmentView> assignments) {
    static RoutingView of(UUID conversation, DecisionLog log) {
        return new RoutingView(
                conversation,
                log.decisions().stream()
                        .map(decision -> DecisionView.of(
                                decision,
                                decision.eligibility() == null
                                        ? null
                                        : log.eligibilities().get(decision.eligibility())))
                        .toList(),
                log.assignments().stream().map(AssignmentView::of).toList());
    }

    /**
     * One decision with all that was looked at.
     *
     * @param cause {@code arrived}, {@code freed}, {@code asked}, {@code claimed}, {@code assigned}
     * @param ambassador who got it; absent where it waits
     * @param candidates who could have taken it at that moment
     * @param excluded everybody else, each with the first predicate they failed
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record DecisionView(
            UUID id,
            Instant at,
            String cause,
            @Nullable String ambassador,
            @Nullable Long epoch,
            @Nullable String waitingReason,
            String policy,
            long directoryVersion,
            @Nullable SignatureView signature,
            List<String> candidates,
            List<ExcludedView> excluded,
            @Nullable String runnerUp,
            Map<String, String> terms) {

        static DecisionView of(Decision decision, @Nullable Eligibility eligibility) {
            List<ExcludedView> excluded = new ArrayList<>();
            addTo(excluded, decision.excluded());
            if (eligibility != null) {
                addTo(excluded, eligibility.unfit());
            }
            return new DecisionView(
                    decision.id(),
                    decision.at(),
                    decision.cause().name().toLowerCase(Locale.ROOT),
                    decision.ambassador(),
                    decision.epoch(),
                    decision.waitingReason(),
                    decision.policy(),
                    decision.directoryVersion(),
                    eligibility == null ? null : SignatureView.of(eligibility),
                    decision.candidates(),
                    excluded,
                    decision.runnerUp(),
                    decision.terms());
        }

        private static void addTo(List<ExcludedView> excluded, Map<String, List<String>> byPredicate) {
            byPredicate.forEach(
                    (predicate, people) -> people.forEach(person -> excluded.add(new ExcludedView(person, predicate))));
        }
    }

    /** What the conversation was at that moment, as far as it matters for who may answer. */
    public record SignatureView(String topic, String channel, String language) {
        static SignatureView of(Eligibility eligibility) {
            var key = eligibility.signature();
            return new SignatureView(key.topic(), key.channel(), key.language());
        }
    }

    /** A person and the first predicate they failed. */
    public record ExcludedView(String ambassador, String predicate) {}

    /** Somebody held it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record AssignmentView(
            long epoch,
            String ambassador,
            UUID decision,
            Instant madeAt,
            Instant reactBy,
            @Nullable Instant startedAt,
            @Nullable Instant endedAt,
            @Nullable EndReason endReason) {
        static AssignmentView of(KeptAssignment kept) {
            return new AssignmentView(
                    kept.epoch(),
                    kept.ambassador(),
                    kept.decision(),
                    kept.madeAt(),
                    kept.reactBy(),
                    kept.startedAt(),
                    kept.endedAt(),
                    kept.endReason());
        }
    }
}
