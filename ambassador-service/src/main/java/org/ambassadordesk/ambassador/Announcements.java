package org.ambassadordesk.ambassador;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Supplier;
import org.ambassadordesk.contract.EventCodec;
import org.ambassadordesk.contract.Topics;
import org.ambassadordesk.contract.directory.feed.DirectoryEvents;
import org.ambassadordesk.contract.event.ActivityEvent;
import org.ambassadordesk.contract.event.DirectoryEvent;
import org.ambassadordesk.contract.event.Event;
import org.ambassadordesk.outbox.OutboundRecord;

/** What this service tells the others; takes effect with the transaction of the thread. */
@ApplicationScoped
public class Announcements {
    private static final String SOURCE = "/ambassador-service";
    /** All directory events in one row, so that the topic has them in the order in which they were said. */
    private static final String DIRECTORY_ORDER = "directory";

    private final Database database;
    private final Clock clock;
    private final Supplier<UUID> ids;

    Announcements(Database database, Clock clock, Supplier<UUID> ids) {
        this.database = database;
        this.clock = clock;
        this.ids = ids;
    }

    /** Tells what somebody did; the caller holds the lock on the conversation (or ambassador) it is about. */
    public void tell(ActivityEvent event) {
        append(event, Topics.ACTIVITY, event.key(), event.at());
    }

    /** Tells an entry of the directory; the caller holds the lock on the directory. */
    public void tell(DirectoryEvent event) {
        append(event, Topics.DIRECTORY, DIRECTORY_ORDER, clock.instant());
    }

    /** Tells that an entry is gone from the directory: a tombstone for its key, as {@code topic/baggage}. */
    public void tellGone(String key) {
        database.transaction()
                .outbound()
                .add(new OutboundRecord(
                        ids.get(),
                        DirectoryEvents.REMOVED,
                        SOURCE,
                        clock.instant(),
                        Topics.DIRECTORY,
                        key,
                        DIRECTORY_ORDER,
                        null));
    }

    private void append(Event event, String topic, String orderingKey, Instant time) {
        database.transaction()
                .outbound()
                .add(new OutboundRecord(
                        ids.get(),
                        EventCodec.typeOf(event),
                        SOURCE,
                        time,
                        topic,
                        event.key(),
                        orderingKey,
                        EventCodec.write(event)));
    }
}
