package org.ambassadordesk.ambassador.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ambassadordesk.ambassador.guideline.ChannelLimits;
import org.ambassadordesk.ambassador.guideline.Clearance;
import org.ambassadordesk.ambassador.guideline.Disclosure;
import org.ambassadordesk.ambassador.guideline.Finding;
import org.ambassadordesk.ambassador.reply.ReplyCheck;
import org.ambassadordesk.ambassador.reply.ReplyWriting;
import org.ambassadordesk.ambassador.web.view.Moment;
import org.ambassadordesk.ambassador.web.view.ReplyBox;
import org.ambassadordesk.ambassador.web.view.ReplyBox.Findings;
import org.ambassadordesk.ambassador.web.view.ReplyBox.Problem;
import org.ambassadordesk.ambassador.workspace.ConversationView;
import org.ambassadordesk.ambassador.workspace.Drafts;
import org.jspecify.annotations.Nullable;

/** Makes the box in which an answer is written, or what stands there instead. */
@ApplicationScoped
class ReplyBoxes {
    private final Visitor visitor;
    private final ReplyWriting writing;
    private final Drafts drafts;

    ReplyBoxes(Visitor visitor, ReplyWriting writing, Drafts drafts) {
        this.visitor = visitor;
        this.writing = writing;
        this.drafts = drafts;
    }

    /** As it stands when the page is opened: with the draft, if there is one. */
    ReplyBox of(ConversationView conversation, String view) {
        Optional<Drafts.Draft> draft =
                drafts.find(conversation.summary().id(), visitor.person().id());
        Moment savedAt =
                draft.map(Drafts.Draft::savedAt).map(visitor.words()::moment).orElse(null);
        return box(conversation, view, draft.map(Drafts.Draft::text).orElse(""), savedAt, null);
    }

    /** After it was refused: with the text as it was, and why. What came since counts as read once it is shown. */
    ReplyBox refused(ConversationView conversation, String view, String text, Problem problem) {
        return box(conversation, view, text, null, problem);
    }

    /** What the guidelines say about a text. */
    Findings check(UUID conversation, String text) {
        return findings(writing.check(conversation, visitor.person(), text), text);
    }

    private ReplyBox box(
            ConversationView conversation,
            String view,
            String text,
            @Nullable Moment savedAt,
            @Nullable Problem problem) {
        var summary = conversation.summary();
        ReplyCheck.Read before = writing.check(summary.id(), visitor.person(), "");
        return new ReplyBox(
                summary.id().toString(),
                view,
                mode(conversation),
                notice(conversation),
                bounds(before.clearance()),
                before.clearance().because(),
                before.disclosure().text(),
                text,
                savedAt,
                summary.version(),
                limit(summary.channel(), before.disclosure()),
                text.isEmpty() ? findings(before, "") : check(summary.id(), text),
                problem);
    }

    private String mode(ConversationView conversation) {
        if (conversation.may().reply()) {
            return "write";
        }
        if (conversation.summary().waitsForApproval()) {
            return "waiting";
        }
        return conversation.may().start() ? "start" : "watch";
    }

    private String notice(ConversationView conversation) {
        var summary = conversation.summary();
        String holder = summary.assignee();
        if (summary.waitsForApproval()) {
            return "A reply waits for approval. As soon as it is decided, this page changes.";
        }
        if (holder != null && !holder.equals(visitor.person().id())) {
            return summary.assigneeName() + " has this conversation. You can follow it here.";
        }
        if (conversation.may().start()) {
            return "Nobody answers this yet.";
        }
        return switch (summary.state()) {
            case "answered" -> "It is answered. If the customer writes again, it opens again.";
            case "resolved", "withdrawn" -> "It is closed. If the customer writes again, it opens again.";
            default -> conversation.may().autonomyReason();
        };
    }

    private static String bounds(Clearance clearance) {
        return switch (clearance) {
            case Clearance.Alone _ -> "It goes out as soon as you send it.";
            case Clearance.SecondPerson _ -> "Somebody else reads it before it goes out.";
            case Clearance.Blocked _, Clearance.NotAuthorized _ -> "You cannot send here.";
        };
    }

    private static Findings findings(ReplyCheck.Read read, String text) {
        List<ReplyBox.Finding> all = Labels.of(read.checked().findings(), text);
        return switch (read.clearance()) {
            case Clearance.Alone _ -> new Findings("It goes out as it is.", "Send reply", false, all);
            case Clearance.SecondPerson _ ->
                new Findings("Somebody else reads it first.", "Hand in for approval", false, all);
            case Clearance.Blocked blocked -> new Findings(blocked.because(), "Send reply", true, all);
            case Clearance.NotAuthorized not -> new Findings(not.because(), "Send reply", true, all);
        };
    }

    /** What is left of the channel's limit beside the disclosure and the line break before it. */
    private static int limit(String channel, Disclosure disclosure) {
        String added = disclosure.text();
        int taken = added.isEmpty() ? 0 : added.codePointCount(0, added.length()) + 1;
        return Math.max(0, ChannelLimits.of(channel).orElse(taken) - taken);
    }

    /** Findings with the words they are about. */
    static final class Labels {
        private Labels() {}

        static List<ReplyBox.Finding> of(List<Finding> findings, String text) {
            return findings.stream().map(finding -> of(finding, text)).toList();
        }

        private static ReplyBox.Finding of(Finding finding, String text) {
            boolean pointing = finding.start() < finding.end() && finding.end() <= text.length();
            String effect =
                    switch (finding.effect()) {
                        case BLOCK -> "block";
                        case FOUR_EYES -> "four-eyes";
                        case WARN -> "warn";
                    };
            String label =
                    switch (finding.effect()) {
                        case BLOCK -> "Not like this:";
                        case FOUR_EYES -> "Needs a second person:";
                        case WARN -> "Have a look:";
                    };
            return new ReplyBox.Finding(
                    effect,
                    label,
                    finding.message(),
                    pointing ? shortened(text.substring(finding.start(), finding.end())) : "",
                    pointing ? finding.start() : -1,
                    pointing ? finding.end() : -1);
        }

        private static String shortened(String words) {
            return words.codePointCount(0, words.length()) <= 40
                    ? words
                    : words.substring(0, words.offsetByCodePoints(0, 39)) + "…";
        }
    }
}
