package org.ambassadordesk.ambassador.availability;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.ambassadordesk.ambassador.Announcements;
import org.ambassadordesk.ambassador.Audience;
import org.ambassadordesk.ambassador.Database;
import org.ambassadordesk.ambassador.LiveEvents;
import org.ambassadordesk.ambassador.availability.AvailabilityRows.Said;
import org.ambassadordesk.ambassador.directory.CurrentDirectory;
import org.ambassadordesk.ambassador.workspace.RouterNews;
import org.ambassadordesk.contract.directory.Ambassador;
import org.ambassadordesk.contract.directory.BusinessCalendar;
import org.ambassadordesk.contract.directory.Directory;
import org.ambassadordesk.contract.event.ActivityEvent;
import org.ambassadordesk.contract.event.RoutingEvent;
import org.jspecify.annotations.Nullable;

/**
 * What people say of themselves: available, away or busy, for a while or until they say something else. Who said nothing
 * is as their shift says. At the end of an absence they are available again; at the end of "I have ten minutes" they are
 * busy for the rest of their shift, with what they do otherwise, or off shift as before.
 */
@ApplicationScoped
public class Availability {
    /** Why the desk takes somebody to be away: they did not react several times in a row. */
    public static final String NO_REACTION = "no-reaction";

    private static final String THE_DESK = "desk";

    private final Database database;
    private final CurrentDirectory directory;
    private final Announcements announcements;
    private final LiveEvents live;
    private final Clock clock;

    Availability(
            Database database, CurrentDirectory directory, Announcements announcements, LiveEvents live, Clock clock) {
        this.database = database;
        this.directory = directory;
        this.announcements = announcements;
        this.live = live;
        this.clock = clock;
    }

    /** What somebody said last, if it still holds. */
    public Optional<Said> of(String ambassador) {
        return database.read(handle -> AvailabilityRows.find(handle, ambassador));
    }

    /** What everybody said last, by ambassador. */
    public Map<String, Said> all() {
        return database.read(AvailabilityRows::all);
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
            over.forEach(ambassador -> endStay(ambassador, now));
        });
    }

    /** On shift they are busy with what they do otherwise until it ends; off shift the shift says it all. */
    private void endStay(String ambassador, Instant now) {
        Directory known = directory.get();
        Optional<String> shift = known.ambassador(ambassador).map(Ambassador::shift);
        BusinessCalendar hours = shift.map(known.calendars()::get).orElse(null);
        if (shift.isPresent() && (hours == null || !hours.isOpen(now))) {
            live.publish("availability", null, Audience.all(), Map.of("ambassador", ambassador, "state", "off-shift"));
        } else {
            Instant end = hours == null ? null : hours.nextChange(now).orElse(null);
            say(ambassador, AvailabilityState.BUSY, end, ambassador);
        }
    }

    /** The desk takes somebody to be away, or no longer does. Whatever they said since counts more. */
    void hear(@Observes RouterNews news) {
        if (news.event() instanceof RoutingEvent.TakenToBeAway gone) {
            Said away = new Said(AvailabilityState.AWAY, null, NO_REACTION);
            database.perform(handle -> {
                if (AvailabilityRows.save(handle, gone.ambassador(), away, THE_DESK, gone.at())) {
                    show(gone.ambassador(), Map.of("state", AvailabilityState.AWAY.code(), "reason", NO_REACTION));
                }
            });
        } else if (news.event() instanceof RoutingEvent.BackAgain back) {
            database.perform(handle -> {
                if (AvailabilityRows.forget(handle, back.ambassador(), NO_REACTION, back.at())) {
                    show(back.ambassador(), Map.of("state", AvailabilityState.AVAILABLE.code()));
                }
            });
        }
    }

    private void show(String ambassador, Map<String, String> how) {
        Map<String, String> payload = new TreeMap<>(how);
        payload.put("ambassador", ambassador);
        live.publish("availability", null, Audience.all(), payload);
    }

    private void tell(
            String ambassador, AvailabilityState state, @Nullable Instant until, boolean signedIn, Instant now) {
        announcements.tell(
                state == AvailabilityState.AVAILABLE
                        ? new ActivityEvent.Available(ambassador, signedIn, until, now)
                        : new ActivityEvent.Away(ambassador, state.code(), until, now));
        live.publish("availability", null, Audience.all(), Map.of("ambassador", ambassador, "state", state.code()));
    }
}
