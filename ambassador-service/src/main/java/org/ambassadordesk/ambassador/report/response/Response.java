package org.ambassadordesk.ambassador.report.response;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ambassadordesk.ambassador.report.response.Legs.Stretch;
import org.ambassadordesk.ambassador.report.response.ResponseHistory.Answer;
import org.ambassadordesk.ambassador.report.response.ResponseHistory.Filed;
import org.ambassadordesk.ambassador.report.response.ResponseHistory.Holding;
import org.ambassadordesk.contract.event.AppliedTarget;
import org.jspecify.annotations.Nullable;

/**
 * One answer the customer waited for, or still waits for.
 *
 * @param sequence 1 for the first response of the conversation, then 2, 3, …
 * @param startedAt when feedback-ingest took in the first comment that had no answer yet: the clock starts here
 * @param routedAt when the router knew whose that comment is
 * @param holding the assignment that led to the answer; while nobody answers, the present one
 * @param answers the replies written for it in order, the last is the one that counts
 * @param target the promise made for it; null where none was
 * @param closedAt when the conversation ended without this answer; null where it did not
 * @param filed what the conversation was told apart by when it was answered or ended; null while it still is open, and where
 *     that is not known: then the present counts
 */
public record Response(
        int sequence,
        Instant startedAt,
        @Nullable Instant routedAt,
        @Nullable Holding holding,
        List<Answer> answers,
        @Nullable AppliedTarget target,
        @Nullable Instant closedAt,
        @Nullable Filed filed) {
    /** When the customer could read the answer, never before they asked. */
    public Optional<Instant> answeredAt() {
        return last().map(Answer::deliveredAt).map(at -> at.isBefore(startedAt) ? startedAt : at);
    }

    /** When somebody decided that the answer may go out. */
    public Optional<Instant> approvedAt() {
        return last().map(Answer::approvedAt);
    }

    /** When the answer was first handed in. */
    public Optional<Instant> submittedAt() {
        return last().flatMap(Answer::firstSeenAt);
    }

    /** Who wrote the reply that answered; empty while nobody did, and where nobody knows. */
    public Optional<String> writer() {
        return answeredAt().isEmpty()
                ? Optional.empty()
                : last().map(Answer::author).filter(author -> !author.equals(Answer.NOBODY));
    }

    public boolean isOpen() {
        return answeredAt().isEmpty() && closedAt == null;
    }

    /** Whether the promise was kept or broken for good; never while it still runs in time. */
    public boolean isDecided(Instant now) {
        return target != null && (answeredAt().isPresent() || target.dueAt().isBefore(endedBy(now)));
    }

    public boolean isMet() {
        return target != null
                && answeredAt().filter(at -> !at.isAfter(target.dueAt())).isPresent();
    }

    public boolean isOverdue(Instant now) {
        return isOpen() && target != null && target.dueAt().isBefore(now);
    }

    /** Where the time went until the answer or, while the customer waits, until now. */
    public Legs legs(Measure measure, Instant now) {
        return Legs.walk(startedAt, stretches(), endedBy(now), measure);
    }

    public Duration waited(Instant now) {
        return legs(Measure.WALL, now).total();
    }

    private Instant endedBy(Instant now) {
        return answeredAt().or(() -> Optional.ofNullable(closedAt)).orElse(now);
    }

    private List<Stretch> stretches() {
        List<Stretch> all = new ArrayList<>();
        all.add(new Stretch(Leg.INTAKE, routedAt));
        all.add(new Stretch(Leg.QUEUE, holding == null ? null : holding.madeAt()));
        all.add(new Stretch(Leg.PICKUP, holding == null ? null : holding.startedAt()));
        answers.forEach(answer -> addStretches(answer, all));
        if (last().map(Answer::failedAt).isPresent() || answers.isEmpty()) {
            all.add(new Stretch(Leg.DRAFTING, null));
        }
        return all;
    }

    private static void addStretches(Answer answer, List<Stretch> all) {
        for (Answer.Turn turn : answer.turns()) {
            all.add(new Stretch(Leg.DRAFTING, turn.submittedAt()));
            all.add(new Stretch(Leg.APPROVAL, turn.backAt() == null ? answer.approvedAt() : turn.backAt()));
        }
        if (answer.turns().isEmpty() || answer.turns().getLast().backAt() != null) {
            all.add(new Stretch(Leg.DRAFTING, answer.approvedAt()));
        }
        if (answer.approvedAt() != null) {
            all.add(new Stretch(Leg.DELIVERY, answer.deliveredAt() == null ? answer.failedAt() : answer.deliveredAt()));
        }
    }

    private Optional<Answer> last() {
        return answers.isEmpty() ? Optional.empty() : Optional.of(answers.getLast());
    }
}
