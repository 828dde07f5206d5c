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
import org.ambassadordesk.contract.event.PersonalTerms;
import org.jspecify.annotations.Nullable;

/**
 * What of a decision somebody may know: how a person works, and why they were not free, is shown to that person only, and
 * to whom their figures are open. Of the others it is told how many there were for which reason, as far as they are enough.
 *
 * @param person who asks
 * @param open whose figures are open to them now
 * @param least people of whom figures of groups are shown at least
 */
record Discretion(String person, Set<String> open, int least) {
    /** Personal reasons of fewer are not told apart. */
    private static final int FEW = 2;

    static final String NOT_FREE = "not-free";

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
            decision.excluded().stream()
                    .filter(one -> PersonalTerms.isPersonalReason(one.predicate()))
                    .forEach(one -> people.add(one.ambassador()));
        }
        return people;
    }

    /** Names of the terms that stay closed, in order; also whether people are not named who could not. */
    List<String> withheld(Decision decision) {
        Set<String> closed = decision.terms().entrySet().stream()
                .filter(term -> isClosed(decision, term))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
        if (decision.excluded().stream().anyMatch(this::isClosed)) {
            closed.add("excluded");
        }
        return List.copyOf(closed);
    }

    /** Everybody who could not; by name where the directory says why, or where their figures are open. */
    List<RoutingView.Excluded> excluded(Decision decision) {
        long closed = decision.excluded().stream().filter(this::isClosed).count();
        boolean few = closed < Math.max(FEW, least);
        return decision.excluded().stream()
                .map(one -> isClosed(one)
                        ? new RoutingView.Excluded(null, few ? NOT_FREE : one.predicate())
                        : new RoutingView.Excluded(one.ambassador(), one.predicate()))
                .toList();
    }

    private boolean isClosed(RoutingLog.Excluded one) {
        return PersonalTerms.isPersonalReason(one.predicate())
                && !person.equals(one.ambassador())
                && !open.contains(one.ambassador());
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
