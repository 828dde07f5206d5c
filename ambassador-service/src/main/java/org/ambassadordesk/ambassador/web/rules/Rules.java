package org.ambassadordesk.ambassador.web.rules;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.ambassadordesk.ambassador.guideline.document.GuidelineView;
import org.ambassadordesk.ambassador.reply.shown.WordChange;
import org.ambassadordesk.ambassador.web.rules.Rule.Change;
import org.ambassadordesk.ambassador.web.rules.Rule.Looks;
import org.ambassadordesk.ambassador.web.view.Words;
import org.ambassadordesk.ambassador.web.words.RuleWords;
import org.ambassadordesk.contract.directory.Ambassador;
import org.ambassadordesk.contract.directory.Directory;
import org.ambassadordesk.contract.directory.Topic;
import org.jspecify.annotations.Nullable;

/** Says guidelines in words. */
final class Rules {
    /** Whoever publishes by loading a file is called by it. */
    private static final String FILE = "file:";

    private final Directory directory;
    private final Words words;
    private final RuleWords say;

    Rules(Directory directory, Words words) {
        this.directory = directory;
        this.words = words;
        this.say = words.rules();
    }

    /**
     * One in force, against the version its reader acknowledged last.
     *
     * @param versions all of it, newest first
     */
    Rule inForce(GuidelineView present, List<GuidelineView> versions) {
        Optional<GuidelineView> known = versions.stream()
                .filter(one -> one.version() < present.version() && one.acknowledgedAt() != null)
                .findFirst();
        Change change = present.acknowledgedAt() != null
                ? null
                : known.map(before -> change(say.changedSince(before.version()), before, present))
                        .orElse(null);
        return rule(present, change);
    }

    /** All versions, newest first, each against the one before. */
    List<Rule> history(List<GuidelineView> versions) {
        return IntStream.range(0, versions.size())
                .mapToObj(at -> {
                    GuidelineView one = versions.get(at);
                    GuidelineView before = at + 1 < versions.size() ? versions.get(at + 1) : null;
                    return rule(one, before == null ? null : change(say.changedFrom(before.version()), before, one));
                })
                .toList();
    }

    private static Change change(String title, GuidelineView before, GuidelineView after) {
        return new Change(
                title,
                Objects.equals(before.text(), after.text())
                        ? List.of()
                        : WordChange.between(before.text(), after.text()));
    }

    private Rule rule(GuidelineView one, @Nullable Change change) {
        var readAt = one.acknowledgedAt();
        return new Rule(
                one.id(),
                one.version(),
                one.html(),
                one.topics().isEmpty()
                        ? List.of(say.everywhere())
                        : one.topics().stream().map(this::topicName).toList(),
                one.checks().stream().map(this::looks).toList(),
                one.inForce(),
                say.published(
                        nameOf(one.publishedBy()),
                        words.moment(one.publishedAt()).words()),
                one.inForce() && one.concernsMe() && readAt == null,
                readAt == null ? null : say.readAt(words.moment(readAt).words()),
                change);
    }

    private Looks looks(GuidelineView.CheckView check) {
        return new Looks(
                check.id(),
                CheckWords.of(check.kind(), say),
                CheckWords.code(check.effect()),
                CheckWords.of(check.effect(), say));
    }

    private String topicName(String topic) {
        return directory.topic(topic).map(Topic::name).orElse(topic);
    }

    private String nameOf(String person) {
        return person.startsWith(FILE)
                ? say.deskFile()
                : directory.ambassador(person).map(Ambassador::name).orElse(person);
    }
}
