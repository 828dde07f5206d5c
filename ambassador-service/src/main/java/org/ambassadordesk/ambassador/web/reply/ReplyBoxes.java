package org.ambassadordesk.ambassador.web.reply;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.ambassadordesk.ambassador.delivery.DeliveryHold;
import org.ambassadordesk.ambassador.guideline.ChannelLimits;
import org.ambassadordesk.ambassador.guideline.Disclosure;
import org.ambassadordesk.ambassador.reply.ReplyCheck;
import org.ambassadordesk.ambassador.reply.ReplyWriting;
import org.ambassadordesk.ambassador.reply.prepared.PreparedTexts;
import org.ambassadordesk.ambassador.web.frame.Visitor;
import org.ambassadordesk.ambassador.web.view.Moment;
import org.ambassadordesk.ambassador.web.view.ReplyBox;
import org.ambassadordesk.ambassador.web.view.ReplyBox.Findings;
import org.ambassadordesk.ambassador.web.view.ReplyBox.Problem;
import org.ambassadordesk.ambassador.web.view.ReplyBox.Unread;
import org.ambassadordesk.ambassador.web.words.ReplyWords;
import org.ambassadordesk.ambassador.workspace.ConversationView;
import org.ambassadordesk.ambassador.workspace.Drafts;
import org.jspecify.annotations.Nullable;

/** Makes the box in which an answer is written, or what stands there instead. */
@ApplicationScoped
public class ReplyBoxes {
    private final Visitor visitor;
    private final ReplyWriting writing;
    private final Drafts drafts;
    private final DeliveryHold hold;
    private final PreparedTexts texts;
    private final ChannelRules rules;

    ReplyBoxes(
            Visitor visitor,
            ReplyWriting writing,
            Drafts drafts,
            DeliveryHold hold,
            PreparedTexts texts,
            ChannelRules rules) {
        this.visitor = visitor;
        this.writing = writing;
        this.drafts = drafts;
        this.hold = hold;
        this.texts = texts;
        this.rules = rules;
    }

    /** What somebody has written and ticked. */
    public record Begun(String text, boolean asksForApproval, boolean waitsForCustomer, boolean closes) {}

    /** As it stands when the page is opened: with the draft, if there is one. */
    public ReplyBox of(ConversationView conversation, String view) {
        Optional<Drafts.Draft> draft =
                drafts.find(conversation.summary().id(), visitor.person().id());
        Moment savedAt =
                draft.map(Drafts.Draft::savedAt).map(visitor.words()::moment).orElse(null);
        return box(
                conversation,
                view,
                new Begun(draft.map(Drafts.Draft::text).orElse(""), false, false, false),
                savedAt,
                null);
    }

    /** After it was refused: with the text as it was, and why. What came since counts as read once it is shown. */
    public ReplyBox refused(ConversationView conversation, String view, Begun begun, Problem problem) {
        return box(conversation, view, begun, null, problem);
    }

    /** What the guidelines say about a text. */
    public Findings check(UUID conversation, String text, boolean asks) {
        return outlook().on(writing.check(conversation, visitor.person(), text), text, asks);
    }

    private Outlook outlook() {
        return new Outlook(visitor.words(), hold.length());
    }

    private ReplyBox box(
            ConversationView conversation,
            String view,
            Begun begun,
            @Nullable Moment savedAt,
            @Nullable Problem problem) {
        var summary = conversation.summary();
        ReplyCheck.Read read = writing.check(summary.id(), visitor.person(), begun.text());
        Beside beside = new Beside(conversation, visitor.person().id(), visitor.directory(), visitor.words());
        List<Unread> guidelines = unread(summary.id());
        return new ReplyBox(
                summary.id().toString(),
                view,
                mode(conversation, guidelines),
                notice(conversation),
                read.disclosure().text(),
                begun.text(),
                savedAt,
                summary.version(),
                limit(summary.channel(), read.disclosure()),
                rules.of(conversation),
                beside.hurry(),
                conversation.may().start() ? conversation.may().autonomyReason() : "",
                beside.returned(),
                beside.ticked(begun),
                guidelines,
                texts.of(summary.id(), visitor.person()).stream()
                        .map(one -> new ReplyBox.Prepared(one.id(), one.name(), one.text()))
                        .toList(),
                outlook().on(read, begun.text(), begun.asksForApproval()),
                problem);
    }

    private List<Unread> unread(UUID conversation) {
        var guidelines = visitor.directory().guidelines();
        return writing.toAcknowledge(conversation, visitor.person()).stream()
                .flatMap(due -> Stream.ofNullable(guidelines.get(due.guideline())))
                .map(guideline -> new Unread(guideline.id(), guideline.version(), guideline.text()))
                .toList();
    }

    private static String mode(ConversationView conversation, List<Unread> guidelines) {
        if (conversation.may().reply()) {
            return guidelines.isEmpty() ? "write" : "read";
        }
        if (conversation.summary().waitsForApproval()) {
            return "waiting";
        }
        if (conversation.summary().goesOut()) {
            return "held";
        }
        return conversation.may().start() ? "start" : "watch";
    }

    private String notice(ConversationView conversation) {
        ReplyWords say = visitor.words().reply();
        var summary = conversation.summary();
        String holder = summary.assignee();
        if (summary.waitsForApproval()) {
            return say.waits();
        }
        if (holder != null && !holder.equals(visitor.person().id())) {
            return say.follow(String.valueOf(summary.assigneeName()));
        }
        if (summary.goesOut()) {
            return say.held();
        }
        if (conversation.may().start()) {
            return say.nobodyYet();
        }
        return switch (summary.state()) {
            case "answered" -> summary.waitsForCustomer() ? say.customerAsked() : say.answeredAlready();
            case "resolved", "withdrawn" ->
                conversation.imported() == null ? say.closedAlready() : say.finishedElsewhere();
            default -> conversation.may().autonomyReason();
        };
    }

    /** What is left of the channel's limit beside the disclosure and the line break before it. */
    private static int limit(String channel, Disclosure disclosure) {
        String added = disclosure.text();
        int taken = added.isEmpty() ? 0 : added.codePointCount(0, added.length()) + 1;
        return Math.max(0, ChannelLimits.of(channel).orElse(taken) - taken);
    }
}
