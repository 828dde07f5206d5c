package org.ambassadordesk.router.target;

import java.time.Instant;
import java.util.Optional;
import org.ambassadordesk.contract.directory.BusinessCalendar;
import org.ambassadordesk.contract.directory.Condition;
import org.ambassadordesk.contract.directory.Directory;
import org.ambassadordesk.contract.directory.ResponseTarget;
import org.ambassadordesk.contract.event.AppliedTarget;

/** The response target of a topic with the calendar it runs in, at one version of the directory. */
public record Promise(ResponseTarget target, BusinessCalendar calendar, long directoryVersion) {
    /**
     * What the first rule that holds promises, else the topic. Empty where the topic is gone, or where its target or
     * calendar is.
     */
    public static Optional<Promise> of(Directory directory, Condition.Case looked) {
        return Optional.ofNullable(looked.topic())
                .flatMap(directory::topic)
                .map(known -> directory.desk().routing().target(looked).orElse(known.target()))
                .map(directory.targets()::get)
                .flatMap(target -> Optional.ofNullable(directory.calendars().get(target.calendar()))
                        .map(calendar -> new Promise(target, calendar, directory.version())));
    }

    /** Empty where this kind is not promised, or where the calendar never opens. */
    Optional<AppliedTarget> apply(AppliedTarget.Kind kind, Instant startedAt) {
        return target.apply(kind, calendar, startedAt, directoryVersion);
    }
}
