package org.ambassadordesk.ambassador.workspace;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.ambassadordesk.ambassador.Audience;
import org.ambassadordesk.ambassador.Database;
import org.ambassadordesk.ambassador.LiveEvents;
import org.ambassadordesk.ambassador.ProblemException;
import org.ambassadordesk.ambassador.ProblemType;
import org.ambassadordesk.ambassador.Sentence;
import org.ambassadordesk.ambassador.access.Person;
import org.ambassadordesk.ambassador.directory.CurrentDirectory;
import org.ambassadordesk.contract.directory.Ambassador;
import org.ambassadordesk.contract.directory.Autonomy;
import org.ambassadordesk.contract.directory.Directory;
import org.ambassadordesk.contract.directory.Topic;
import org.ambassadordesk.contract.event.AppliedTarget;
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

    public boolean sees(KeptConversation conversation, Person person) {
        return Sight.of(person, directory.get()).includes(conversation);
    }

    /** The soonest deadline that still runs; empty where none does. */
    public Optional<Instant> dueAt(KeptConversation conversation) {
        return Deadlines.soonest(conversation.routed()).map(AppliedTarget::dueAt);
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
            throw notHeldBy(conversation);
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

    /** A reply is sent but held back a moment, or no longer. Within the transaction holding the conversation's lock. */
    public void hold(KeptConversation conversation, @Nullable UUID reply) {
        database.perform(handle -> ConversationRows.hold(handle, conversation.id(), reply));
    }

    /**
     * A reply goes out: its author goes on reading the conversation. Within the transaction holding its lock.
     */
    public void answeredBy(KeptConversation conversation, String author) {
        database.perform(handle -> ConversationRows.answeredBy(handle, conversation.id(), author));
    }

    /**
     * A reply goes out: shown as answered before the router says so, whose next view of it counts again. Within the
     * transaction holding its lock.
     */
    public void answered(KeptConversation conversation) {
        database.perform(handle -> ConversationRows.answered(handle, conversation));
    }

    /** Who may see the conversation; as {@link Sight} says it for one person. */
    public Audience audienceOf(KeptConversation conversation) {
        Directory now = directory.get();
        Set<String> teams = new HashSet<>();
        Set<String> people = new HashSet<>();
        String team = teamOf(conversation);
        if (team != null) {
            teams.add(team);
        }
        String holder = conversation.holder();
        if (holder != null) {
            people.add(holder);
            now.ambassador(holder).map(Ambassador::team).ifPresent(teams::add);
        }
        people.addAll(conversation.answeredBy());
        if (conversation.waiting() != null) {
            people.addAll(approvers(conversation, now));
        }
        return new Audience(false, team == null, teams, people);
    }

    private static List<String> approvers(KeptConversation conversation, Directory directory) {
        String topic = String.valueOf(conversation.topic());
        return directory.ambassadors().values().stream()
                .filter(ambassador -> ambassador
                        .authorization(topic, conversation.channel())
                        .filter(autonomy -> autonomy == Autonomy.DIRECT)
                        .isPresent())
                .map(Ambassador::id)
                .toList();
    }

    void publish(KeptConversation conversation, long version, String what, Audience audience) {
        live.publish(
                "conversation",
                conversation.id(),
                audience,
                Map.of("conversationId", conversation.id(), "version", version, "what", what));
    }

    private KeptConversation seenBy(Person person, Optional<KeptConversation> found) {
        return found.filter(Sight.of(person, directory.get())::includes)
                .orElseThrow(() -> ProblemException.notFound("conversation"));
    }

    private ProblemException notHeldBy(KeptConversation conversation) {
        String holder = conversation.holder();
        return holder == null
                ? conflict(
                        ProblemType.NOT_THE_HOLDER,
                        "Nobody holds the conversation; it is {0}.",
                        conversation,
                        Sentence.of(stateOf(conversation)))
                : conflict(
                        ProblemType.NOT_THE_HOLDER,
                        "{0} holds the conversation.",
                        conversation,
                        directory.get().ambassador(holder).map(Ambassador::name).orElse(holder));
    }

    private static String stateOf(KeptConversation conversation) {
        return conversation.state().name().toLowerCase(Locale.ROOT);
    }

    /** A refusal that tells how the conversation stands now. */
    public ProblemException conflict(ProblemType type, String detail, KeptConversation conversation, Object... values) {
        ProblemException conflict = new ProblemException(type, detail, values)
                .with("state", stateOf(conversation))
                .with("version", conversation.version());
        return conversation.holder() == null ? conflict : conflict.with("assignee", conversation.holder());
    }
}
