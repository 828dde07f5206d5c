package org.ambassadordesk.ambassador.web.oversight;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.ambassadordesk.ambassador.approval.ApprovalView;
import org.ambassadordesk.ambassador.approval.ApprovalView.TurnView;
import org.ambassadordesk.ambassador.reply.ClosingReplies;
import org.ambassadordesk.ambassador.reply.Questions;
import org.ambassadordesk.ambassador.reply.Since;
import org.ambassadordesk.ambassador.reply.shown.ReplyView;
import org.ambassadordesk.ambassador.review.SampleView;
import org.ambassadordesk.ambassador.web.frame.Labels;
import org.ambassadordesk.ambassador.web.frame.Visitor;
import org.ambassadordesk.ambassador.web.view.Pending;
import org.ambassadordesk.ambassador.web.view.Words;
import org.ambassadordesk.ambassador.workspace.Conversations;
import org.ambassadordesk.contract.directory.Topic;
import org.jspecify.annotations.Nullable;

/** Says replies that somebody else looks at in words, for who looks. */
@ApplicationScoped
class Shown {
    private final Visitor visitor;
    private final Conversations conversations;
    private final Questions questions;
    private final ClosingReplies closing;

    Shown(Visitor visitor, Conversations conversations, Questions questions, ClosingReplies closing) {
        this.visitor = visitor;
        this.conversations = conversations;
        this.questions = questions;
        this.closing = closing;
    }

    Pending pending(ApprovalView view) {
        Words words = visitor.words();
        ReplyView reply = view.reply();
        var conversation = view.conversation();
        var clock = conversation.clock();
        return new Pending(
                reply.id().toString(),
                conversation.id().toString(),
                conversation.contactName(),
                topic(conversation.topic()),
                conversation.channel(),
                view.authorName(),
                words.moment(reply.submittedAt()),
                handedIn(reply, words),
                clock == null ? null : words.running(clock.kind(), clock.startedAt(), clock.warnAt(), clock.dueAt()),
                turn(view.turn(), words),
                asked(view.answers(), words),
                reply.text(),
                reply.disclosure(),
                reply.because(),
                new Labels(words).of(reply.findings(), reply.text()));
    }

    ToReview toReview(SampleView sample) {
        Words words = visitor.words();
        ReplyView reply = sample.reply();
        Pending shown = new Pending(
                sample.replyId().toString(),
                sample.conversationId().toString(),
                sample.contactName(),
                topic(sample.topic()),
                sample.channel(),
                sample.authorName(),
                words.moment(reply.submittedAt()),
                handedIn(reply, words),
                null,
                null,
                asked(sample.answers(), words),
                reply.text(),
                reply.disclosure(),
                reply.because(),
                new Labels(words).of(reply.findings(), reply.text()));
        boolean opens = conversations
                .find(sample.conversationId())
                .filter(conversation -> conversations.sees(conversation, visitor.person()))
                .isPresent();
        String drawn =
                words.oversight().sentAlone(words.moment(sample.drawnAt()).words(), words.percent(sample.rate()));
        return new ToReview(shown, drawn, opens, words.autonomy(reply.autonomy()));
    }

    private String handedIn(ReplyView reply, Words words) {
        String when = words.reply().handedIn() + " "
                + words.moment(reply.submittedAt()).words();
        String asking = questions.asks(reply.id()) ? " · " + words.talk().asksCustomer() : "";
        String closes =
                closing.closer(reply.id()).isPresent() ? " · " + words.talk().closesWithIt() : "";
        return when + asking + closes;
    }

    String topic(@Nullable String id) {
        return id == null
                ? visitor.words().inbox().noTopic()
                : visitor.directory().topic(id).map(Topic::name).orElse(id);
    }

    private static Pending.@Nullable Turn turn(@Nullable TurnView turn, Words words) {
        if (turn == null) {
            return null;
        }
        var say = words.oversight();
        if (turn.overdue()) {
            return new Pending.Turn(
                    "late", say.turnOverdue(words.moment(turn.since()).words()));
        }
        Instant until = turn.until() == null ? turn.dueAt() : turn.until();
        String when = words.moment(until).words();
        return turn.mine()
                ? new Pending.Turn("risk", say.turnYours(when))
                : new Pending.Turn("none", say.turnOther(String.valueOf(turn.approverName()), when));
    }

    private static List<Pending.Asked> asked(List<Since.Comment> comments, Words words) {
        return comments.stream()
                .map(said -> new Pending.Asked(words.moment(said.receivedAt()), said.text()))
                .toList();
    }
}
