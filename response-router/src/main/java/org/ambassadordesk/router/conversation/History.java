package org.ambassadordesk.router.conversation;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.ambassadordesk.contract.Identities;
import org.ambassadordesk.contract.event.Comment;
import org.jspecify.annotations.Nullable;

/**
 * What the desk remembers beside the open conversations: comments, threads, and who a customer spoke with. The live desk
 * fills it from the database with what a batch asks for and clears it afterwards; elsewhere it simply grows.
 */
public final class History {
    private final Map<UUID, KnownComment> comments = new HashMap<>();
    private final Map<ThreadKey, UUID> threads = new HashMap<>();
    private final Map<UUID, Set<UUID>> byContact = new HashMap<>();
    private final Map<UUID, Answer> answers = new HashMap<>();

    private record Answer(String ambassador, Instant at) {}

    public @Nullable KnownComment comment(UUID id) {
        return comments.get(id);
    }

    public void remember(KnownComment comment) {
        comments.put(comment.id(), comment);
    }

    public @Nullable UUID conversationOf(ThreadKey thread) {
        return threads.get(thread);
    }

    public void remember(ThreadKey thread, UUID conversation) {
        threads.put(thread, conversation);
    }

    /** Where the comment is that this one answers. */
    public Optional<UUID> conversationAnsweredBy(Comment comment) {
        return parentOf(comment).map(comments::get).map(KnownComment::conversation);
    }

    /** The id of the comment that this one answers, known here or not. */
    public static Optional<UUID> parentOf(Comment comment) {
        return Optional.ofNullable(comment.inReplyTo()).map(parent -> Identities.comment(comment.source(), parent));
    }

    /** The customer's conversations, as far as they may matter. */
    public Set<UUID> conversationsOf(UUID contact) {
        return byContact.getOrDefault(contact, Set.of());
    }

    public void remember(UUID contact, UUID conversation) {
        byContact.computeIfAbsent(contact, _ -> new TreeSet<>()).add(conversation);
    }

    /** Who answered this customer last, in any conversation. */
    public @Nullable String lastAnswerTo(UUID contact) {
        Answer last = answers.get(contact);
        return last == null ? null : last.ambassador();
    }

    /** The latest counts, in whatever order they come to mind. */
    public void rememberAnswer(UUID contact, String ambassador, Instant at) {
        answers.merge(
                contact,
                new Answer(ambassador, at),
                (known, other) -> other.at().isBefore(known.at()) ? known : other);
    }

    public void clear() {
        comments.clear();
        threads.clear();
        byContact.clear();
        answers.clear();
    }
}
