package org.ambassadordesk.ambassador.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.Map;
import org.ambassadordesk.ambassador.Announcements;
import org.ambassadordesk.ambassador.Audience;
import org.ambassadordesk.ambassador.Database;
import org.ambassadordesk.ambassador.LiveEvents;
import org.ambassadordesk.contract.directory.Directory;
import org.ambassadordesk.contract.directory.feed.DirectoryEvents;

/** Tells everybody how the directory stands; within the transaction that changes it. */
@ApplicationScoped
class DirectoryPublication {
    private final Database database;
    private final Announcements announcements;
    private final LiveEvents live;
    private final CurrentDirectory current;
    private final Event<DirectoryChanged> changed;

    DirectoryPublication(
            Database database,
            Announcements announcements,
            LiveEvents live,
            CurrentDirectory current,
            Event<DirectoryChanged> changed) {
        this.database = database;
        this.announcements = announcements;
        this.live = live;
        this.current = current;
        this.changed = changed;
    }

    void publishChange(Directory previous, Directory next, String author) {
        tell(DirectoryEvents.of(previous, next));
        live.publish("desk", null, Audience.all(), Map.of("version", next.version()));
        changed.fire(new DirectoryChanged(previous, next, author));
        database.afterCommit(current::refresh);
    }

    /** Says everything again, as at every start: the topic may have been lost, and costs little to say anew. */
    void publishAll(Directory present) {
        if (present.version() > 0) {
            tell(DirectoryEvents.of(Directory.empty(), present));
        }
    }

    private void tell(DirectoryEvents events) {
        events.removed().forEach(announcements::tellGone);
        events.events().forEach(announcements::tell);
    }
}
