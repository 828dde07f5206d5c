package org.ambassadordesk.ambassador.workspace;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import org.ambassadordesk.ambassador.ProblemException;
import org.ambassadordesk.ambassador.ProblemType;
import org.ambassadordesk.ambassador.access.Person;
import org.ambassadordesk.ambassador.directory.CurrentDirectory;
import org.ambassadordesk.contract.event.ActivityEvent;
import org.ambassadordesk.contract.event.ActivityEvent.Requested;
import org.ambassadordesk.contract.event.Conversation;

/** What people ask of the router about a conversation; announced under the conversation's lock. */
@ApplicationScoped
public class ConversationWork {
    private final Conversations conversations;
    private final CurrentDirectory directory;
    private final RouterRequests router;
    private final Clock clock;

    ConversationWork(Conversations conversations, CurrentDirectory directory, RouterRequests router, Clock clock) {
        this.conversations = conversations;
        this.directory = directory;
        this.router = router;
        this.clock = clock;
    }

    /** Gives it back to the queue. */
    public RouterAnswer handBack(UUID id, Person person, String reason) {
        return router.ask(requestId -> {
            KeptConversation conversation = conversations.locked(id, person);
            conversations.requireHolder(conversation, person);
            Conversation.Holder holder =
                    Objects.requireNonNull(conversation.routed().holder());
            return new ActivityEvent.HandedBack(id, person.id(), holder.epoch(), reason, requestId, clock.instant());
        });
    }

    /** Closes it. */
    public RouterAnswer resolve(UUID id, Person person) {
        return router.ask(requestId -> {
            KeptConversation conversation = conversations.locked(id, person);
            require(permissions(person, conversation).resolve(), "close", conversation);
            return new ActivityEvent.Resolved(requestId, id, person.id(), clock.instant());
        });
    }

    /** Corrects the topic; the router decides anew who may answer and by when. */
    public RouterAnswer correctTopic(UUID id, Person person, String topic) {
        return router.ask(requestId -> {
            KeptConversation conversation = conversations.locked(id, person);
            if (directory.get().topic(topic).isEmpty()) {
                throw ProblemException.invalid("topic", "is not in the directory");
            }
            require(permissions(person, conversation).correctTopic(), "move", conversation);
            return new ActivityEvent.TopicCorrected(requestId, id, topic, person.id(), clock.instant());
        });
    }

    /** Gives it to somebody, by a lead. Who is not authorized does not get it from a lead either. */
    public RouterAnswer assign(UUID id, Person lead, String ambassador) {
        return router.ask(requestId -> {
            KeptConversation conversation = conversations.locked(id, lead);
            if (!Permissions.leads(lead, conversation, directory.get())) {
                throw new ProblemException(
                        ProblemType.FORBIDDEN, "Only a lead of the conversation's team may assign it.");
            }
            if (directory.get().ambassador(ambassador).isEmpty()) {
                throw ProblemException.invalid("ambassador", "is not in the directory");
            }
            return new Requested(requestId, Requested.Kind.ASSIGN, id, ambassador, lead.id(), null, clock.instant());
        });
    }

    private Permissions permissions(Person person, KeptConversation conversation) {
        return Permissions.of(person, conversation, directory.get());
    }

    private void require(boolean allowed, String what, KeptConversation conversation) {
        if (!allowed) {
            throw conversations.conflict(
                    ProblemType.NOT_THE_HOLDER,
                    "Only who holds the conversation, or leads its team, may " + what + " it, while it is open.",
                    conversation);
        }
    }
}
