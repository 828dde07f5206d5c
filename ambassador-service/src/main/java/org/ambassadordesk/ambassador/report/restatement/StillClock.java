package org.ambassadordesk.ambassador.report.restatement;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.LongFunction;
import org.ambassadordesk.contract.directory.BusinessCalendar;
import org.ambassadordesk.contract.directory.Directory;
import org.ambassadordesk.contract.event.AppliedTarget;
import org.ambassadordesk.contract.event.AppliedTarget.Pause;

/**
 * When the clock of a matter stood still because the customer was asked something. Routers tell it with the target; those of
 * before moved the deadline only. Of these it is told from the questions and what the customer wrote next, and believed only
 * where it explains the very deadline that was promised: under the directory of then, and put off each time.
 */
final class StillClock {
    /** Events were finer than what the database keeps of them. */
    private static final Duration SAME = Duration.ofMillis(1);

    private final LongFunction<Optional<Directory>> directories;
    private final Map<Long, Optional<Directory>> known = new HashMap<>();

    /** @param directories by version; empty where that one is not kept */
    StillClock(LongFunction<Optional<Directory>> directories) {
        this.directories = directories;
    }

    /**
     * Each time, oldest first.
     *
     * @param asked from each question that went out to what the customer wrote next, oldest first
     */
    List<Pause> of(AppliedTarget target, List<Pause> asked) {
        List<Pause> told = target.pauses();
        if (target.kind() != AppliedTarget.Kind.RESOLUTION || asked.size() <= told.size()) {
            return told;
        }
        return known.computeIfAbsent(target.directoryVersion(), directories::apply)
                .flatMap(then -> explaining(target, asked, then))
                .orElse(told);
    }

    private static Optional<List<Pause>> explaining(AppliedTarget target, List<Pause> asked, Directory then) {
        BusinessCalendar hours = then.calendars().get(target.calendar());
        return Optional.ofNullable(then.targets().get(target.target()))
                .filter(_ -> hours != null)
                .flatMap(wording ->
                        wording.apply(target.kind(), Objects.requireNonNull(hours), target.startedAt(), then.version()))
                .flatMap(plain -> explaining(target.dueAt(), plain, asked, Objects.requireNonNull(hours)));
    }

    /** What is overdue already does not stand still, as with the router. */
    private static Optional<List<Pause>> explaining(
            Instant promised, AppliedTarget plain, List<Pause> asked, BusinessCalendar hours) {
        Instant dueAt = plain.dueAt();
        List<Pause> stoodStill = new ArrayList<>();
        for (Pause pause : asked) {
            if (pause.from().isBefore(dueAt) && !pause.from().isBefore(plain.startedAt())) {
                dueAt = pause.putOff(dueAt, hours);
                stoodStill.add(pause);
            }
        }
        return Duration.between(dueAt, promised).abs().compareTo(SAME) > 0
                ? Optional.empty()
                : Optional.of(List.copyOf(stoodStill));
    }
}
