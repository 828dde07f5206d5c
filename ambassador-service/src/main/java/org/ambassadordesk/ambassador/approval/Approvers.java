package org.ambassadordesk.ambassador.approval;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ambassadordesk.ambassador.Database;
import org.ambassadordesk.ambassador.availability.Availability;
import org.ambassadordesk.ambassador.availability.AvailabilityState;
import org.ambassadordesk.ambassador.directory.CurrentDirectory;
import org.ambassadordesk.contract.directory.Ambassador;
import org.ambassadordesk.contract.directory.Autonomy;
import org.ambassadordesk.contract.directory.BusinessCalendar;
import org.ambassadordesk.contract.directory.Directory;
import org.jspecify.annotations.Nullable;

/** Who may approve a reply, best first: who is there, then who has the fewest approvals to give, then by id. */
@ApplicationScoped
class Approvers {
    private final Database database;
    private final CurrentDirectory directory;
    private final Availability availability;

    Approvers(Database database, CurrentDirectory directory, Availability availability) {
        this.database = database;
        this.directory = directory;
        this.availability = availability;
    }

    List<String> of(@Nullable String topic, String channel, String author, Instant now) {
        if (topic == null) {
            return List.of();
        }
        Directory known = directory.get();
        Map<String, Integer> asked = ApprovalRows.askedNow(database);
        return known.ambassadors().values().stream()
                .filter(person -> !person.id().equals(author))
                .filter(person -> person.authorization(topic, channel)
                        .filter(autonomy -> autonomy == Autonomy.DIRECT)
                        .isPresent())
                .sorted(Comparator.comparing((Ambassador person) -> !isThere(person, known, now))
                        .thenComparing(person -> asked.getOrDefault(person.id(), 0))
                        .thenComparing(Ambassador::id))
                .map(Ambassador::id)
                .toList();
    }

    private boolean isThere(Ambassador person, Directory known, Instant now) {
        boolean away = availability
                .of(person.id())
                .filter(said -> said.state() != AvailabilityState.AVAILABLE)
                .isPresent();
        BusinessCalendar shift = Optional.ofNullable(person.shift())
                .map(id -> known.calendars().get(id))
                .orElse(null);
        return !away && (shift == null || shift.isOpen(now));
    }
}
