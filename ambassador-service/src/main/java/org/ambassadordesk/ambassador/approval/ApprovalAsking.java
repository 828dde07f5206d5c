package org.ambassadordesk.ambassador.approval;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import org.ambassadordesk.ambassador.Database;
import org.ambassadordesk.ambassador.approval.ApprovalTurns.Turn;
import org.ambassadordesk.ambassador.reply.Replies;
import org.ambassadordesk.ambassador.reply.Reply;
import org.ambassadordesk.ambassador.reply.ReplyKept;
import org.ambassadordesk.ambassador.workspace.Conversations;
import org.ambassadordesk.ambassador.workspace.KeptConversation;
import org.ambassadordesk.contract.event.AppliedTarget;

/**
 * Asks for approvals: the first person with the submission itself, the next ones and the leads when their turn comes.
 * Whose turn it is follows from timestamps; this only tells, under the conversation's lock, and each turn once.
 */
@ApplicationScoped
class ApprovalAsking {
    private final Database database;
    private final Conversations conversations;
    private final Replies replies;
    private final Approvers approvers;
    private final TurnTelling telling;
    private final Clock clock;

    ApprovalAsking(
            Database database,
            Conversations conversations,
            Replies replies,
            Approvers approvers,
            TurnTelling telling,
            Clock clock) {
        this.database = database;
        this.conversations = conversations;
        this.replies = replies;
        this.approvers = approvers;
        this.telling = telling;
        this.clock = clock;
    }

    /** Within the transaction that keeps the reply, under its conversation's lock. */
    void on(@Observes ReplyKept kept) {
        if (kept.reply() instanceof Reply.Submitted submitted) {
            KeptConversation conversation =
                    conversations.find(submitted.written().conversationId()).orElseThrow();
            Instant now = submitted.written().submittedAt();
            ApprovalTurns turns = ApprovalTurns.plan(
                    now,
                    dueAt(conversation).orElse(null),
                    telling.rules(),
                    approvers.of(conversation.topic(), conversation.channel(), submitted.author(), now));
            ApprovalRows.insert(database, submitted.id(), conversation.id(), turns);
            tell(submitted, conversation, turns, now);
        }
    }

    /** Tells of every turn that has begun since the last time. */
    void passOn() {
        Instant now = clock.instant();
        for (ApprovalRows.Row row : ApprovalRows.waiting(database)) {
            if (ApprovalRows.isToTell(row, now)) {
                database.perform(handle -> conversations
                        .locked(row.conversationId())
                        .ifPresent(conversation -> tellIfStillWaiting(row, conversation, now)));
            }
        }
    }

    private void tellIfStillWaiting(ApprovalRows.Row seen, KeptConversation conversation, Instant now) {
        Optional<ApprovalRows.Row> row = ApprovalRows.stillWaiting(database, seen.replyId());
        if (row.isPresent() && ApprovalRows.isToTell(row.get(), now)) {
            replies.find(seen.replyId())
                    .ifPresent(reply -> tell(reply, conversation, row.get().turns(), now));
        }
    }

    private void tell(Reply reply, KeptConversation conversation, ApprovalTurns turns, Instant now) {
        Turn turn = turns.at(now);
        ApprovalRows.tell(database, reply.id(), turn.number() + 1);
        telling.tell(reply, conversation, turns, turn, now);
    }

    /** When the customer is to have the answer this reply is. */
    private static Optional<Instant> dueAt(KeptConversation conversation) {
        return conversation.routed().targets().stream()
                .filter(target -> target.metAt() == null && target.kind() != AppliedTarget.Kind.RESOLUTION)
                .map(AppliedTarget::dueAt)
                .min(Comparator.naturalOrder());
    }
}
