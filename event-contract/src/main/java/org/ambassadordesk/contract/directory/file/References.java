package org.ambassadordesk.contract.directory.file;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.ambassadordesk.contract.directory.Ambassador;
import org.ambassadordesk.contract.directory.CannedResponse;
import org.ambassadordesk.contract.directory.Condition;
import org.ambassadordesk.contract.directory.Directory;
import org.ambassadordesk.contract.directory.Escalation;
import org.ambassadordesk.contract.directory.PriorityRule;
import org.ambassadordesk.contract.directory.Role;
import org.ambassadordesk.contract.directory.RoutingRules;
import org.ambassadordesk.contract.directory.TargetRule;
import org.ambassadordesk.contract.directory.Team;

/** Whether everything that entries name is there, and is what it is taken for. */
final class References {
    private final Directory directory;
    private final Findings findings;

    private References(Directory directory, Findings findings) {
        this.directory = directory;
        this.findings = findings;
    }

    static void check(Directory directory, Findings findings) {
        var references = new References(directory, findings);
        references.ofTopicsAndTargets();
        references.ofAmbassadors();
        directory.teams().values().forEach(references::ofTeam);
        references.ofGuidelines();
        references.ofRules();
        references.ofAlerts();
        directory.responses().values().forEach(references::ofResponse);
    }

    private void ofTopicsAndTargets() {
        directory.topics().values().forEach(topic -> {
            String path = "topics." + topic.id();
            names(path + ".team", topic.team(), "team", directory.teams().keySet());
            names(
                    path + ".target",
                    topic.target(),
                    "target",
                    directory.targets().keySet());
        });
        directory
                .targets()
                .values()
                .forEach(target -> names(
                        "targets." + target.id() + ".calendar",
                        target.calendar(),
                        "calendar",
                        directory.calendars().keySet()));
    }

    private void ofAmbassadors() {
        for (Ambassador person : directory.ambassadors().values()) {
            String path = "ambassadors." + person.id();
            names(path + ".team", person.team(), "team", directory.teams().keySet());
            if (person.shift() != null) {
                names(
                        path + ".shift",
                        person.shift(),
                        "calendar",
                        directory.calendars().keySet());
            }
            for (String topic : person.authorized().keySet()) {
                names(
                        path + ".authorized." + topic,
                        topic,
                        "topic",
                        directory.topics().keySet());
            }
        }
    }

    private void ofTeam(Team team) {
        for (int i = 0; i < team.leads().size(); i++) {
            String path = "teams." + team.id() + ".leads[" + i + "]";
            String lead = team.leads().get(i);
            names(path, lead, "ambassador", directory.ambassadors().keySet());
            if (directory
                    .ambassador(lead)
                    .filter(p -> p.role() == Role.AMBASSADOR)
                    .isPresent()) {
                findings.error(path, "leads without being allowed to; add role: team-lead to ambassadors." + lead);
            }
        }
    }

    private void ofGuidelines() {
        int index = 0;
        for (var guideline : directory.guidelines().values()) {
            List<String> topics = guideline.topics();
            for (int i = 0; i < topics.size(); i++) {
                names(
                        "guidelines[" + index + "].topics[" + i + "]",
                        topics.get(i),
                        "topic",
                        directory.topics().keySet());
            }
            index++;
        }
    }

    private void ofRules() {
        RoutingRules rules = directory.desk().routing();
        List<TargetRule> targetRules = Objects.requireNonNullElse(rules.targetRules(), List.of());
        for (int i = 0; i < targetRules.size(); i++) {
            TargetRule rule = targetRules.get(i);
            String path = "target_rules[" + i + "]";
            names(path + ".target", rule.target(), "target", directory.targets().keySet());
            ofCondition(path + ".when", rule.when());
        }
        List<PriorityRule> priorityRules = Objects.requireNonNullElse(rules.priorityRules(), List.of());
        for (int i = 0; i < priorityRules.size(); i++) {
            ofCondition("priority_rules[" + i + "].when", priorityRules.get(i).when());
        }
        Escalation escalation = rules.escalation();
        if (escalation != null) {
            escalation.secondTeams().forEach((team, second) -> {
                String path = "routing.escalation.second_teams." + team;
                names(path, team, "team", directory.teams().keySet());
                names(path, second, "team", directory.teams().keySet());
            });
        }
    }

    private void ofCondition(String path, Condition when) {
        for (int i = 0; i < when.topics().size(); i++) {
            names(
                    path + ".topic[" + i + "]",
                    when.topics().get(i),
                    "topic",
                    directory.topics().keySet());
        }
        for (int i = 0; i < when.sources().size(); i++) {
            names(
                    path + ".source[" + i + "]",
                    when.sources().get(i),
                    "source",
                    directory.sources().keySet());
        }
    }

    private void ofAlerts() {
        for (var alert : directory.desk().measuringRules().alerts().values()) {
            if (alert.topic() != null) {
                names(
                        "measuring.alerts." + alert.id() + ".topic",
                        alert.topic(),
                        "topic",
                        directory.topics().keySet());
            }
        }
    }

    private void ofResponse(CannedResponse response) {
        for (int i = 0; i < response.topics().size(); i++) {
            names(
                    "responses." + response.id() + ".topics[" + i + "]",
                    response.topics().get(i),
                    "topic",
                    directory.topics().keySet());
        }
    }

    private void names(String path, String id, String kind, Collection<String> known) {
        if (!id.isEmpty() && !known.contains(id)) {
            findings.error(
                    path, Scalars.quoted(id) + " names no " + kind + " of this file; " + Suggestion.instead(id, known));
        }
    }
}
