package org.ambassadordesk.ambassador.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.ambassadordesk.ambassador.Announcements;
import org.ambassadordesk.ambassador.Database;
import org.ambassadordesk.ambassador.directory.CurrentDirectory;
import org.ambassadordesk.ambassador.workspace.Conversations;
import org.ambassadordesk.ambassador.workspace.KeptConversation;
import org.ambassadordesk.contract.directory.Source;
import org.ambassadordesk.contract.event.ActivityEvent;
import org.jspecify.annotations.Nullable;

/** Writes down that a reply is to go out, with the approval itself: what is not written down is never sent. */
@ApplicationScoped
public class DeliveryIntent {
    private final Database database;
    private final CurrentDirectory directory;
    private final Conversations conversations;
    private final Announcements announcements;
    private final DeliveryWorker worker;
    private final Clock clock;

    DeliveryIntent(
            Database database,
            CurrentDirectory directory,
            Conversations conversations,
            Announcements announcements,
            DeliveryWorker worker,
            Clock clock) {
        this.database = database;
        this.directory = directory;
        this.conversations = conversations;
        this.announcements = announcements;
        this.worker = worker;
        this.clock = clock;
    }

    /** Within the transaction that holds the conversation's lock. A source without webhook has it at once: it asks. */
    public void intend(Outgoing outgoing, KeptConversation conversation) {
        Instant now = clock.instant();
        String body = bodyOf(outgoing);
        database.perform(handle -> DeliveryRows.insert(handle, outgoing, body, now, worker.firstAttempt(now)));
        if (body != null) {
            database.afterCommit(worker::ring);
        } else {
            conversations.append(conversation, "reply-delivered");
            announcements.tell(
                    new ActivityEvent.ReplyDelivered(conversation.id(), outgoing.replyId(), outgoing.author(), now));
        }
    }

    /** The same, but held back until then; see {@link DeliveryHold}. */
    public void hold(Outgoing outgoing, Instant until) {
        Instant now = clock.instant();
        database.perform(handle -> DeliveryRows.insertHeld(handle, outgoing, bodyOf(outgoing), now, until));
    }

    /** Null where the source has no webhook. */
    private @Nullable String bodyOf(Outgoing outgoing) {
        boolean pushed = Optional.ofNullable(directory.get().sources().get(outgoing.source()))
                .map(Source::webhook)
                .isPresent();
        return pushed ? Published.body(outgoing) : null;
    }
}
