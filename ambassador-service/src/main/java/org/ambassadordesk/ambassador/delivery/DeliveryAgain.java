package org.ambassadordesk.ambassador.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.ambassadordesk.ambassador.Database;
import org.ambassadordesk.ambassador.ProblemException;
import org.ambassadordesk.ambassador.ProblemType;
import org.ambassadordesk.ambassador.access.Person;
import org.ambassadordesk.ambassador.workspace.Conversations;
import org.ambassadordesk.ambassador.workspace.KeptConversation;

/** A delivery that was given up is tried once more because a person says so. */
@ApplicationScoped
class DeliveryAgain {
    private final Database database;
    private final Deliveries deliveries;
    private final Conversations conversations;
    private final DeliveryWorker worker;
    private final Clock clock;

    DeliveryAgain(
            Database database, Deliveries deliveries, Conversations conversations, DeliveryWorker worker, Clock clock) {
        this.database = database;
        this.deliveries = deliveries;
        this.conversations = conversations;
        this.worker = worker;
        this.clock = clock;
    }

    Standing deliver(UUID reply, Person lead) {
        return database.inTransaction(handle -> {
            UUID id = deliveries.conversationOf(reply).orElseThrow(() -> ProblemException.notFound("delivery"));
            KeptConversation conversation = conversations.locked(id, lead);
            if (!DeliveryRows.queueAgain(handle, reply, clock.instant())) {
                throw conversations.conflict(
                        ProblemType.REFUSED, "The reply is delivered, or still tried by itself.", conversation);
            }
            conversations.append(conversation, "reply-queued");
            database.afterCommit(worker::ring);
            return deliveries.find(reply).orElseThrow();
        });
    }
}
