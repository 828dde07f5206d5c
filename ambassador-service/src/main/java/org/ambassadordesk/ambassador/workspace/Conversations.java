package org.ambassadordesk.ambassador.workspace;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.ambassadordesk.ambassador.Audience;
import org.ambassadordesk.ambassador.Database;
import org.ambassadordesk.ambassador.LiveEvents;
import org.ambassadordesk.ambassador.ProblemException;
import org.ambassadordesk.ambassador.ProblemType;
import org.ambassadordesk.ambassador.access.Person;
import org.ambassadordesk.ambassador.directory.CurrentDirectory;
import org.ambassadordesk.contract.directory.Topic;
import org.jspecify.annotations.Nullable;

/** The conversations, for whoever does something with one: find it, lock it, see who holds it, say that it changed. */
@ApplicationScoped
public class Conversations {
    private final Database database;
    private final CurrentDirectory directory;
    private final LiveEvents live;
    private final Clock clock;

    Conversations(Database database, CurrentDirectory directory, LiveEvents live, Clock clock) {
        this.database = database;
        this.directory = directory;
        this.live = live;
        this.clock = clock;
    }

    /** Whoever it belongs to. */
    public Optional<KeptConversation> find(UUID id) {
        return database.read(handle -> ConversationRows.find(handle, id, false));
    }

    /** Refused with 404 where it is not this person's affair. */
    public KeptConversation visible(UUID id, Person person) {
        return seenBy(person, find(id));
    }

    /** As {@link #visible}, and nobody else changes it until the end of this transaction. */
    public KeptConversation locked(UUID id, Person person) {
        database.requireTransaction(); // outside of one the lock would end at once
        return seenBy(person, locked(id));
    }

    /** For what no person asks for; within a transaction. */
    public Optional<KeptConversation> locked(UUID id) {
        return database.read(handle -> ConversationRows.find(handle, id, true));
    }

    /** The team whose affair it is; null in triage. */
    public @Nullable String teamOf(KeptConversation conversation) {
        String topic = conversation.topic();
        return topic == null
                ? null
                : directory.get().topic(topic).map(Topic::team).orElse(null);
    }

    /** Refused with 409, and the present state, where somebody else holds it or nobody does. */
    public void requireHolder(KeptConversation conversation, Person person) {
        if (!conversation.isHeldBy(person.id())) {
            throw new ProblemException(ProblemType.NOT_THE_HOLDER, heldBy(conversation))
                    .with("state", conversation.state())
                    .with("version", conversation.version());
        }
    }

    /** What the customer wrote, or changed, after a version. */
    public List<KeptComment> commentsAfter(UUID id, long version) {
        return database.read(handle -> CommentRows.after(handle, id, version));
    }

    /**
     * Counts the conversation's version up, within the transaction that holds its lock, and tells open pages.
     *
     * @param what changed, as {@code reply-submitted}; open pages read it
     * @return the new version, which what was added carries as {@code atVersion}
     */
    public long append(KeptConversation conversation, String what) {
        long version = database.read(handle -> handle.createQuery("""
                        UPDATE conversation SET version = version + 1, changed_at = :now WHERE id = :id
                        RETURNING version
                        """)
                .bind("id", conversation.id())
                .bind("now", clock.instant())
                .mapTo(long.class)
                .one());
        publish(conversation, version, what, audienceOf(conversation));
        return version;
    }

    /** A reply was handed in: the conversation shows among the approvals. Within the transaction holding its lock. */
    public void await(KeptConversation conversation, KeptConversation.Waiting waiting) {
        database.perform(handle -> ConversationRows.await(handle, conversation.id(), waiting));
    }

    /** No reply waits any more. Within the transaction holding its lock. */
    public void awaitNothing(KeptConversation conversation) {
        database.perform(handle -> ConversationRows.await(handle, conversation.id(), null));
    }

    /** Who may see the conversation. */
    public Audience audienceOf(KeptConversation conversation) {
        String team = teamOf(conversation);
        String holder = conversation.holder();
        return new Audience(
                false,
                team == null,
                team == null ? Set.of() : Set.of(team),
                holder == null ? Set.of() : Set.of(holder));
    }

    void publish(KeptConversation conversation, long version, String what, Audience audience) {
        live.publish(
                "conversation",
                conversation.id(),
                audience,
                Map.of("conversationId", conversation.id(), "version", version, "what", what));
    }

    private KeptConversation seenBy(Person person, Optional<KeptConversation> found) {
        return found.filter(conversation -> person.maySee(teamOf(conversation), conversation.holder()))
                .orElseThrow(() -> ProblemException.notFound("conversation"));
    }

    private String heldBy(KeptConversation conversation) {
        String holder = conversation.holder();
        if (holder == null) {
            return "Nobody holds the conversation; it is "
                    + conversation.state().name().toLowerCase(java.util.Locale.ROOT) + ".";
        }
        String name = directory.get().ambassador(holder).map(a -> a.name()).orElse(holder);
        return name + " holds the conversation.";
    }
}
