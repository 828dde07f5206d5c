package org.ambassadordesk.ambassador.explanation;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.ambassadordesk.ambassador.explanation.RoutingLog.Assignment;
import org.ambassadordesk.ambassador.explanation.RoutingLog.Decision;
import org.ambassadordesk.ambassador.explanation.RoutingLog.Excluded;
import org.ambassadordesk.contract.event.PersonalTerms;

/**
 * How much of a decision somebody may know. Leads of the conversation see everybody who was looked at; everybody else who
 * sees the conversation learns who got it and why they themselves did not, but nothing about colleagues. How a person works
 * is closed to leads too: {@link Discretion}.
 */
record Insight(String person, boolean leads) {
    RoutingLog of(RoutingLog log) {
        if (leads) {
            return log;
        }
        List<Assignment> own = log.assignments().stream()
                .filter(held -> held.ambassador().equals(person))
                .toList();
        return new RoutingLog(
                log.conversationId(), log.decisions().stream().map(this::of).toList(), own);
    }

    private Decision of(Decision decision) {
        boolean mine = person.equals(decision.ambassador());
        return new Decision(
                decision.id(),
                decision.at(),
                decision.cause(),
                decision.ambassador(),
                decision.epoch(),
                decision.waitingReason(),
                decision.policy(),
                decision.directoryVersion(),
                decision.signature(),
                decision.candidates().stream().filter(person::equals).toList(),
                decision.excluded().stream().filter(this::isMine).toList(),
                person.equals(decision.runnerUp()) ? person : null,
                mine ? withoutSecond(decision.terms()) : Map.of());
    }

    private boolean isMine(Excluded excluded) {
        return excluded.ambassador().equals(person);
    }

    /** What was weighed for this person, not what was weighed for whoever came second. */
    private static Map<String, String> withoutSecond(Map<String, String> terms) {
        return terms.entrySet().stream()
                .filter(term -> !term.getKey().startsWith(PersonalTerms.SECOND))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
