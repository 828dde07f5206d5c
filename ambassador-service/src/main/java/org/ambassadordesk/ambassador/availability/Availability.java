package org.ambassadordesk.ambassador.availability;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ambassadordesk.ambassador.Announcements;
import org.ambassadordesk.ambassador.Audience;
import org.ambassadordesk.ambassador.Database;
import org.ambassadordesk.ambassador.LiveEvents;
import org.ambassadordesk.ambassador.availability.AvailabilityRows.Said;
import org.ambassadordesk.contract.event.ActivityEvent;
import org.jspecify.annotations.Nullable;

/**
 * What people say of themselves: available, away or busy, for a while or until they say something else. Who said nothing
 * is as their shift says. At the end of an absence they are available again; at the end of "I have ten minutes" they are
 * busy, with what they do otherwise.
 */
@ApplicationScoped
public class Availability {
    private final Database database;
    private final Announcements announcements;
    private final LiveEvents live;
    private final Clock clock;

    Availability(Database database, Announcements announcements, LiveEvents live, Clock clock) {
        this.database = database;
        this.announcements = announcements;
        this.live = live;
        this.clock = clock;
    }

    /** What somebody said last, if it still holds. */
    public Optional<Said> of(String ambassador) {
        return database.read(handle -> AvailabilityRows.find(handle, ambassador));
    }

    /**
     * Takes it down and tells the router.
     *
     * @param by who says so: themselves, or their lead
     */
    public void say(String ambassador, AvailabilityState state, @Nullable Instant until, String by) {
        Instant now = clock.instant();
        database.perform(handle -> {
            AvailabilityRows.save(handle, ambassador, new Said(state, until), by, now);
            tell(ambassador, state, until, ambassador.equals(by), now);
        });
    }

    /** Ends what was said for a while only. */
    void endDue() {
        Instant now = clock.instant();
        database.perform(handle -> {
            List<String> back = AvailabilityRows.endAbsences(handle, now);
            back.forEach(ambassador ->
                    tell(ambassador, AvailabilityState.AVAILABLE, null, PresenceRows.isHere(handle, ambassador), now));
            List<String> over = AvailabilityRows.endStays(handle, now);
            over.forEach(ambassador -> tell(ambassador, AvailabilityState.BUSY, null, false, now));
        });
    }

    private void tell(
            String ambassador, AvailabilityState state, @Nullable Instant until, boolean signedIn, Instant now) {
        announcements.tell(
                state == AvailabilityState.AVAILABLE
                        ? new ActivityEvent.Available(ambassador, signedIn, now)
                        : new ActivityEvent.Away(ambassador, state.code(), until, now));
        live.publish("availability", null, Audience.all(), Map.of("ambassador", ambassador, "state", state.code()));
    }
}
