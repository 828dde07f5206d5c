package org.ambassadordesk.ambassador.workspace;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.ambassadordesk.ambassador.Announcements;
import org.ambassadordesk.ambassador.Database;
import org.ambassadordesk.ambassador.ProblemException;
import org.ambassadordesk.ambassador.ProblemType;
import org.ambassadordesk.ambassador.access.Person;
import org.ambassadordesk.ambassador.workspace.RouterAnswer.Done;
import org.ambassadordesk.contract.event.ActivityEvent;
import org.ambassadordesk.contract.event.ActivityEvent.Requested;
import org.ambassadordesk.contract.event.Conversation;
import org.ambassadordesk.contract.event.Conversation.State;
import org.jdbi.v3.core.Handle;

/**
 * The beginning of an answer. Whoever holds the conversation begins here and now; a waiting one is claimed from the
 * router first. Of many who try at once, also of one person in many tabs, exactly one succeeds; all others are refused
 * with the present state.
 */
@ApplicationScoped
public class ConversationStart {
    private static final String BEGUN_ALREADY = "You have begun with this conversation already.";

    private final Database database;
    private final Conversations conversations;
    private final RouterRequests router;
    private final Announcements announcements;
    private final Clock clock;

    ConversationStart(
            Database database,
            Conversations conversations,
            RouterRequests router,
            Announcements announcements,
            Clock clock) {
        this.database = database;
        this.conversations = conversations;
        this.router = router;
        this.announcements = announcements;
        this.clock = clock;
    }

    /** Refused with 409 where somebody was faster, be it the same person in another tab. */
    public RouterAnswer start(UUID id, Person person) {
        RouterAnswer answer = router.askUnlessDone(requestId -> beginOrClaim(requestId, id, person))
                .orElse(new Done(id, true, false));
        if (answer instanceof Done done && done.already()) {
            throw refused(BEGUN_ALREADY, conversations.visible(id, person));
        }
        if (answer instanceof Done done && !done.begun()) {
            database.perform(handle -> begin(handle, conversations.locked(id, person), person));
        }
        return answer;
    }

    private Optional<ActivityEvent> beginOrClaim(UUID requestId, UUID id, Person person) {
        KeptConversation conversation = conversations.locked(id, person);
        if (conversation.isHeldBy(person.id())) {
            database.perform(handle -> begin(handle, conversation, person));
            return Optional.empty();
        }
        if (conversation.state() != State.QUEUED) {
            throw refused("The conversation does not wait for anybody (any more).", conversation);
        }
        return Optional.of(
                new Requested(requestId, Requested.Kind.CLAIM, id, person.id(), person.id(), null, clock.instant()));
    }

    /** Who hands in a reply has begun. Within the transaction that holds the conversation's lock; for its holder. */
    public void beginUnlessBegun(KeptConversation conversation, Person person) {
        if (conversation.startedAt() == null) {
            database.perform(handle -> begin(handle, conversation, person));
        }
    }

    private void begin(Handle handle, KeptConversation conversation, Person person) {
        Conversation.Holder holder = conversation.routed().holder();
        if (holder == null || !conversation.isHeldBy(person.id())) {
            throw refused("The conversation was taken away again.", conversation);
        }
        if (conversation.startedAt() != null) {
            throw refused(BEGUN_ALREADY, conversation);
        }
        Instant now = clock.instant();
        handle.createUpdate("UPDATE conversation SET started_at = :now WHERE id = :id AND epoch = :epoch")
                .bind("now", now)
                .bind("id", conversation.id())
                .bind("epoch", holder.epoch())
                .execute();
        handle.createUpdate("""
                        UPDATE assignment SET started_at = coalesce(started_at, :now)
                        WHERE conversation_id = :id AND epoch = :epoch
                        """)
                .bind("now", now)
                .bind("id", conversation.id())
                .bind("epoch", holder.epoch())
                .execute();
        conversations.append(conversation, "assignment.started");
        announcements.tell(new ActivityEvent.Started(conversation.id(), person.id(), holder.epoch(), now));
    }

    private ProblemException refused(String detail, KeptConversation conversation) {
        return conversations.conflict(ProblemType.SOMEBODY_WAS_FASTER, detail, conversation);
    }
}
