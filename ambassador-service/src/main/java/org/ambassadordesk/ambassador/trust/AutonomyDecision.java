package org.ambassadordesk.ambassador.trust;

import java.time.Instant;
import java.util.UUID;
import org.ambassadordesk.contract.directory.Autonomy;
import org.jspecify.annotations.Nullable;

/**
 * What a lead decided about a proposal.
 *
 * @param verdict {@code accepted} or {@code declined}
 * @param directoryVersion the directory version that came of it; null where declined
 */
public record AutonomyDecision(
        UUID id,
        String ambassador,
        String topic,
        Autonomy from,
        Autonomy to,
        Evidence evidence,
        String verdict,
        String decidedBy,
        Instant decidedAt,
        @Nullable String comment,
        @Nullable Long directoryVersion) {
    boolean isThe(String sameVerdict, Autonomy wanted, String by) {
        return verdict.equals(sameVerdict) && to == wanted && decidedBy.equals(by);
    }
}
