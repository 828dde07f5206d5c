package org.ambassadordesk.ambassador.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.ambassadordesk.ambassador.Announcements;
import org.ambassadordesk.ambassador.Database;
import org.ambassadordesk.ambassador.workspace.Conversations;
import org.ambassadordesk.ambassador.workspace.KeptConversation;
import org.ambassadordesk.contract.event.ActivityEvent;
import org.jdbi.v3.core.Handle;

/**
 * The seconds in which an author may take back what they sent. The customer hears of nothing before they are over, so
 * that taking it back undoes nothing. Who is first at the conversation's lock, the author or the end of the hold, wins.
 */
@ApplicationScoped
public class DeliveryHold {
    private final Database database;
    private final Conversations conversations;
    private final Announcements announcements;
    private final Event<DeliveryReleased> released;
    private final DeliveryConfig config;
    private final Clock clock;

    DeliveryHold(
            Database database,
            Conversations conversations,
            Announcements announcements,
            Event<DeliveryReleased> released,
            DeliveryConfig config,
            Clock clock) {
        this.database = database;
        this.conversations = conversations;
        this.announcements = announcements;
        this.released = released;
        this.config = config;
        this.clock = clock;
    }

    /** How long; zero where nothing is held back. */
    public Duration length() {
        return config.hold();
    }

    /** Within the transaction that holds the conversation's lock; false where it is too late. */
    public boolean withdraw(UUID reply) {
        Instant now = clock.instant();
        return database.inTransaction(handle -> DeliveryRows.withdraw(handle, reply, now));
    }

    /** Lets one out before its hold is over, within the transaction that holds the conversation's lock. */
    public void release(UUID reply, KeptConversation conversation) {
        database.perform(handle -> DeliveryRows.held(handle, reply)
                .ifPresent(held -> release(handle, held, conversation, clock.instant())));
    }

    /** Lets out one reply whose hold is over; false where there is none. */
    boolean releaseOne() {
        Instant now = clock.instant();
        Optional<DeliveryRows.Held> due = database.read(handle -> DeliveryRows.dueHeld(handle, now));
        due.ifPresent(held -> database.perform(handle -> {
            KeptConversation conversation =
                    conversations.locked(held.conversationId()).orElseThrow();
            release(handle, held, conversation, now);
        }));
        return due.isPresent();
    }

    private void release(Handle handle, DeliveryRows.Held held, KeptConversation conversation, Instant now) {
        DeliveryRows.release(handle, held.replyId(), now).ifPresent(pushed -> goOut(held, conversation, pushed, now));
    }

    private void goOut(DeliveryRows.Held held, KeptConversation conversation, boolean pushed, Instant now) {
        released.fire(new DeliveryReleased(held.replyId(), conversation));
        if (!pushed) {
            announcements.tell(new ActivityEvent.ReplyDelivered(conversation.id(), held.replyId(), held.author(), now));
        }
    }
}
