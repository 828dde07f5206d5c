package org.ambassadordesk.ambassador.reply;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.ambassadordesk.ambassador.delivery.DeliveryHold;
import org.ambassadordesk.ambassador.delivery.DeliveryReleased;
import org.ambassadordesk.ambassador.workspace.KeptConversation;
import org.ambassadordesk.ambassador.workspace.ReplyOvertaken;

/**
 * What becomes of a reply in the seconds in which it is held back: its author takes it back, the customer writes, or it
 * goes out. All three take turns at the conversation's lock.
 */
@ApplicationScoped
public class ReplyUndo {
    private final Replies replies;
    private final ReplyConsequences consequences;
    private final DeliveryHold hold;
    private final Clock clock;

    ReplyUndo(Replies replies, ReplyConsequences consequences, DeliveryHold hold, Clock clock) {
        this.replies = replies;
        this.consequences = consequences;
        this.hold = hold;
        this.clock = clock;
    }

    /** By its author, whose words become their draft again; empty where it is too late. */
    public Optional<Reply> takeBack(Reply.Approved sent, KeptConversation conversation) {
        if (!sent.id().equals(conversation.held()) || !hold.withdraw(sent.id())) {
            return Optional.empty();
        }
        return Optional.of(keep(sent.takeBack(clock.instant()), conversation));
    }

    /**
     * The customer wrote, or took everything back: it is not sent. Where somebody closed the conversation at the same
     * moment it is, at once: they took it for answered.
     */
    void overtaken(ReplyOvertaken overtaken) {
        KeptConversation conversation = overtaken.conversation();
        UUID held = conversation.held();
        if (held != null && overtaken.closedOnly()) {
            hold.release(held, conversation);
            return;
        }
        if (held != null && replies.find(held).orElse(null) instanceof Reply.Approved sent && hold.withdraw(held)) {
            keep(sent.outdate(clock.instant()), conversation);
        }
    }

    void on(@Observes DeliveryReleased released) {
        if (replies.find(released.replyId()).orElse(null) instanceof Reply.Approved sent) {
            consequences.ofReleased(sent, released.conversation());
        }
    }

    private Reply keep(Reply decided, KeptConversation conversation) {
        replies.takeBack(decided);
        consequences.ofTakenBack(decided, conversation);
        return decided;
    }
}
