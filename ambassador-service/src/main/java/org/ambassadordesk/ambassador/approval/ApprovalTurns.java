package org.ambassadordesk.ambassador.approval;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.ambassadordesk.contract.directory.ReviewRules;
import org.jspecify.annotations.Nullable;

/**
 * Who is asked to approve a reply, one after the other, from timestamps alone: the time until the approval is due is shared
 * equally among the first few approvers, and after that the leads see it. Whoever else is authorized may approve at any
 * time; a turn says who is asked.
 *
 * @param dueAt later than {@code askedAt}
 * @param approvers in the order in which they are asked, at most {@value #MOST}
 */
public record ApprovalTurns(Instant askedAt, Instant dueAt, List<String> approvers) {
    /** Shorter turns than a third of the time help nobody. */
    static final int MOST = 3;

    /** However little time is left: somebody has to read it. */
    static final Duration LEAST = Duration.ofMinutes(1);

    public ApprovalTurns {
        if (!dueAt.isAfter(askedAt)) {
            throw new IllegalArgumentException("an approval is due after it is asked for");
        }
        approvers = List.copyOf(approvers);
    }

    /** Whose turn it is. */
    public sealed interface Turn {
        /** How many turns there were before. */
        int number();

        Instant since();

        /** One approver's, until then. */
        record Asked(int number, String approver, Instant since, Instant until) implements Turn {}

        /** Nobody answered in time, or nobody may: the leads' affair. */
        record Overdue(int number, Instant since) implements Turn {}
    }

    /**
     * Plans the turns.
     *
     * @param targetDueAt when the customer is to be answered; null where nothing is promised
     * @param approvers everybody who may approve, best first
     */
    static ApprovalTurns plan(
            Instant askedAt, @Nullable Instant targetDueAt, ReviewRules rules, List<String> approvers) {
        Duration left = targetDueAt == null ? Duration.ZERO : Duration.between(askedAt, targetDueAt);
        Duration given = left.isPositive()
                ? Duration.ofMillis(Math.round(left.toMillis() * rules.approvalShare()))
                : rules.approvalWithin();
        Duration atLeast = given.compareTo(LEAST) < 0 ? LEAST : given;
        return new ApprovalTurns(
                askedAt, askedAt.plus(atLeast), approvers.stream().limit(MOST).toList());
    }

    public Turn at(Instant now) {
        if (approvers.isEmpty()) {
            return new Turn.Overdue(0, askedAt);
        }
        for (int turn = 0; turn < approvers.size(); turn++) {
            if (now.isBefore(end(turn))) {
                return new Turn.Asked(turn, approvers.get(turn), turn == 0 ? askedAt : end(turn - 1), end(turn));
            }
        }
        return new Turn.Overdue(approvers.size(), dueAt);
    }

    /** The last one ends exactly when the approval is due. */
    private Instant end(int turn) {
        Duration whole = Duration.between(askedAt, dueAt);
        return askedAt.plus(whole.multipliedBy(turn + 1L).dividedBy(approvers.size()));
    }
}
