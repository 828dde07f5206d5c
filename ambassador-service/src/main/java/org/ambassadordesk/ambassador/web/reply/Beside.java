package org.ambassadordesk.ambassador.web.reply;

import java.time.Instant;
import org.ambassadordesk.ambassador.web.view.ReplyBox.Returned;
import org.ambassadordesk.ambassador.web.view.ReplyBox.Ticked;
import org.ambassadordesk.ambassador.web.view.Words;
import org.ambassadordesk.ambassador.workspace.ConversationView;
import org.ambassadordesk.ambassador.workspace.ConversationView.AssignmentView;
import org.ambassadordesk.ambassador.workspace.ReplyHistory;
import org.ambassadordesk.contract.directory.Ambassador;
import org.ambassadordesk.contract.directory.Directory;
import org.jspecify.annotations.Nullable;

/** What an author should know beside the text: by when, what came back, and what may be asked for. */
final class Beside {
    private final ConversationView conversation;
    private final String me;
    private final Directory directory;
    private final Words words;

    Beside(ConversationView conversation, String me, Directory directory, Words words) {
        this.conversation = conversation;
        this.me = me;
        this.directory = directory;
        this.words = words;
    }

    /** By when to begin or to finish, before it goes to somebody else. */
    @Nullable
    String hurry() {
        AssignmentView mine = conversation.assignment();
        if (mine == null || !mine.ambassador().equals(me)) {
            return null;
        }
        Instant finishBy = mine.finishBy();
        Instant reactBy = mine.reactBy();
        if (finishBy != null) {
            return words.reply().finishBy(words.moment(finishBy).words());
        }
        return reactBy == null
                ? null
                : words.reply().reactBy(words.moment(reactBy).words());
    }

    /** What became of the last reply, where it is this person's and came back or did not go out. */
    @Nullable
    Returned returned() {
        return conversation.replies().stream()
                .map(ConversationView.ReplyView::reply)
                .reduce((earlier, later) -> later)
                .filter(last -> last.author().equals(me))
                .map(this::returned)
                .orElse(null);
    }

    private @Nullable Returned returned(ReplyHistory.Entry reply) {
        String by = reply.decidedBy();
        String who = by == null ? words.talk().somebody() : nameOf(by);
        return switch (reply.state()) {
            case "sent-back" -> new Returned("risk", words.reply().sentBackBy(who), reply.decisionComment());
            case "rejected" -> new Returned("late", words.reply().rejectedBy(who), reply.decisionComment());
            case "stale" -> new Returned("risk", words.reply().overtaken(), null);
            default -> null;
        };
    }

    Ticked ticked(ReplyBoxes.Begun begun) {
        boolean ends = conversation.targets().stream()
                .anyMatch(target -> target.kind().equals("resolution") && target.metAt() == null);
        return new Ticked(begun.asksForApproval(), begun.waitsForCustomer(), ends, begun.closes());
    }

    private String nameOf(String person) {
        return directory.ambassador(person).map(Ambassador::name).orElse(person);
    }
}
