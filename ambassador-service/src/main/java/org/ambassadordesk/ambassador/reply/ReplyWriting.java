package org.ambassadordesk.ambassador.reply;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ambassadordesk.ambassador.Database;
import org.ambassadordesk.ambassador.ProblemException;
import org.ambassadordesk.ambassador.ProblemType;
import org.ambassadordesk.ambassador.TextHash;
import org.ambassadordesk.ambassador.access.Person;
import org.ambassadordesk.ambassador.channel.ChannelContracts;
import org.ambassadordesk.ambassador.guideline.Acknowledgements;
import org.ambassadordesk.ambassador.guideline.Clearance;
import org.ambassadordesk.ambassador.guideline.Phrases;
import org.ambassadordesk.ambassador.guideline.Reason;
import org.ambassadordesk.ambassador.workspace.Conversations;
import org.ambassadordesk.ambassador.workspace.KeptConversation;
import org.ambassadordesk.contract.directory.Autonomy;
import org.jspecify.annotations.Nullable;

/**
 * Handing in a reply: only by who holds the conversation, only by who has read all of it, only what no guideline blocks.
 * Said twice, it is handed in once.
 */
@ApplicationScoped
public class ReplyWriting {
    private final Database database;
    private final Conversations conversations;
    private final Replies replies;
    private final ReplyCheck check;
    private final ReplyConsequences consequences;
    private final Questions questions;
    private final ClosingReplies closing;
    private final Clock clock;

    ReplyWriting(
            Database database,
            Conversations conversations,
            Replies replies,
            ReplyCheck check,
            ReplyConsequences consequences,
            Questions questions,
            ClosingReplies closing,
            Clock clock) {
        this.database = database;
        this.conversations = conversations;
        this.replies = replies;
        this.check = check;
        this.consequences = consequences;
        this.questions = questions;
        this.closing = closing;
        this.clock = clock;
    }

    /**
     * What somebody wants to say.
     *
     * @param idempotencyKey the poster's name for it, if it has one: the same key is the same reply, whatever became of it
     * @param phrases in which a refusal is said
     * @param waitsForCustomer whether it asks the customer something
     * @param closes whether the conversation is closed once it is let out
     */
    public record Draft(
            String text,
            long seenVersion,
            boolean asksForApproval,
            @Nullable String idempotencyKey,
            Phrases phrases,
            boolean waitsForCustomer,
            boolean closes) {
        /** From somebody who reads English. */
        public Draft(String text, long seenVersion, boolean asksForApproval, @Nullable String idempotencyKey) {
            this(text, seenVersion, asksForApproval, idempotencyKey, Phrases.english(), false, false);
        }
    }

    /** Before it is handed in; refused with 404 where the conversation is not this person's affair. */
    public ReplyCheck.Read check(UUID conversation, Person person, String text) {
        return check.read(conversations.visible(conversation, person), person.id(), text, false);
    }

    /** What this person has to acknowledge before they send anything there. */
    public List<Acknowledgements.Due> toAcknowledge(UUID conversation, Person person) {
        return check.toAcknowledge(conversations.visible(conversation, person), person.id());
    }

    /** One reply; refused with 404 where its conversation is not this person's affair and it is not their own. */
    public Reply show(UUID reply, Person person) {
        Reply found = replies.find(reply).orElseThrow(() -> ProblemException.notFound("reply"));
        if (!found.author().equals(person.id())) {
            conversations.visible(found.written().conversationId(), person);
        }
        return found;
    }

    public Reply submit(UUID id, Person person, Draft draft) {
        return database.inTransaction(handle -> {
            // Looked for under the lock, and before anything else: the first time may have ended the assignment.
            if (conversations.locked(id).isEmpty()) {
                throw ProblemException.notFound("conversation");
            }
            Optional<Reply> earlier = earlier(id, person, draft);
            return earlier.isPresent() ? earlier.get() : write(conversations.locked(id, person), person, draft);
        });
    }

    private Optional<Reply> earlier(UUID id, Person person, Draft draft) {
        String sha256 = TextHash.of(draft.text());
        String key = draft.idempotencyKey();
        Optional<Replies.Earlier> keyed = key == null ? Optional.empty() : replies.byKey(person.id(), key);
        if (keyed.isPresent()) {
            Reply known = keyed.get().reply();
            if (!known.written().conversationId().equals(id)
                    || !keyed.get().textSha256().equals(sha256)) {
                throw new ProblemException(
                        ProblemType.KEY_REUSED, "Under this Idempotency-Key another reply was handed in.");
            }
            return Optional.of(known);
        }
        return replies.repeated(id, person.id(), draft.seenVersion(), sha256);
    }

