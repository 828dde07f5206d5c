package org.ambassadordesk.ambassador.workspace;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Instance;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.ambassadordesk.ambassador.ProblemException;
import org.ambassadordesk.ambassador.ProblemType;
import org.ambassadordesk.ambassador.access.Person;
import org.ambassadordesk.ambassador.directory.CurrentDirectory;
import org.ambassadordesk.contract.event.ActivityEvent;
import org.ambassadordesk.contract.event.ActivityEvent.Requested;
import org.ambassadordesk.contract.event.Conversation;
import org.jspecify.annotations.Nullable;

/** What people ask of the router about a conversation; announced under the conversation's lock. */
@ApplicationScoped
public class ConversationWork {
    private final Conversations conversations;
    private final CurrentDirectory directory;
    private final Instance<ReplyHistory> replies;
    private final Event<ClosingWanted> wanted;
    private final RouterRequests router;
    private final Clock clock;

    ConversationWork(
            Conversations conversations,
            CurrentDirectory directory,
            Instance<ReplyHistory> replies,
            Event<ClosingWanted> wanted,
            RouterRequests router,
            Clock clock) {
        this.conversations = conversations;
        this.directory = directory;
        this.replies = replies;
        this.wanted = wanted;
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

    /**
     * Closes it. Where a reply is held back before it goes out, that one is the last word: it goes out first. Where one
     * waits for a second person, somebody has to decide about that before.
     */
    public RouterAnswer resolve(UUID id, Person person) {
        return router.askUnlessDone(requestId -> {
                    KeptConversation conversation = conversations.locked(id, person);
                    requireNothingWaits(conversation);
                    require(
                            Permissions.of(person, conversation, answeredBy(id), directory.get())
                                    .resolve(),
                            "Only who holds the conversation, answered it last, or leads its team, may close it, "
                                    + "while it is not over.",
                            conversation);
                    if (conversation.held() != null) {
                        wanted.fire(new ClosingWanted(conversation.held(), person.id()));
                        return Optional.empty();
                    }
                    return Optional.of(new ActivityEvent.Resolved(requestId, id, person.id(), clock.instant()));
                })
                .orElseGet(RouterAnswer.WithReply::new);
    }

    private void requireNothingWaits(KeptConversation conversation) {
        KeptConversation.Waiting waiting = conversation.waiting();
        if (waiting != null) {
            throw conversations
                    .conflict(
                            ProblemType.REFUSED,
                            "A reply waits for approval here: approve it, reject it or take it back first.",
                            conversation)
                    .with("waiting", waiting.reply());
        }
    }

    /** Corrects the topic; the router decides anew who may answer and by when. */
    public RouterAnswer correctTopic(UUID id, Person person, String topic) {
        return router.ask(requestId -> {
            KeptConversation conversation = conversations.locked(id, person);
            if (directory.get().topic(topic).isEmpty()) {
                throw ProblemException.invalid("topic", "is not in the directory");
            }
            require(
                    Permissions.of(person, conversation, null, directory.get()).correctTopic(),
                    "Only who holds the conversation, or leads its team, may move it, while it is open.",
                    conversation);
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

    private @Nullable String answeredBy(UUID id) {
        return ReplyHistory.lastAuthor(replies.stream()
                        .flatMap(history -> history.of(id).stream())
                        .toList())
                .orElse(null);
    }

    private void require(boolean allowed, String who, KeptConversation conversation) {
        if (!allowed) {
            throw conversations.conflict(ProblemType.NOT_THE_HOLDER, who, conversation);
        }
    }
}
