package org.ambassadordesk.ambassador.explanation;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.ambassadordesk.ambassador.explanation.RoutingLog.Decision;
import org.ambassadordesk.ambassador.workspace.PersonalTerms;
import org.jspecify.annotations.Nullable;

/**
 * What of a decision's terms somebody may know: how a person works is shown to that person only, and to whom their figures
 * are open.
 *
 * @param person who asks
 * @param open whose figures are open to them now
 */
record Discretion(String person, Set<String> open) {
    /** Everybody a log tells something of how they work. */
    static Set<String> measuredIn(RoutingLog log) {
        Set<String> people = new HashSet<>();
        for (Decision decision : log.decisions()) {
            decision.terms().forEach((name, value) -> {
                String subject = subject(decision, name);
                if (subject != null && PersonalTerms.isPersonal(name, value)) {
                    people.add(subject);
                }
            });
        }
        return people;
    }

    /** Names of the terms that stay closed, in order. */
    List<String> withheld(Decision decision) {
        return List.copyOf(decision.terms().entrySet().stream()
                .filter(term -> isClosed(decision, term))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new)));
    }

    Map<String, String> shown(Decision decision) {
        return decision.terms().entrySet().stream()
                .filter(Predicate.not(term -> isClosed(decision, term)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private boolean isClosed(Decision decision, Map.Entry<String, String> term) {
        String subject = subject(decision, term.getKey());
        return PersonalTerms.isPersonal(term.getKey(), term.getValue())
                && !(person.equals(subject) || (subject != null && open.contains(subject)));
    }

    /** Whom a term is about: where another conversation came second, the same person was looked at for both. */
    private static @Nullable String subject(Decision decision, String term) {
        String second = decision.runnerUp();
        return term.startsWith(PersonalTerms.SECOND) && second != null && !isConversation(second)
                ? second
                : decision.ambassador();
    }

    static boolean isConversation(String runnerUp) {
        try {
            return UUID.fromString(runnerUp).toString().equals(runnerUp);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
