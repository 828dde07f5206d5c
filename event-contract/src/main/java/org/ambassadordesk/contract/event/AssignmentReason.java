package org.ambassadordesk.contract.event;

import java.util.List;
import java.util.Map;

/**
 * Why this person: enough to say it in words; the router keeps the full decision.
 *
 * @param policy name and version of the rule that decided
 * @param facts what spoke for the chosen one, none that tells how a person works, as {@code authorized=direct}, {@code speaks=de}, {@code held=1/2},
 *     {@code same-ambassador=true}
 * @param excluded who could not by what the directory says, first failed predicate each; at most 20 of them. Who was away,
 *     full or did not react is told to nobody who listens
 * @param considered how many people passed every predicate
 */
public record AssignmentReason(
        String policy, long directoryVersion, Map<String, String> facts, List<Excluded> excluded, int considered) {
    /** One person who was not eligible, and the first predicate that failed. */
    public record Excluded(String ambassador, String predicate) {}
}
