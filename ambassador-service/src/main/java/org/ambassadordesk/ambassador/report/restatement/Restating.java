package org.ambassadordesk.ambassador.report.restatement;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.ambassadordesk.ambassador.report.StoredMoment;
import org.ambassadordesk.ambassador.report.restatement.RestatementRows.About;
import org.ambassadordesk.ambassador.report.restatement.RestatementRows.Promised;
import org.ambassadordesk.contract.directory.BusinessCalendar;
import org.ambassadordesk.contract.directory.Directory;
import org.ambassadordesk.contract.directory.ResponseTarget;
import org.ambassadordesk.contract.directory.Topic;
import org.ambassadordesk.contract.event.AppliedTarget;

/**
 * When answers, and ends of matters, would be due under another directory: by the target they had, as it is there, else by
 * their topic's. While the clock of a matter stood still because the customer was asked something, it would have stood still
 * there too, as {@link AppliedTarget.Pause} says.
 */
record Restating(Directory under, StillClock clock) {
    /** Empty where nothing is promised there. */
    Optional<Instant> due(Promised one) {
        Optional<AppliedTarget> had = had(one);
        return had.flatMap(applied -> target(applied.target()))
                .or(() -> Optional.ofNullable(one.topic())
                        .flatMap(under::topic)
                        .map(Topic::target)
                        .flatMap(this::target))
                .flatMap(target -> dueAt(target, one, had));
    }

    /** As its clock ran: what began it, and as what, is not judged anew. */
    private Optional<Instant> dueAt(ResponseTarget target, Promised one, Optional<AppliedTarget> had) {
        AppliedTarget.Kind kind = had.map(AppliedTarget::kind).orElse(kind(one));
        Instant startedAt = had.map(AppliedTarget::startedAt).orElse(one.startedAt());
        List<AppliedTarget.Pause> pauses =
                had.map(applied -> clock.of(applied, one.asked())).orElse(List.of());
        return hours(target).flatMap(calendar -> target.apply(kind, calendar, startedAt, under.version())
                .map(plain -> StoredMoment.of(putOff(plain.dueAt(), pauses, calendar))));
    }

    private static Instant putOff(Instant plain, List<AppliedTarget.Pause> pauses, BusinessCalendar calendar) {
        Instant dueAt = plain;
        for (AppliedTarget.Pause pause : pauses) {
            dueAt = pause.putOff(dueAt, calendar);
        }
        return dueAt;
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
                .filter(applied -> StoredMoment.of(applied.dueAt()).equals(one.dueAt()))
                .findFirst();
    }

    private Optional<ResponseTarget> target(String id) {
        return Optional.ofNullable(under.targets().get(id));
    }

    private Optional<BusinessCalendar> hours(ResponseTarget target) {
        return Optional.ofNullable(under.calendars().get(target.calendar()));
    }
}
