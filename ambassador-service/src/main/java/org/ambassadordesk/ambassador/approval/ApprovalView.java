package org.ambassadordesk.ambassador.approval;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import org.ambassadordesk.ambassador.access.Person;
import org.ambassadordesk.ambassador.approval.ApprovalTurns.Turn;
import org.ambassadordesk.ambassador.reply.Since;
import org.ambassadordesk.ambassador.reply.shown.ReplyView;
import org.ambassadordesk.ambassador.workspace.ConversationLine;
import org.jspecify.annotations.Nullable;

/**
 * A reply that waits for the person asking.
 *
 * @param conversation as in lists
 * @param answers the comments it answers, oldest first
 * @param turn who is asked now, and until when; null for replies older than turns
 */
public record ApprovalView(
        @JsonUnwrapped ReplyView reply,
        String authorName,
        ConversationLine conversation,
        List<Since.Comment> answers,
        @Nullable TurnView turn) {
    /**
     * Whose turn it is; everybody authorized may decide all the same.
     *
     * @param approver null where nobody answered in time: the leads' affair
     * @param mine whether the person asking is asked
     * @param dueAt when the approval is due, inside the response target
     */
    public record TurnView(
            @Nullable String approver,
            @Nullable String approverName,
            boolean mine,
            boolean overdue,
            Instant since,
            @Nullable Instant until,
            Instant dueAt) {
        static TurnView of(ApprovalTurns turns, Instant now, Person asking, UnaryOperator<String> names) {
            return switch (turns.at(now)) {
                case Turn.Asked asked ->
                    new TurnView(
                            asked.approver(),
                            names.apply(asked.approver()),
                            asked.approver().equals(asking.id()),
                            false,
                            asked.since(),
                            asked.until(),
                            turns.dueAt());
                case Turn.Overdue overdue ->
                    new TurnView(null, null, false, true, overdue.since(), null, turns.dueAt());
            };
        }
    }
}
