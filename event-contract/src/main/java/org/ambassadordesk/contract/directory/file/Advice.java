package org.ambassadordesk.contract.directory.file;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.ambassadordesk.contract.directory.Ambassador;
import org.ambassadordesk.contract.directory.Directory;
import org.ambassadordesk.contract.directory.Topic;
import org.ambassadordesk.contract.directory.TopicMatch;

/** What is allowed and still probably not what is meant. */
final class Advice {
    private final Directory directory;
    private final Findings findings;

    private Advice(Directory directory, Findings findings) {
        this.directory = directory;
        this.findings = findings;
    }

    static void give(Directory directory, Findings findings) {
        var advice = new Advice(directory, findings);
        advice.onDisclosure();
        advice.onCalendars();
        directory.ambassadors().values().forEach(advice::onAmbassador);
        directory.topics().values().forEach(advice::onTopic);
        advice.onShadowedTopics();
        new RuleAdvice(directory, findings).give();
    }

    private void onDisclosure() {
        if (!directory.desk().disclosure().contains("{name}")) {
            findings.hint("desk.disclosure", "does not say who is speaking; put {name} where the name belongs");
        }
    }

    private void onCalendars() {
        directory.calendars().values().stream()
                .filter(calendar -> calendar.hours().isEmpty())
                .forEach(calendar -> findings.hint(
                        "calendars." + calendar.id() + ".hours",
                        "never opens, so nothing measured in it is ever due; add hours"));
    }

    private void onAmbassador(Ambassador person) {
        String path = "ambassadors." + person.id();
        if (person.capacity() > 1) {
            findings.hint(
                    path + ".capacity",
                    "above 1 binds comments early and costs attainment; leave it at 1 unless people work on several"
                            + " at once");
        }
        if (person.authorized().isEmpty()) {
            findings.hint(
                    path, "is authorized for no topic and gets nothing to answer; add authorized: {topic: direct}");
        }
        if (person.languages().isEmpty()) {
            findings.hint(path, "speaks no language; add languages: [en]");
        }
    }

    private void onTopic(Topic topic) {
        String path = "topics." + topic.id();
        if (topic.match() == null) {
            findings.hint(path, "has no match rule, so only a person or a posting system can choose it; add match");
        }
        List<Ambassador> authorized = directory.ambassadors().values().stream()
                .filter(person -> person.authorized().containsKey(topic.id()))
                .toList();
        if (authorized.isEmpty()) {
            findings.hint(path, "has nobody authorized for it, so its comments wait; authorize an ambassador");
            return;
        }
        Set<String> unspoken = languages(List.copyOf(directory.ambassadors().values()));
        unspoken.removeAll(languages(authorized));
        unspoken.forEach(language -> findings.hint(
                path,
                "has nobody authorized for it who speaks " + language + ", which others of this desk do; authorize one"
                        + " of them"));
    }

    private void onShadowedTopics() {
        boolean caught = false;
        for (Topic topic : directory.topics().values()) {
            TopicMatch match = topic.match();
            if (match != null && caught) {
                findings.hint(
                        "topics." + topic.id() + ".match",
                        "stands below a rule that catches everything and never holds; move the catch-all to the end");
            }
            caught |= match != null
                    && match.any().isEmpty()
                    && match.all().isEmpty()
                    && match.none().isEmpty();
        }
    }

    private static Set<String> languages(List<Ambassador> people) {
        var languages = new LinkedHashSet<String>();
        people.forEach(person ->
                person.languages().forEach(language -> languages.add(language.replace(Ambassador.BASIC, ""))));
        return languages;
    }
}
