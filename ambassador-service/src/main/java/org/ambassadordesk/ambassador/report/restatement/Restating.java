package org.ambassadordesk.ambassador.report.restatement;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.LongFunction;
import org.ambassadordesk.ambassador.report.restatement.RestatementRows.About;
import org.ambassadordesk.ambassador.report.restatement.RestatementRows.Due;
import org.ambassadordesk.ambassador.report.restatement.RestatementRows.Promised;
import org.ambassadordesk.contract.directory.BusinessCalendar;
import org.ambassadordesk.contract.directory.Directory;
import org.ambassadordesk.contract.directory.ResponseTarget;
import org.ambassadordesk.contract.directory.Topic;
import org.ambassadordesk.contract.event.AppliedTarget;

/**
 * When answers, and ends of matters, would be due under another directory: by the target they had, as it is there, else by
 * their topic's. For as long as the clock of a matter stood still, its end is due later there too.
 *
 * @param then the directory of a version
 */
record Restating(Directory under, LongFunction<Optional<Directory>> then) {
    Due due(Promised one) {
        Optional<AppliedTarget> had = had(one);
        Optional<Instant> dueAt = had.flatMap(applied -> target(under, applied.target()))
                .or(() -> Optional.ofNullable(one.topic())
                        .flatMap(under::topic)
                        .map(Topic::target)
                        .flatMap(id -> target(under, id)))
                .flatMap(target -> dueAt(under, target, kind(one), one.startedAt())
                        .flatMap(plain -> later(target, plain, stoodStill(one, had))));
        return new Due(one.conversation().id(), one.about(), one.sequence(), dueAt.orElse(null));
    }

    private Optional<Instant> later(ResponseTarget target, Instant dueAt, Duration openTime) {
        return openTime.isZero()
                ? Optional.of(dueAt)
                : hours(under, target).flatMap(calendar -> calendar.plus(dueAt, openTime));
    }

    private static AppliedTarget.Kind kind(Promised one) {
        return switch (one.about()) {
            case RESPONSE -> one.sequence() == 1 ? AppliedTarget.Kind.FIRST_RESPONSE : AppliedTarget.Kind.NEXT_RESPONSE;
            case RESOLUTION -> AppliedTarget.Kind.RESOLUTION;
        };
    }

    private static Optional<AppliedTarget> had(Promised one) {
        boolean matter = one.about() == About.RESOLUTION;
        return one.conversation().targets().stream()
                .filter(applied -> matter == (applied.kind() == AppliedTarget.Kind.RESOLUTION))
                .filter(applied -> applied.dueAt().equals(one.dueAt()))
                .findFirst();
    }

    /** Open time by which the end of a matter was put off while the customer was asked something. */
    private Duration stoodStill(Promised one, Optional<AppliedTarget> had) {
        return had.filter(applied -> applied.kind() == AppliedTarget.Kind.RESOLUTION)
                .flatMap(applied -> then.apply(applied.directoryVersion())
                        .flatMap(directory -> target(directory, applied.target())
                                .flatMap(target -> dueAt(directory, target, applied.kind(), applied.startedAt())
                                        .flatMap(plain -> hours(directory, target)
                                                .map(calendar -> between(calendar, plain, one.dueAt()))))))
                .orElse(Duration.ZERO);
    }

    private static Duration between(BusinessCalendar calendar, Instant from, Instant to) {
        return from.isBefore(to) ? calendar.between(from, to) : Duration.ZERO;
    }

    private static Optional<Instant> dueAt(
            Directory in, ResponseTarget target, AppliedTarget.Kind kind, Instant startedAt) {
        return hours(in, target)
                .flatMap(calendar -> target.apply(kind, calendar, startedAt, in.version()))
                .map(AppliedTarget::dueAt);
    }

    private static Optional<ResponseTarget> target(Directory in, String id) {
        return Optional.ofNullable(in.targets().get(id));
    }

    private static Optional<BusinessCalendar> hours(Directory in, ResponseTarget target) {
        return Optional.ofNullable(in.calendars().get(target.calendar()));
    }
}
