package org.ambassadordesk.ambassador.trust;

import org.ambassadordesk.contract.directory.Autonomy;
import org.ambassadordesk.contract.directory.ReviewRules;

/**
 * A proposal with what it rests on.
 *
 * @param good replies found good as they were, of {@code read}
 * @param lowerBound the least share of good replies that the record leaves likely (Wilson, 95 %)
 * @param upperBound the greatest
 * @param rule the thresholds it was proposed by
 */
public record ProposalView(
        String ambassador,
        String topic,
        Autonomy from,
        Autonomy to,
        Evidence evidence,
        int good,
        int read,
        double lowerBound,
        double upperBound,
        ReviewRules.Trust rule) {
    static ProposalView of(Proposal proposal, ReviewRules.Trust rule) {
        Evidence evidence = proposal.evidence();
        return new ProposalView(
                proposal.ambassador(),
                proposal.topic(),
                proposal.from(),
                proposal.to(),
                evidence,
                evidence.good(),
                evidence.read(),
                evidence.lowerBound(),
                evidence.upperBound(),
                rule);
    }
}
