package org.ambassadordesk.ambassador.availability;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.ambassadordesk.ambassador.Announcements;
import org.ambassadordesk.ambassador.Database;
import org.ambassadordesk.ambassador.access.PersonSeen;
import org.ambassadordesk.ambassador.directory.CurrentDirectory;
import org.ambassadordesk.contract.directory.RoutingRules;
import org.ambassadordesk.contract.event.ActivityEvent;
import org.jdbi.v3.core.Handle;

/**
 * Who is signed in now, as far as routing asks for it ({@code availability: present}). Somebody counts as signed in from
 * their first request until five minutes after their last one; an open page keeps asking by its stream.
 */
@ApplicationScoped
public class Presence {
    private static final Duration STAYS = Duration.ofMinutes(5);
    private static final Duration WRITTEN_EVERY = Duration.ofMinutes(1);

    private final Database database;
    private final CurrentDirectory directory;
    private final Announcements announcements;
    private final Clock clock;
    private final Cache<String, Boolean> justWritten = Caffeine.newBuilder()
            .expireAfterWrite(WRITTEN_EVERY)
            .maximumSize(100_000)
            .build();

    Presence(Database database, CurrentDirectory directory, Announcements announcements, Clock clock) {
        this.database = database;
        this.directory = directory;
        this.announcements = announcements;
        this.clock = clock;
    }

    void on(@Observes PersonSeen somebody) {
        String ambassador = somebody.id();
        if (!matters() || justWritten.getIfPresent(ambassador) != null) {
            return;
        }
        Instant now = clock.instant();
        database.perform(handle -> {
            boolean wasHere = PresenceRows.see(handle, ambassador, now);
            if (!wasHere && saysNotToBeAway(handle, ambassador)) {
                announcements.tell(new ActivityEvent.Available(ambassador, true, now));
            }
        });
        justWritten.put(ambassador, true);
    }

    void noticeWhoLeft() {
        if (!matters()) {
            return;
        }
        Instant now = clock.instant();
        database.perform(handle -> PresenceRows.leave(handle, now.minus(STAYS)).stream()
                .filter(ambassador -> saysNotToBeAway(handle, ambassador))
                .forEach(
                        ambassador -> announcements.tell(new ActivityEvent.Away(ambassador, "signed-out", null, now))));
    }

    private static boolean saysNotToBeAway(Handle handle, String ambassador) {
        return AvailabilityRows.find(handle, ambassador)
                .filter(said -> said.state() != AvailabilityState.AVAILABLE)
                .isEmpty();
    }

    private boolean matters() {
        return directory.get().desk().routing().availability() == RoutingRules.Availability.PRESENT;
    }
}
