package org.ambassadordesk.ambassador.web.oversight;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.ambassadordesk.ambassador.trust.AutonomyDecision;
import org.ambassadordesk.ambassador.trust.Evidence;
import org.ambassadordesk.ambassador.trust.Proposal;
import org.ambassadordesk.ambassador.web.oversight.AutonomyPage.Decided;
import org.ambassadordesk.ambassador.web.oversight.AutonomyPage.Part;
import org.ambassadordesk.ambassador.web.oversight.AutonomyPage.Proposed;
import org.ambassadordesk.ambassador.web.view.Words;
import org.ambassadordesk.ambassador.web.words.OversightWords;
import org.ambassadordesk.contract.directory.Ambassador;
import org.ambassadordesk.contract.directory.Autonomy;
import org.ambassadordesk.contract.directory.Directory;
import org.ambassadordesk.contract.directory.ReviewRules.Trust;
import org.ambassadordesk.contract.directory.Topic;

/** Says records, proposals and decisions in words. */
final class Records {
    private static final int MOST_DECIDED = 30;

    private final Directory directory;
    private final Words words;
    private final OversightWords say;
    private final Trust rule;

    Records(Directory directory, Words words) {
        this.directory = directory;
        this.words = words;
        this.say = words.oversight();
        this.rule = directory.desk().reviewRules().trust();
    }

    AutonomyPage page(List<Proposal> proposals, List<AutonomyDecision> decisions) {
        return new AutonomyPage(
                proposals.stream().map(this::proposed).toList(),
                decisions.stream().limit(MOST_DECIDED).map(this::decided).toList(),
                say.nothingProposedMore(rule.least()));
    }

    private Proposed proposed(Proposal proposal) {
        Evidence evidence = proposal.evidence();
        boolean more = proposal.to().compareTo(proposal.from()) < 0;
        String who = nameOf(proposal.ambassador());
        String topic = topicOf(proposal.topic());
        return new Proposed(
                proposal.ambassador(),
                proposal.topic(),
                code(proposal.to()),
                more ? say.more(who, topic) : say.less(who, topic),
                more ? "good" : "risk",
                words.autonomy(proposal.from()),
                words.autonomy(proposal.to()),
                parts(evidence),
                say.goodOf(evidence.good(), evidence.read()),
                more
                        ? say.likelyMore(words.percent(evidence.lowerBound()), words.percent(rule.raiseAbove()))
                        : say.likelyLess(words.percent(evidence.upperBound()), words.percent(rule.lowerBelow())),
                say.counted(Math.toIntExact(rule.window().toDays())));
    }

    private List<Part> parts(Evidence evidence) {
        List<Part> parts = new ArrayList<>();
        add(parts, "unchanged", say.unchanged(), evidence.unchanged(), evidence);
        add(parts, "fine", say.sampledFine(), evidence.fine(), evidence);
        add(parts, "changed", say.changed(), evidence.changed(), evidence);
        add(parts, "sent-back", say.sentBack(), evidence.sentBack(), evidence);
        add(parts, "rejected", say.rejected(), evidence.rejected(), evidence);
        add(parts, "not-fine", say.sampledNotFine(), evidence.notFine(), evidence);
        return parts;
    }

    private static void add(List<Part> parts, String kind, String label, int count, Evidence evidence) {
        double from =
                parts.isEmpty() ? 0 : parts.getLast().from() + parts.getLast().width();
        parts.add(new Part(kind, label, count, from, 100.0 * count / Math.max(1, evidence.read())));
    }

    private Decided decided(AutonomyDecision decision) {
        String by = nameOf(decision.decidedBy());
        String from = words.autonomy(decision.from());
        String to = words.autonomy(decision.to());
        return new Decided(
                say.about(nameOf(decision.ambassador()), topicOf(decision.topic())),
                decision.verdict().equals("accepted") ? say.changedBy(by, from, to) : say.keptBy(by, from, to),
                words.moment(decision.decidedAt()),
                decision.comment());
    }

    private String nameOf(String person) {
        return directory.ambassador(person).map(Ambassador::name).orElse(person);
    }

    private String topicOf(String topic) {
        return directory.topic(topic).map(Topic::name).orElse(topic);
    }

    private static String code(Autonomy autonomy) {
        return autonomy.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
