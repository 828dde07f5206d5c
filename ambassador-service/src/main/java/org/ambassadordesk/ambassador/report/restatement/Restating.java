package org.ambassadordesk.ambassador.report.restatement;

import java.time.Instant;
import java.util.Optional;
import org.ambassadordesk.ambassador.report.restatement.RestatementRows.Due;
import org.ambassadordesk.ambassador.report.restatement.RestatementRows.Promised;
import org.ambassadordesk.contract.directory.BusinessCalendar;
import org.ambassadordesk.contract.directory.Directory;
import org.ambassadordesk.contract.directory.ResponseTarget;
import org.ambassadordesk.contract.directory.Topic;
import org.ambassadordesk.contract.event.AppliedTarget;

/** When answers would be due under another directory: by the target they had, as it is there, else by their topic's. */
record Restating(Directory under) {
    Due due(Promised one) {
        AppliedTarget.Kind kind =
                one.sequence() == 1 ? AppliedTarget.Kind.FIRST_RESPONSE : AppliedTarget.Kind.NEXT_RESPONSE;
        Optional<Instant> dueAt = target(one)
                .flatMap(target -> hours(target)
                        .flatMap(calendar -> target.apply(kind, calendar, one.startedAt(), under.version())))
                .map(AppliedTarget::dueAt);
        return new Due(one.conversation().id(), one.sequence(), dueAt.orElse(null));
    }

    private Optional<ResponseTarget> target(Promised one) {
        return one.conversation().targets().stream()
                .filter(applied -> applied.dueAt().equals(one.dueAt()))
                .map(AppliedTarget::target)
                .flatMap(id -> Optional.ofNullable(under.targets().get(id)).stream())
                .findFirst()
                .or(() -> Optional.ofNullable(one.topic())
                        .flatMap(under::topic)
                        .map(Topic::target)
                        .flatMap(id -> Optional.ofNullable(under.targets().get(id))));
    }

    private Optional<BusinessCalendar> hours(ResponseTarget target) {
        return Optional.ofNullable(under.calendars().get(target.calendar()));
    }
}
