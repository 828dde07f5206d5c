package org.ambassadordesk.ambassador.report.response;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.ambassadordesk.ambassador.report.response.ResponseHistory.Closing;
import org.ambassadordesk.ambassador.report.response.ResponseHistory.Filed;
import org.ambassadordesk.ambassador.report.response.ResponseHistory.Said;
import org.ambassadordesk.contract.event.AppliedTarget;
import org.jspecify.annotations.Nullable;

/**
 * One matter of a conversation, from the customer's first comment about it until it was closed. Whatever the customer
 * writes after that is another matter: a verdict that was given stays.
 *
 * @param number 1 for the first matter of the conversation, then 2, 3, …
 * @param startedAt when feedback-ingest took in the first comment of it
 * @param resolvedAt when it was closed; null while it is not
 * @param target the promise made for it; null where none was
 * @param filed what the conversation was told apart by when it was closed; null while it is not, and where that is not known
 */
public record Resolution(
        int number,
        Instant startedAt,
        @Nullable Instant resolvedAt,
        @Nullable AppliedTarget target,
        @Nullable Filed filed) {

    /**
     * Every matter, closed or not, in order. What was taken back before its matter was closed is none, unless its promise was
     * broken by then: then it was over when it was taken back.
     */
    public static List<Resolution> of(ResponseHistory history) {
        List<Said> left = new ArrayList<>(history.comments());
        left.sort(Comparator.comparing(Said::receivedAt));
        List<Resolution> all = new ArrayList<>();
        for (Closing closing :
                history.closings().stream().sorted(Closing.IN_ORDER).toList()) {
            List<Said> about = left.stream().filter(closing::isAfter).toList();
            left.removeAll(about);
            about.stream()
                    .filter(said -> !isTakenBackBy(said, closing.at()) || isBroken(history, said))
                    .findFirst()
                    .ifPresent(first ->
                            all.add(matter(history, all.size() + 1, about, first, earlier(closing, takenBack(about)))));
        }
        left.stream()
                .filter(said -> said.withdrawnAt() == null || isBroken(history, said))
                .findFirst()
                .ifPresent(first -> all.add(matter(history, all.size() + 1, left, first, takenBack(left))));
        return all;
    }

    private static boolean isBroken(ResponseHistory history, Said said) {
        return history.isBrokenBeforeWithdrawal(said, target -> target.kind() == AppliedTarget.Kind.RESOLUTION);
    }

    /** When everything was taken back; null where it was not. */
    private static @Nullable Closing takenBack(List<Said> about) {
        return about.stream().anyMatch(said -> said.withdrawnAt() == null)
                ? null
                : about.stream()
                        .map(said -> new Closing(said.order() + 1, Objects.requireNonNull(said.withdrawnAt()), null))
                        .max(Comparator.comparing(Closing::at))
                        .orElse(null);
    }

    private static Closing earlier(Closing closing, @Nullable Closing takenBack) {
        return takenBack != null && takenBack.at().isBefore(closing.at())
                ? new Closing(closing.order(), takenBack.at(), closing.filed())
                : closing;
    }

    private static boolean isTakenBackBy(Said said, Instant closing) {
        return said.withdrawnAt() != null && !said.withdrawnAt().isAfter(closing);
    }

    private static Resolution matter(
            ResponseHistory history, int number, List<Said> about, Said first, @Nullable Closing closing) {
        Instant resolvedAt = closing == null ? null : closing.end(first.receivedAt());
        Optional<AppliedTarget> target = history.targets().stream()
                .filter(one -> one.kind() == AppliedTarget.Kind.RESOLUTION)
                .filter(one -> history.startedBy(one).isEmpty()
                        ? number == 1
                        : history.startedBy(one).stream().anyMatch(about::contains))
                .reduce((earlier, later) -> later);
        return new Resolution(
                number, first.receivedAt(), resolvedAt, target.orElse(null), closing == null ? null : closing.filed());
    }
}
