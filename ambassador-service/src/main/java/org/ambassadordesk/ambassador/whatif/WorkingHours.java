package org.ambassadordesk.ambassador.whatif;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.ambassadordesk.contract.directory.Ambassador;
import org.ambassadordesk.contract.directory.BusinessCalendar;
import org.ambassadordesk.contract.directory.Directory;

/** How long those who may answer certain topics were at work. */
record WorkingHours(Directory directory, Instant from, Instant to) {
    Duration of(Set<String> topics) {
        List<Ambassador> able = directory.ambassadors().values().stream()
                .filter(person -> person.authorized().keySet().stream().anyMatch(topics::contains))
                .toList();
        return able.stream().map(this::of).reduce(Duration.ZERO, Duration::plus);
    }

    private Duration of(Ambassador person) {
        BusinessCalendar hours =
                person.shift() == null ? null : directory.calendars().get(person.shift());
        return hours == null ? Duration.between(from, to) : hours.between(from, to);
    }
}
