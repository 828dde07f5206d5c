package org.ambassadordesk.ambassador.approval;

import java.util.Optional;
import org.ambassadordesk.ambassador.ProblemException;
import org.ambassadordesk.ambassador.ProblemType;
import org.ambassadordesk.ambassador.Sentence;
import org.ambassadordesk.ambassador.access.Person;
import org.ambassadordesk.ambassador.guideline.Checked;
import org.ambassadordesk.ambassador.guideline.Finding;
import org.ambassadordesk.ambassador.guideline.Phrases;
import org.ambassadordesk.ambassador.guideline.Reason;
import org.ambassadordesk.ambassador.reply.Decision;
import org.ambassadordesk.ambassador.reply.Reply;
import org.ambassadordesk.ambassador.reply.Since;
import org.ambassadordesk.ambassador.workspace.KeptConversation;
import org.ambassadordesk.contract.directory.AppliedAutonomy;
import org.ambassadordesk.contract.directory.Autonomy;

/** Who may not decide about a reply, and why. */
final class Refusals {
    private Refusals() {}

    /** Not the author, and authorized <i>direct</i> for the topic on this channel. */
    static void requireApprover(Person person, Reply reply, Optional<AppliedAutonomy> bounds) {
        if (reply.author().equals(person.id())) {
            throw new ProblemException(
                    ProblemType.NOT_YOUR_OWN, "You wrote it: somebody else who is authorized decides.");
        }
        if (bounds.filter(known -> known.own() == Autonomy.DIRECT).isEmpty()) {
            throw new ProblemException(
                    ProblemType.FORBIDDEN, "Only who is authorized direct for the topic on this channel decides.");
        }
    }

    static ProblemException notTheAuthor() {
        return new ProblemException(ProblemType.FORBIDDEN, "Only its author takes a reply back.");
    }

    /** Whoever approves takes responsibility for what is said, but not against the guidelines. */
    static void requireNotBlocked(Checked checked, Phrases phrases) {
        Optional<Finding> blocking =
                checked.findings().stream().filter(Finding::isBlocking).findFirst();
        if (blocking.isPresent()) {
            throw new ProblemException(
                            ProblemType.BLOCKED_BY_GUIDELINE, "{0}", new Reason("blocked", blocking.get()).in(phrases))
                    .with("findings", checked.in(phrases).findings())
                    .with("guidelineVersion", checked.guidelineVersion());
        }
    }

    static ProblemException noLongerWaits(Reply reply, KeptConversation conversation, Since since) {
        ProblemException refusal = reply instanceof Reply.Stale
                ? new ProblemException(ProblemType.STALE, "The customer wrote since, or the conversation is over.")
                        .with("since", since)
                : new ProblemException(
                        ProblemType.SOMEBODY_WAS_FASTER,
                        "The reply does not wait any more: it is {0}.",
                        Sentence.of(reply.status()));
        Decision decision = Decision.of(reply);
        refusal = refusal.with("state", reply.status()).with("version", conversation.version());
        return decision.by() == null ? refusal : refusal.with("decidedBy", decision.by());
    }
}
