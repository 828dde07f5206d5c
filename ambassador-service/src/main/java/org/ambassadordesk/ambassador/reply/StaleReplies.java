package org.ambassadordesk.ambassador.reply;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import org.ambassadordesk.ambassador.workspace.KeptConversation;
import org.ambassadordesk.ambassador.workspace.ReplyOvertaken;

/** A reply that waited, or was held back, while the customer wrote does not go out any more: its author is asked anew. */
@ApplicationScoped
class StaleReplies {
    private final Replies replies;
    private final ReplyConsequences consequences;
    private final ReplyUndo undo;
    private final Clock clock;

    StaleReplies(Replies replies, ReplyConsequences consequences, ReplyUndo undo, Clock clock) {
        this.replies = replies;
        this.consequences = consequences;
        this.undo = undo;
        this.clock = clock;
    }

    void on(@Observes ReplyOvertaken overtaken) {
        KeptConversation.Waiting waiting = overtaken.conversation().waiting();
        if (waiting != null && replies.find(waiting.reply()).orElse(null) instanceof Reply.Submitted submitted) {
            Reply.Stale stale = submitted.outdate(clock.instant());
            replies.decide(stale);
            consequences.ofDecision(stale, overtaken.conversation());
        }
        undo.overtaken(overtaken);
    }
}
