package org.ambassadordesk.ambassador.report.response;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.ambassadordesk.ambassador.report.response.ResponseHistory.Said;
import org.ambassadordesk.contract.event.AppliedTarget;

/**
 * Which deadline was meant for which answer: that whose clock started with a comment the answer is to. A comment that was
 * taken back may have started a clock too: it ran on for those who wrote meanwhile, or it was dropped and binds nobody.
 */
final class Promises {
    private final ResponseHistory history;
    private final List<List<Said>> waits;
    private final Map<Integer, AppliedTarget> made = new HashMap<>();

    /**
     * Sorts the deadlines of a history.
     *
     * @param waits the comments of each answer, in the order of asking; what was taken back unanswered is in none
     */
    Promises(ResponseHistory history, List<List<Said>> waits) {
        this.history = history;
        this.waits = waits;
        for (AppliedTarget target : history.targets()) {
            if (target.kind() != AppliedTarget.Kind.RESOLUTION) {
                wait(target).ifPresent(index -> made.put(index, target));
            }
        }
    }

    /** The last that was made for an answer: another topic may have promised something else. */
    Optional<AppliedTarget> of(int index) {
        return Optional.ofNullable(made.get(index));
    }

    private Optional<Integer> wait(AppliedTarget target) {
        List<Said> started = history.startedBy(target);
        if (started.isEmpty()) {
            return begunBefore(target.startedAt());
        }
        List<Integer> direct = IntStream.range(0, waits.size())
                .filter(index -> started.stream().anyMatch(waits.get(index)::contains))
                .boxed()
                .toList();
        if (direct.isEmpty()) {
            return runOn(started.getFirst());
        }
        boolean isFirst = target.kind() == AppliedTarget.Kind.FIRST_RESPONSE;
        return Optional.of(isFirst ? direct.getFirst() : direct.getLast());
    }

    /** Nobody knows the comment: the wait that had begun by then, or the first. */
    private Optional<Integer> begunBefore(Instant startedAt) {
        int index = 0;
        while (index + 1 < waits.size() && !startedAt(index + 1).isAfter(startedAt)) {
            index++;
        }
        return waits.isEmpty() ? Optional.empty() : Optional.of(index);
    }

    /** Taken back unanswered: whoever wrote before that, or before what was written before that was taken back too, … */
    private Optional<Integer> runOn(Said takenBack) {
        Instant from = takenBack.receivedAt();
        Instant until = from;
        Instant later = end(takenBack);
        while (later.isAfter(until)) {
            until = later;
            for (Said said : history.comments()) {
                boolean isMeanwhile =
                        !said.receivedAt().isBefore(from) && !said.receivedAt().isAfter(until);
                later = isMeanwhile && end(said).isAfter(later) ? end(said) : later;
            }
        }
        Instant last = until;
        return IntStream.range(0, waits.size())
                .filter(index ->
                        !startedAt(index).isBefore(from) && !startedAt(index).isAfter(last))
                .boxed()
                .findFirst();
    }

    private static Instant end(Said said) {
        return said.withdrawnAt() == null ? said.receivedAt() : said.withdrawnAt();
    }

    private Instant startedAt(int index) {
        return waits.get(index).stream()
                .map(Said::receivedAt)
                .min(Instant::compareTo)
                .orElse(Instant.MAX);
    }
}
