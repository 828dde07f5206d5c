package org.ambassadordesk.router.target;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.ambassadordesk.contract.directory.BusinessCalendar;
import org.ambassadordesk.contract.event.AppliedTarget;
import org.ambassadordesk.contract.event.AppliedTarget.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Every deadline ever applied to one conversation, oldest first. Each is computed once, when its clock starts.
 *
 * @param answered so many of them, from the first, are covered by a reply that may go out: they no longer decide what is
 *     answered next, but run until the reply is delivered
 */
public record Deadlines(List<Deadline> all, int answered) {
    private static final Deadlines NONE = new Deadlines(List.of(), 0);

    public Deadlines {
        all = List.copyOf(all);
    }

    public static Deadlines none() {
        return NONE;
    }

    /** As others are told. */
    public List<AppliedTarget> applied() {
        return all.stream().map(Deadline::applied).toList();
    }

    /** The same with one clock more, if that kind is promised. */
    public Deadlines start(Kind kind, Promise promise, Instant startedAt) {
        return promise.apply(kind, startedAt)
                .map(applied -> {
                    List<Deadline> more = new ArrayList<>(all);
                    more.add(Deadline.of(applied));
                    return new Deadlines(more, answered);
                })
                .orElse(this);
    }

    /** Whether a clock for an answer runs that no reply covers yet. */
    public boolean runsForAnswer() {
        return runs(true);
    }

    /** Whether a clock for the end of the matter runs. */
    public boolean runsForResolution() {
        return runs(false);
    }

    private boolean runs(boolean forAnswer) {
        return first(forAnswer) != null;
    }

    /**
     * By when the next answer is due; where none is promised, by when the matter is to end. {@link Instant#MAX} where
     * nothing is promised at all.
     */
    public Instant due() {
        return next().map(AppliedTarget::dueAt).orElse(Instant.MAX);
    }

    /** The earliest that no reply covers yet. Asked many times for each comment, so without streams. */
    private @Nullable AppliedTarget first(boolean forAnswer) {
        AppliedTarget first = null;
        for (int i = answered; i < all.size(); i++) {
            Deadline deadline = all.get(i);
            if (deadline.isRunning()
                    && deadline.isForAnswer() == forAnswer
                    && (first == null || deadline.applied().dueAt().isBefore(first.dueAt()))) {
                first = deadline.applied();
            }
        }
        return first;
    }

    /** The deadline that {@link #due} speaks of. */
    public Optional<AppliedTarget> next() {
        AppliedTarget answer = first(true);
        return Optional.ofNullable(answer == null ? first(false) : answer);
    }

    /** The customer is asked something: the clock for the end of the matter stands still. */
    public Deadlines pause(Instant at) {
        return new Deadlines(
                all.stream()
                        .map(deadline -> deadline.isForAnswer() ? deadline : deadline.pause(at))
                        .toList(),
                answered);
    }

    /** Whether a clock stands still. */
    public boolean arePaused() {
        return all.stream().anyMatch(Deadline::isPaused);
    }

    /**
     * The customer answered: what stood still runs again.
     *
     * @param calendars by id, of the present directory
     */
    public Deadlines resume(Instant at, Map<String, BusinessCalendar> calendars) {
        return new Deadlines(
                all.stream()
                        .map(deadline -> deadline.resume(
                                at, calendars.get(deadline.applied().calendar())))
                        .toList(),
                answered);
    }

    private List<Deadline> uncovered() {
        return all.subList(answered, all.size()).stream()
                .filter(Deadline::isRunning)
                .toList();
    }

    /** A reply may go out: it covers all there is. The resolution stays in view, since the matter may not be over. */
    public Deadlines cover() {
        List<Deadline> covered = new ArrayList<>();
        List<Deadline> open = new ArrayList<>();
        all.forEach(deadline -> (isOpenResolution(deadline) ? open : covered).add(deadline));
        int count = covered.size();
        covered.addAll(open);
        return new Deadlines(covered, count);
    }

