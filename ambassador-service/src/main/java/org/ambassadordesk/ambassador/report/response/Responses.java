package org.ambassadordesk.ambassador.report.response;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.ambassadordesk.ambassador.report.response.ResponseHistory.Answer;
import org.ambassadordesk.ambassador.report.response.ResponseHistory.Closing;
import org.ambassadordesk.ambassador.report.response.ResponseHistory.Filed;
import org.ambassadordesk.ambassador.report.response.ResponseHistory.Holding;
import org.ambassadordesk.ambassador.report.response.ResponseHistory.Said;
import org.ambassadordesk.contract.event.AppliedTarget;
import org.jspecify.annotations.Nullable;

/**
 * Tells the responses of a conversation apart: each begins with the first comment nobody has answered and ends with the
 * delivery of a reply whose author had seen it. Looks at stored moments only, so that events that come twice, late or in
 * another order give the same responses in the end.
 *
 * <p>What the customer takes back unanswered nobody waits for, unless the promise was broken by then: that stays so.
 */
public final class Responses {
    private static final Comparator<Instant> UNKNOWN_LAST = Comparator.naturalOrder();

    private final ResponseHistory history;
    private final List<Answer> outgoing;
    private final List<Draft> found = new ArrayList<>();

    /** Comments that are answered together, and the reply that does; null where there is none. */
    private record Draft(
            List<Said> comments,
            @Nullable Answer answer,
            @Nullable Closing closing) {
        @Nullable
        Instant closedAt() {
            return closing == null ? null : closing.end(startedAt());
        }

        /** An answer that is still on its way may yet come to nothing. */
        @Nullable
        Filed filed() {
            if (answer != null) {
                return answer.deliveredAt() == null ? null : answer.filed();
            }
            return closing == null ? null : closing.filed();
        }

        Instant startedAt() {
            return first().receivedAt();
        }

        Said first() {
            return comments.stream().min(Comparator.comparing(Said::receivedAt)).orElseThrow();
        }
    }

    private Responses(ResponseHistory history) {
        this.history = history;
        this.outgoing = history.answers().stream()
                .filter(Answer::goesOut)
                .sorted(Comparator.comparing(Answer::approvedAt, Comparator.nullsLast(UNKNOWN_LAST)))
                .toList();
    }

    /** Every response, answered or not, in the order of asking. */
    public static List<Response> of(ResponseHistory history) {
        return new Responses(history).found();
    }

    private List<Response> found() {
        List<Said> unanswered = new ArrayList<>(
                history.comments().stream().filter(this::expectsAnAnswer).toList());
        unanswered.addAll(brokenAndTakenBack(unanswered));
        for (Answer answer : outgoing) {
            take(unanswered, said -> said.order() <= answer.seen(), fastestFrom(answer), null);
        }
        for (Closing closing :
                history.closings().stream().sorted(Closing.IN_ORDER).toList()) {
            take(unanswered, closing::isAfter, null, closing);
        }
        take(unanswered, said -> true, null, null);
        found.sort(Comparator.comparing(Draft::startedAt));
        Promises promises =
                new Promises(history, found.stream().map(Draft::comments).toList());
        return Stream.iterate(0, i -> i < found.size(), i -> i + 1)
                .map(index -> response(index, promises))
                .toList();
    }

    private void take(
            List<Said> unanswered, Predicate<Said> which, @Nullable Answer answer, @Nullable Closing closing) {
        List<Said> taken = unanswered.stream().filter(which).toList();
        if (!taken.isEmpty()) {
            unanswered.removeAll(taken);
            found.add(new Draft(taken, answer, closing));
        }
    }

    private boolean expectsAnAnswer(Said said) {
        Instant withdrawnAt = said.withdrawnAt();
        return withdrawnAt == null
                || outgoing.stream()
                        .filter(answer -> said.order() <= answer.seen())
                        .map(Answer::approvedAt)
                        .anyMatch(at -> at != null && !at.isAfter(withdrawnAt));
    }

