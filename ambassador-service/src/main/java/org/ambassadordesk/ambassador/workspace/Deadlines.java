package org.ambassadordesk.ambassador.workspace;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.ambassadordesk.contract.event.AppliedTarget;
import org.ambassadordesk.contract.event.Conversation;
import org.jspecify.annotations.Nullable;

/** What the applied targets of a conversation mean at a time. */
final class Deadlines {
    /** Later than every deadline: where none runs. */
    static final Instant NEVER = Instant.parse("9999-01-01T00:00:00Z");

    private Deadlines() {}

    /** How a deadline stands. */
    enum TargetState {
        NONE,
        /** It stands still: the customer was asked something. */
        PAUSED,
        RUNNING,
        AT_RISK,
        OVERDUE,
        MET,
        MISSED;

        /** As the API says it. */
        String code() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    /** The soonest deadline that still runs, else {@link #NEVER}. */
    static Instant dueAt(Conversation conversation) {
        return running(conversation).stream()
                .map(AppliedTarget::dueAt)
                .min(Comparator.naturalOrder())
                .orElse(NEVER);
    }

    /** When the first of the running deadlines comes to be at risk, else {@link #NEVER}. */
    static Instant warnAt(Conversation conversation) {
        return running(conversation).stream()
                .map(AppliedTarget::warnAt)
                .min(Comparator.naturalOrder())
                .orElse(NEVER);
    }

    /** The running deadline that is due first. */
    static Optional<AppliedTarget> soonest(Conversation conversation) {
        return running(conversation).stream().min(Comparator.comparing(AppliedTarget::dueAt));
    }

    /** The newest target of a kind. */
    static Optional<AppliedTarget> latest(Conversation conversation, AppliedTarget.Kind kind) {
        return conversation.targets().stream()
                .filter(target -> target.kind() == kind)
                .reduce((earlier, later) -> later);
    }

    /** The deadline of the newest target of a kind, run or not. */
    static @Nullable Instant latestDue(Conversation conversation, AppliedTarget.Kind kind) {
        return latest(conversation, kind).map(AppliedTarget::dueAt).orElse(null);
    }

    /** Whether the customer was asked something and has not answered yet. */
    static boolean waitsForCustomer(Conversation conversation) {
        return conversation.state() == Conversation.State.ANSWERED
                && conversation.targets().stream().anyMatch(Deadlines::isPaused);
    }

    /** How one of a conversation's deadlines stands. The end of the matter is owed while it is the customer's turn, too. */
    static TargetState state(AppliedTarget target, Conversation conversation, Instant now) {
        boolean owed = conversation.isOpen()
                || (target.kind() == AppliedTarget.Kind.RESOLUTION
                        && conversation.state() == Conversation.State.ANSWERED);
        return state(target, owed, now);
    }

    private static TargetState state(AppliedTarget target, boolean open, Instant now) {
        Instant metAt = target.metAt();
        if (metAt != null) {
            return metAt.isAfter(target.dueAt()) ? TargetState.MISSED : TargetState.MET;
        }
        if (open && isPaused(target)) {
            return TargetState.PAUSED;
        }
        if (now.isAfter(target.dueAt())) {
            return open ? TargetState.OVERDUE : TargetState.MISSED;
        }
        if (!open) {
            return TargetState.NONE;
        }
        return now.isBefore(target.warnAt()) ? TargetState.RUNNING : TargetState.AT_RISK;
    }

    /** The worst that runs; where nothing runs, how the last response went. */
    static TargetState state(Conversation conversation, Instant now) {
        return running(conversation).stream()
                .map(target -> state(target, true, now))
                .max(Comparator.naturalOrder())
                .or(() -> conversation.targets().stream()
                        .filter(target -> target.kind() != AppliedTarget.Kind.RESOLUTION)
                        .reduce((earlier, later) -> later)
                        .map(target -> state(target, conversation, now)))
                .orElse(TargetState.NONE);
    }

    private static boolean isPaused(AppliedTarget target) {
        return target.pausedAt() != null && target.metAt() == null;
    }

    private static List<AppliedTarget> running(Conversation conversation) {
        return conversation.isOpen()
                ? conversation.targets().stream()
                        .filter(target -> target.metAt() == null)
                        .toList()
                : List.of();
    }
}
