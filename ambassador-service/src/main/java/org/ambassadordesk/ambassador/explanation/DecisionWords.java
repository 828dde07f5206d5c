package org.ambassadordesk.ambassador.explanation;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.ambassadordesk.ambassador.explanation.RoutingLog.Decision;
import org.jspecify.annotations.Nullable;

/** One decision in words, for one person. */
final class DecisionWords {
    private final RoutingWords words;
    private final Discretion discretion;

    DecisionWords(RoutingWords words, Discretion discretion) {
        this.words = words;
        this.discretion = discretion;
    }

    RoutingView.DecisionView view(Decision decision) {
        Map<String, String> shown = discretion.shown(decision);
        List<String> withheld = discretion.withheld(decision);
        List<RoutingView.Excluded> excluded = discretion.excluded(decision);
        return new RoutingView.DecisionView(
                decision.id(),
                decision.at(),
                words.time(decision.at()),
                decision.cause(),
                decision.ambassador(),
                decision.epoch(),
                decision.waitingReason(),
                sentence(decision),
                you(decision),
                decision.policy(),
                decision.directoryVersion(),
                decision.signature(),
                decision.candidates(),
                excluded,
                others(excluded),
                decision.runnerUp(),
                second(decision.runnerUp()),
                shown,
                Terms.rows(shown, words),
                withheld,
                withheld.isEmpty() ? null : words.say("withheld"));
    }

    private String sentence(Decision decision) {
        String ambassador = decision.ambassador();
        String reason = decision.waitingReason();
        if (ambassador == null) {
            return words.code("waiting.", reason == null ? "" : reason);
        }
        String by = decision.terms().get("assigned-by");
        return by == null
                ? words.with("got." + known(decision.cause()), words.nameOf(ambassador))
                : words.with("got.assigned-by", words.nameOf(ambassador), words.nameOf(by));
    }

    private static String known(String cause) {
        return switch (cause) {
            case "arrived", "freed", "asked", "claimed", "assigned" -> cause;
            default -> "otherwise";
        };
    }

    private @Nullable String you(Decision decision) {
        String person = discretion.person();
        if (person.equals(decision.ambassador())) {
            return words.say("you.got");
        }
        if (decision.candidates().contains(person)) {
            return words.say("you.candidate");
        }
        return decision.excluded().stream()
                .filter(one -> one.ambassador().equals(person))
                .findFirst()
                .map(one -> words.code("you.", one.predicate()))
                .orElse(null);
    }

    private List<RoutingView.Group> others(List<RoutingView.Excluded> excluded) {
        Map<String, List<RoutingView.Excluded>> byReason = excluded.stream()
                .collect(Collectors.groupingBy(RoutingView.Excluded::predicate, TreeMap::new, Collectors.toList()));
        return byReason.entrySet().stream()
                .map(group -> new RoutingView.Group(
                        group.getKey(),
                        words.code("excluded.", group.getKey()),
                        group.getValue().size(),
                        group.getValue().stream()
                                .map(RoutingView.Excluded::ambassador)
                                .filter(Objects::nonNull)
                                .map(words::nameOf)
                                .toList()))
                .toList();
    }

    /** A person by name; another conversation only as such: it may be nobody's affair here. */
    private @Nullable String second(@Nullable String runnerUp) {
        if (runnerUp == null) {
            return null;
        }
        return Discretion.isConversation(runnerUp) ? words.say("second.conversation") : words.nameOf(runnerUp);
    }
}