    /** Those that were answered with others who waited on; where nobody did the wait was over when it was taken back. */
    private List<Said> brokenAndTakenBack(List<Said> expecting) {
        List<Said> together = new ArrayList<>();
        for (Said said : history.comments()) {
            Instant withdrawnAt = said.withdrawnAt();
            if (withdrawnAt == null || expecting.contains(said) || !isBroken(said)) {
                continue;
            }
            if (expecting.stream().anyMatch(other -> waits(other, withdrawnAt))) {
                together.add(said);
            } else {
                found.add(new Draft(List.of(said), null, new Closing(said.order() + 1, withdrawnAt, filed(said))));
            }
        }
        return together;
    }

    /** As the conversation was closed then, if it was. */
    private @Nullable Filed filed(Said said) {
        return history.closings().stream()
                .filter(closing -> closing.isAfter(said))
                .min(Closing.IN_ORDER)
                .map(Closing::filed)
                .orElse(null);
    }

    private boolean isBroken(Said said) {
        return history.isBrokenBeforeWithdrawal(said, target -> target.kind() != AppliedTarget.Kind.RESOLUTION);
    }

    private boolean waits(Said said, Instant at) {
        return !said.receivedAt().isAfter(at)
                && outgoing.stream()
                        .filter(answer -> said.order() <= answer.seen())
                        .map(Answer::approvedAt)
                        .noneMatch(approved -> approved != null && !approved.isAfter(at))
                && history.closings().stream()
                        .noneMatch(
                                closing -> closing.isAfter(said) && closing.at().isBefore(at));
    }

    /** A later reply may have arrived first: the customer reads that one. */
    private Answer fastestFrom(Answer answer) {
        return outgoing.stream()
                .filter(other -> other.seen() >= answer.seen())
                .min(Comparator.comparing(Answer::deliveredAt, Comparator.nullsLast(UNKNOWN_LAST)))
                .orElse(answer);
    }

    private Response response(int index, Promises promises) {
        Draft draft = found.get(index);
        Instant to =
                index + 1 == found.size() ? Instant.MAX : found.get(index + 1).startedAt();
        List<Answer> answers = answersOf(draft, to);
        return new Response(
                index + 1,
                draft.startedAt(),
                draft.first().routedAt(),
                holding(draft, answers).orElse(null),
                answers,
                promises.of(index).orElse(null),
                draft.closedAt(),
                draft.filed());
    }

    /** The reply that counts, after those that were tried for the same comments and came to nothing. */
    private List<Answer> answersOf(Draft draft, Instant to) {
        Instant until =
                Optional.ofNullable(draft.answer()).flatMap(Answer::firstSeenAt).orElse(to);
        Stream<Answer> tried = history.answers().stream()
                .filter(answer -> !answer.goesOut())
                .filter(answer -> answer.firstSeenAt()
                        .filter(at -> at.isBefore(until) && !at.isBefore(draft.startedAt()))
                        .isPresent())
                .sorted(Comparator.comparing(answer -> answer.firstSeenAt().orElse(Instant.MAX)));
        return Stream.concat(tried, Stream.ofNullable(draft.answer())).toList();
    }

    private Optional<Holding> holding(Draft draft, List<Answer> answers) {
        if (draft.answer() != null) {
            return writtenUnder(draft.answer());
        }
        Optional<Holding> present = history.holdings().stream()
                .filter(holding -> holding.endedAt() == null)
                .max(Comparator.comparing(Holding::madeAt));
        return present.or(() -> answers.isEmpty() || !answers.getLast().waitsForApproval()
                ? Optional.empty()
                : writtenUnder(answers.getLast()));
    }

    /** The author's latest assignment before the reply; clocks of two services may differ, so theirs at all events. */
    private Optional<Holding> writtenUnder(Answer answer) {
        Instant written = answer.firstSeenAt().orElse(Instant.MAX);
        List<Holding> own = history.holdings().stream()
                .filter(holding -> holding.ambassador().equals(answer.author()))
                .sorted(Comparator.comparing(Holding::madeAt))
                .toList();
        return own.stream()
                .filter(holding -> !holding.madeAt().isAfter(written))
                .reduce((earlier, later) -> later)
                .or(() -> own.stream().findFirst());
    }
}