    private static boolean isOpenResolution(Deadline deadline) {
        return deadline.isRunning() && !deadline.isForAnswer();
    }

    /** No reply covers more than the first {@code count}. */
    public Deadlines uncover(int count) {
        return new Deadlines(all, Math.min(count, answered));
    }

    /** The customer can read the reply that covered the first {@code count}. */
    public Deadlines meet(int count, Instant at) {
        List<Deadline> met = new ArrayList<>(all);
        met.subList(0, Math.min(count, met.size()))
                .replaceAll(deadline -> deadline.isRunning() && deadline.isForAnswer() ? deadline.met(at) : deadline);
        return new Deadlines(met, answered);
    }

    /** The matter is over: the resolution is met, and no answer is owed any more that is not on its way. */
    public Deadlines resolve(Instant at) {
        List<Deadline> over = new ArrayList<>(all);
        over.subList(answered, over.size()).replaceAll(deadline -> resolved(deadline, at));
        return new Deadlines(over, answered);
    }

    private static Deadline resolved(Deadline deadline, Instant at) {
        if (!deadline.isRunning()) {
            return deadline;
        }
        return deadline.isForAnswer() ? deadline.drop() : deadline.met(at);
    }

    /** The customer took back what was not answered: no answer is owed for it. */
    public Deadlines dropAnswers() {
        return withUncovered(deadline -> deadline.isForAnswer() ? deadline.drop() : deadline);
    }

    /** The customer took everything back. */
    public Deadlines dropAll() {
        return withUncovered(Deadline::drop);
    }

    private Deadlines withUncovered(UnaryOperator<Deadline> change) {
        List<Deadline> changed = new ArrayList<>(all);
        changed.subList(answered, changed.size())
                .replaceAll(deadline -> deadline.isRunning() ? change.apply(deadline) : deadline);
        return new Deadlines(changed, answered);
    }

    /** Another promise holds: what still runs is computed anew from the same start, without the time it stood still. */
    public Deadlines decideAnew(Promise promise) {
        // by place, not by value: what a reply covers may equal what does not
        List<Deadline> kept = new ArrayList<>(all.subList(0, answered));
        all.subList(answered, all.size()).stream()
                .filter(deadline -> !deadline.isRunning())
                .forEach(kept::add);
        for (Deadline running : uncovered()) {
            promise.apply(running.applied().kind(), running.applied().startedAt())
                    .map(plain -> running.under(plain, promise.calendar()))
                    .ifPresent(kept::add);
        }
        return new Deadlines(kept, answered);
    }

    /** When there is something to say; empty for never. A resolution is spoken of only while we owe an answer. */
    public Optional<Instant> nextNotice(boolean open) {
        Instant next = Instant.MAX;
        for (Deadline deadline : all) {
            if (isSpokenOf(deadline, open) && deadline.nextNotice().isBefore(next)) {
                next = deadline.nextNotice();
            }
        }
        return next.equals(Instant.MAX) ? Optional.empty() : Optional.of(next);
    }

    /** What is to be said now. */
    public List<Notice> notices(boolean open, Instant now) {
        return all.stream()
                .filter(deadline -> isSpokenOf(deadline, open) && isNews(deadline, now))
                .map(deadline ->
                        new Notice(deadline.applied().kind(), deadline.noticeAt(now) == Deadline.Told.BREACHED))
                .toList();
    }

    /** All of that has been said. */
    public Deadlines told(boolean open, Instant now) {
        return new Deadlines(
                all.stream()
                        .map(deadline -> isSpokenOf(deadline, open) && isNews(deadline, now)
                                ? deadline.telling(deadline.noticeAt(now))
                                : deadline)
                        .toList(),
                answered);
    }

    private static boolean isSpokenOf(Deadline deadline, boolean open) {
        return deadline.isRunning() && !deadline.isPaused() && (open || deadline.isForAnswer());
    }

    private static boolean isNews(Deadline deadline, Instant now) {
        return deadline.noticeAt(now).compareTo(deadline.told()) > 0;
    }
}
