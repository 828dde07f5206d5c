package org.ambassadordesk.ambassador.report.response;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.ambassadordesk.contract.event.AppliedTarget;
import org.jspecify.annotations.Nullable;

/**
 * What the response times of one conversation follow from, and nothing else.
 *
 * @param targets every deadline ever applied, oldest first
 * @param closings each time a person resolved it or the customer had taken everything back, in any order
 */
public record ResponseHistory(
        List<Said> comments,
        List<Holding> holdings,
        List<Answer> answers,
        List<AppliedTarget> targets,
        List<Closing> closings) {
    /** The comment a target's clock started with; several that were taken in at the same moment, none where it is not known. */
    List<Said> startedBy(AppliedTarget target) {
        return comments.stream()
                .filter(said -> said.receivedAt().equals(target.startedAt()))
                .toList();
    }

    /**
     * What a conversation was told apart by at some time; it may be about something else later.
     *
     * @param topic null in triage
     * @param language null where it is not known: then the present one counts
     */
    public record Filed(@Nullable String topic, @Nullable String language) {}

    /**
     * Whether a promise made with a comment was broken before the customer took it back: that is decided, whatever they do
     * afterwards.
     */
    boolean isBrokenBeforeWithdrawal(Said said, Predicate<AppliedTarget> which) {
        Instant withdrawnAt = said.withdrawnAt();
        return withdrawnAt != null
                && targets.stream()
                        .filter(which)
                        .filter(target -> startedBy(target).contains(said))
                        .reduce((earlier, later) -> later)
                        .filter(target -> target.dueAt().isBefore(withdrawnAt))
                        .isPresent();
    }

    /**
     * A comment of the customer.
     *
     * @param order place among what was said in the conversation; a reply answers what had been said when it was written
     * @param routedAt null where it is not known
     * @param withdrawnAt when the customer took it back: from then on nobody waits for an answer
     */
    public record Said(
            long order,
            Instant receivedAt,
            @Nullable Instant routedAt,
            @Nullable Instant withdrawnAt) {}

    /**
     * The conversation was over.
     *
     * @param order place among what was said: what has a smaller {@link Said#order} was said before. Clocks of two services
     *     may differ, and a comment may be received before a closing and come to the desk after it
     * @param filed as it was closed; null where that is not known
     */
    public record Closing(long order, Instant at, @Nullable Filed filed) {
        static final Comparator<Closing> IN_ORDER =
                Comparator.comparingLong(Closing::order).thenComparing(Closing::at);

        boolean isAfter(Said said) {
            return said.order() < order;
        }

        /** Never before something began that it ends. */
        Instant end(Instant startedAt) {
            return at.isBefore(startedAt) ? startedAt : at;
        }
    }

    /** Somebody holds the conversation, or held it until {@code endedAt}. */
    public record Holding(
            String ambassador,
            Instant madeAt,
            @Nullable Instant startedAt,
            @Nullable Instant endedAt) {}

    /**
     * A reply on its way to the customer.
     *
     * @param seen the highest {@link Said#order} the author had seen
     * @param turns each time it was handed in for approval, and came back or not; empty where it went out directly
     * @param failedAt when its delivery was given up; the customer still waits
     * @param filed as it was written; null where that is not known
     */
    public record Answer(
            UUID replyId,
            String author,
            long seen,
            List<Turn> turns,
            @Nullable Instant approvedAt,
            @Nullable Instant deliveredAt,
            @Nullable Instant failedAt,
            @Nullable Filed filed) {
        /** Stands for the author of a reply of whom nobody knows who wrote it; no person has this id. */
        public static final String NOBODY = "";

        /** Handed in, and sent back, rejected or withdrawn then; {@code backAt} is null while it waits or once approved. */
        public record Turn(Instant submittedAt, @Nullable Instant backAt) {}

        boolean goesOut() {
            return approvedAt != null && failedAt == null;
        }

        boolean waitsForApproval() {
            return approvedAt == null && !turns.isEmpty() && turns.getLast().backAt() == null;
        }

        /** The first sign of it; empty for a draft nobody has seen. */
        Optional<Instant> firstSeenAt() {
            return Stream.concat(turns.stream().map(Turn::submittedAt), Stream.ofNullable(approvedAt))
                    .min(Comparator.naturalOrder());
        }
    }
}
