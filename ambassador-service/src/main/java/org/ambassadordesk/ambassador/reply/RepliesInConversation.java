package org.ambassadordesk.ambassador.reply;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.ambassadordesk.ambassador.delivery.Deliveries;
import org.ambassadordesk.ambassador.delivery.Standing;
import org.ambassadordesk.ambassador.workspace.ReplyHistory;
import org.jspecify.annotations.Nullable;

/** Replies as the workspace shows them in their conversation. */
@ApplicationScoped
class RepliesInConversation implements ReplyHistory {
    private final Replies replies;
    private final Deliveries deliveries;
    private final Questions questions;
    private final ClosingReplies closing;

    RepliesInConversation(Replies replies, Deliveries deliveries, Questions questions, ClosingReplies closing) {
        this.replies = replies;
        this.deliveries = deliveries;
        this.questions = questions;
        this.closing = closing;
    }

    @Override
    public List<Entry> of(UUID conversation) {
        Map<UUID, Standing> standings = deliveries.inConversation(conversation);
        Set<UUID> asking = questions.in(conversation);
        Set<UUID> last = closing.in(conversation);
        return replies.of(conversation).stream()
                .map(reply ->
                        entry(reply, standings.get(reply.id()), asking.contains(reply.id()), last.contains(reply.id())))
                .toList();
    }

    private static Entry entry(Reply reply, @Nullable Standing delivery, boolean asksCustomer, boolean closes) {
        Written written = reply.written();
        Decision decision = Decision.of(reply);
        String text = reply instanceof Reply.Approved approved ? approved.text() : written.text();
        return new Entry(
                written.id(),
                written.author(),
                reply.status(),
                delivery == null ? null : delivery.state(),
                text,
                written.disclosure().addTo(text),
                asksCustomer,
                closes,
                written.atVersion(),
                written.submittedAt(),
                decision.by(),
                decision.at(),
                decision.comment(),
                delivery == null ? null : delivery.deliveredAt(),
                delivery != null && delivery.state().equals("held") ? delivery.nextAttemptAt() : null);
    }
}
