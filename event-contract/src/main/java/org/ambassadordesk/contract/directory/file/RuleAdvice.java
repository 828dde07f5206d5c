package org.ambassadordesk.contract.directory.file;

import java.util.List;
import java.util.Objects;
import org.ambassadordesk.contract.directory.Ambassador;
import org.ambassadordesk.contract.directory.Condition;
import org.ambassadordesk.contract.directory.Directory;
import org.ambassadordesk.contract.directory.Escalation;
import org.ambassadordesk.contract.directory.Relaxation;
import org.ambassadordesk.contract.directory.RoutingRules;
import org.ambassadordesk.contract.directory.TargetRule;

/** Rules of assigning that are allowed and still probably not what is meant. */
final class RuleAdvice {
    private final Directory directory;
    private final RoutingRules rules;
    private final Findings findings;

    RuleAdvice(Directory directory, Findings findings) {
        this.directory = directory;
        this.rules = directory.desk().routing();
        this.findings = findings;
    }

    void give() {
        onLevels();
        onSecondTeams();
        onTargetRules();
    }

    private void onLevels() {
        Relaxation relax = rules.relax();
        boolean neverEnough = relax == null || (relax.levelAfter() == null && relax.languageAfter() == null);
        if (neverEnough) {
            directory.ambassadors().values().stream()
                    .filter(person ->
                            person.languages().stream().anyMatch(language -> language.endsWith(Ambassador.BASIC)))
                    .forEach(person -> findings.hint(
                            "ambassadors." + person.id() + ".languages",
                            "has a language at basic level, which is never enough by itself; add routing: {relax:"
                                    + " {level_after: at-risk}}"));
        }
    }

    private void onSecondTeams() {
        Escalation escalation = rules.escalation();
        if (escalation == null) {
            return;
        }
        String path = "routing.escalation.";
        boolean step = escalation.overdue().contains(Escalation.Step.SECOND_TEAM);
        if (step && escalation.secondTeams().isEmpty()) {
            findings.hint(path + "overdue", "asks a second team and names none; add second_teams: {team: other-team}");
        }
        escalation.secondTeams().forEach((team, second) -> {
            if (!step) {
                findings.hint(
                        path + "second_teams." + team,
                        "keeps " + second + " away from topics of " + team + " for good; add second-team to overdue");
            }
            if (nobodyHelps(team, second)) {
                findings.hint(
                        path + "second_teams." + team,
                        "helps nothing: nobody of " + second + " is authorized for a topic of " + team);
            }
        });
    }

    private boolean nobodyHelps(String team, String second) {
        List<String> topics = directory.topics().values().stream()
                .filter(topic -> topic.team().equals(team))
                .map(topic -> topic.id())
                .toList();
        return directory.ambassadors().values().stream()
                .filter(person -> person.team().equals(second))
                .noneMatch(person -> topics.stream().anyMatch(person.authorized()::containsKey));
    }

    private void onTargetRules() {
        boolean always = false;
        List<TargetRule> targetRules = Objects.requireNonNullElse(rules.targetRules(), List.of());
        for (int i = 0; i < targetRules.size(); i++) {
            TargetRule rule = targetRules.get(i);
            if (always) {
                findings.hint(
                        "target_rules[" + i + "]",
                        "stands below a rule that always holds and is never looked at; move that one to the end");
            }
            always |= isAlways(rule.when());
        }
    }

    private static boolean isAlways(Condition when) {
        return when.topics().isEmpty()
                && when.channels().isEmpty()
                && when.sources().isEmpty()
                && when.priorities().isEmpty()
                && when.labels().isEmpty()
                && when.ratings().isEmpty();
    }
}
