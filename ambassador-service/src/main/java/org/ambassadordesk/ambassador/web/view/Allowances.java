package org.ambassadordesk.ambassador.web.view;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.ambassadordesk.ambassador.delivery.Standing;
import org.ambassadordesk.ambassador.guideline.Acknowledgements.Acknowledgement;
import org.ambassadordesk.ambassador.reply.shown.ReplyView;
import org.ambassadordesk.ambassador.web.view.Talk.Allowed;
import org.ambassadordesk.ambassador.web.view.Talk.Fact;
import org.ambassadordesk.ambassador.web.words.RuleWords;

/** Says what a reply was allowed by, in words. */
final class Allowances {
    private final UnaryOperator<String> names;
    private final Words words;
    private final RuleWords say;

    Allowances(UnaryOperator<String> names, Words words) {
        this.names = names;
        this.words = words;
        this.say = words.rules();
    }

    Allowed of(ReplyView reply) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(say.autonomy(), List.of(words.autonomy(reply.autonomy()), reply.because())));
        facts.add(new Fact(say.guidelines(), guidelines(reply)));
        facts.add(new Fact(say.findings(), findings(reply)));
        facts.add(new Fact(
                say.disclosure(), List.of(reply.disclosure().isBlank() ? say.noDisclosure() : reply.disclosure())));
        facts.add(new Fact(
                say.handedIn(), List.of(words.moment(reply.submittedAt()).exact())));
        facts.add(new Fact(say.decision(), List.of(decision(reply))));
        Standing delivery = reply.delivery();
        if (delivery != null) {
            facts.add(new Fact(say.delivery(), delivery(delivery)));
        }
        return new Allowed(reply.state().equals("approved") ? say.whyAllowed() : say.whyNot(), facts, reply.changes());
    }

    private List<String> guidelines(ReplyView reply) {
        Map<String, Acknowledgement> read = reply.acknowledgements().stream()
                .collect(Collectors.toMap(Acknowledgement::guideline, Function.identity(), (one, other) -> one));
        List<String> all = reply.guidelines().stream()
                .map(held -> {
                    Acknowledgement acknowledged = read.get(held.id());
                    return acknowledged != null && acknowledged.version() == held.version()
                            ? say.guidelineRead(held.id(), held.version(), when(acknowledged.at()))
                            : say.guidelineUnread(held.id(), held.version());
                })
                .toList();
        return all.isEmpty() ? List.of(say.noGuidelines()) : all;
    }

    private List<String> findings(ReplyView reply) {
        List<String> all = reply.findings().stream()
                .map(finding -> finding.guidelineId() + ": " + finding.message())
                .distinct()
                .toList();
        return all.isEmpty() ? List.of(say.noFindings()) : all;
    }

    private String decision(ReplyView reply) {
        String by = reply.decidedBy();
        Instant at = reply.decidedAt();
        if (by == null || at == null) {
            return say.notDecided();
        }
        String who = names.apply(by);
        return switch (reply.state()) {
            case "sent-back" -> say.sentBackBy(who, when(at));
            case "rejected" -> say.rejectedBy(who, when(at));
            case "approved" ->
                by.equals(reply.author())
                        ? say.sentAlone(who)
                        : reply.editedText() == null
                                ? say.approvedBy(who, when(at))
                                : say.approvedEdited(who, when(at));
            default -> say.notDecided();
        };
    }

    private List<String> delivery(Standing delivery) {
        String detail = delivery.detail();
        List<String> said = new ArrayList<>();
        said.add(ReplyStanding.sent(delivery.state(), delivery.deliveredAt(), words)
                .words());
        if (detail != null && !detail.isBlank()) {
            said.add(detail);
        }
        return said;
    }

    private String when(Instant at) {
        return words.moment(at).words();
    }
}