    private Reply write(KeptConversation conversation, Person person, Draft draft) {
        conversations.requireHolder(conversation, person);
        requireNothingWaits(conversation);
        requireCurrent(conversation, person, draft.seenVersion());
        requireOpenWindow(conversation);
        ReplyCheck.Read read = check.read(conversation, person.id(), draft.text(), draft.asksForApproval());
        Reply reply =
                switch (read.clearance()) {
                    case Clearance.NotAuthorized not ->
                        throw new ProblemException(
                                ProblemType.FORBIDDEN, "{0}", not.reason().in(draft.phrases()));
                    case Clearance.Blocked blocked ->
                        throw new ProblemException(
                                        ProblemType.BLOCKED_BY_GUIDELINE,
                                        "{0}",
                                        blocked.reason().in(draft.phrases()))
                                .with(
                                        "findings",
                                        read.checked().in(draft.phrases()).findings())
                                .with("guidelineVersion", read.checked().guidelineVersion());
                    case Clearance.Alone(Autonomy autonomy, Reason reason) ->
                        Reply.Approved.alone(
                                written(conversation, person, draft, read, new Decided(autonomy, true, reason)));
                    case Clearance.SecondPerson(Autonomy autonomy, Reason reason) ->
                        new Reply.Submitted(
                                written(conversation, person, draft, read, new Decided(autonomy, false, reason)));
                };
        replies.add(reply, draft.idempotencyKey(), TextHash.of(draft.text()));
        if (draft.waitsForCustomer()) {
            questions.note(reply.id());
        }
        if (draft.closes()) {
            closing.note(reply.id(), person.id());
        }
        consequences.ofNew(reply, conversation);
        return reply;
    }

    private Written written(
            KeptConversation conversation, Person person, Draft draft, ReplyCheck.Read read, Decided decided) {
        Grounds grounds = check.grounds(conversation, person.id());
        ReplyConsequences.Place place = consequences.announce(conversation, person, decided.alone());
        return new Written(
                place.reply(),
                conversation.id(),
                person.id(),
                draft.text(),
                draft.seenVersion(),
                place.version(),
                clock.instant(),
                read.checked(),
                read.disclosure(),
                decided.autonomy(),
                decided.alone(),
                decided.reason().in(Phrases.english()),
                decided.reason(),
                grounds);
    }

    /** Under which rules it is handed in. */
    private record Decided(Autonomy autonomy, boolean alone, Reason reason) {}

    /** What a channel no longer takes is refused here, rather than lost there. */
    private void requireOpenWindow(KeptConversation conversation) {
        Instant now = clock.instant();
        ChannelContracts.of(conversation.channel())
                .closesAt(conversation.receivedAt())
                .filter(closesAt -> !closesAt.isAfter(now))
                .ifPresent(closesAt -> {
                    throw conversations
                            .conflict(ProblemType.REFUSED, "The channel takes no replies any more.", conversation)
                            .with("closedAt", closesAt);
                });
    }

    private void requireNothingWaits(KeptConversation conversation) {
        if (conversation.held() != null) {
            throw conversations
                    .conflict(ProblemType.REFUSED, "A reply goes out in a moment; take it back or wait.", conversation)
                    .with("held", conversation.held());
        }
        if (conversation.waiting() != null) {
            throw conversations
                    .conflict(ProblemType.REFUSED, "A reply already waits for approval here.", conversation)
                    .with("waiting", conversation.waiting().reply());
        }
    }

    private void requireCurrent(KeptConversation conversation, Person person, long seenVersion) {
        if (seenVersion > conversation.version()) {
            throw ProblemException.invalid("seenVersion", "is later than the conversation");
        }
        Since since = Since.of(
                conversations.commentsAfter(conversation.id(), seenVersion),
                replies.byColleaguesAfter(conversation.id(), person.id(), seenVersion));
        if (!since.isEmpty()) {
            throw conversations
                    .conflict(ProblemType.STALE, "Something was written since you looked.", conversation)
                    .with("since", since);
        }
    }
}
