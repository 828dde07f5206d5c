package org.ambassadordesk.ambassador.approval;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.ambassadordesk.ambassador.Database;
import org.ambassadordesk.ambassador.ProblemException;
import org.ambassadordesk.ambassador.access.Person;
import org.ambassadordesk.ambassador.guideline.Checked;
import org.ambassadordesk.ambassador.guideline.Finding;
import org.ambassadordesk.ambassador.guideline.Phrases;
import org.ambassadordesk.ambassador.reply.Replies;
import org.ambassadordesk.ambassador.reply.Reply;
import org.ambassadordesk.ambassador.reply.Reply.Submitted;
import org.ambassadordesk.ambassador.reply.ReplyCheck;
import org.ambassadordesk.ambassador.reply.ReplyConsequences;
import org.ambassadordesk.ambassador.reply.ReplyUndo;
import org.ambassadordesk.ambassador.reply.Since;
import org.ambassadordesk.ambassador.reply.shown.WordChange;
import org.ambassadordesk.ambassador.workspace.Conversations;
import org.ambassadordesk.ambassador.workspace.KeptConversation;
import org.jspecify.annotations.Nullable;

/**
 * What a second person decides about a waiting reply. All decisions about replies of one conversation, and the
 * customer's further comments, take turns at the conversation's lock: of two approvers one decides, the other is told.
 */
@ApplicationScoped
public class ReplyApproval {
    private final Database database;
    private final Conversations conversations;
    private final Replies replies;
    private final ReplyCheck check;
    private final ReplyConsequences consequences;
    private final ReplyUndo undo;
    private final Clock clock;

    ReplyApproval(
            Database database,
            Conversations conversations,
            Replies replies,
            ReplyCheck check,
            ReplyConsequences consequences,
            ReplyUndo undo,
            Clock clock) {
        this.database = database;
        this.conversations = conversations;
        this.replies = replies;
        this.check = check;
        this.consequences = consequences;
        this.undo = undo;
        this.clock = clock;
    }

    /**
     * Lets it out.
     *
     * @param text the approver's wording; null where the author's stands
     */
    public Reply approve(UUID id, Person person, @Nullable String text) {
        return approve(id, person, text, Phrases.english());
    }

    /**
     * Approves a waiting reply, as it is or with edits.
     *
     * @param phrases in which a refusal is said
     */
    Reply approve(UUID id, Person person, @Nullable String text, Phrases phrases) {
        return decide(id, person, repeats(person, text), (submitted, conversation) -> {
            String outgoing = text == null ? submitted.written().text() : text;
            ReplyCheck.Read read = check.read(conversation, submitted.author(), outgoing, false);
            Refusals.requireNotBlocked(read.checked(), phrases);
            boolean changed = !outgoing.equals(submitted.written().text());
            return submitted.approve(
                    person.id(),
                    changed ? new Reply.Edited(outgoing, read.checked().findings()) : null,
                    clock.instant());
        });
    }

    /**
     * What an approver's wording would change.
     *
     * @param changes word by word
     * @param findings of the guidelines in the new wording
     */
    public record Rewording(List<WordChange> changes, List<Finding> findings) {}

    /** Before it is let out; nothing is kept. */
    public Rewording trial(UUID id, Person person, String text, Phrases phrases) {
        Reply known = known(id);
        KeptConversation conversation = conversations.visible(known.written().conversationId(), person);
        Refusals.requireApprover(person, known, check.bounds(conversation, person.id()));
        Checked checked = check.read(conversation, known.author(), text, false).checked();
        return new Rewording(
                WordChange.between(known.written().text(), text),
                checked.in(phrases).findings());
    }

    public Reply sendBack(UUID id, Person person, String comment) {
        return decide(
                id,
                person,
                known -> known instanceof Reply.SentBack(var _, String by, String said, var _)
                        && by.equals(person.id())
                        && said.equals(comment),
                (submitted, _) -> submitted.sendBack(person.id(), comment, clock.instant()));
    }

    public Reply reject(UUID id, Person person, String comment) {
        return decide(
                id,
                person,
                known -> known instanceof Reply.Rejected(var _, String by, String said, var _)
                        && by.equals(person.id())
                        && said.equals(comment),
                (submitted, _) -> submitted.reject(person.id(), comment, clock.instant()));
    }

    /** By its author only, while it waits or is held back. */
    public Reply withdraw(UUID id, Person person) {
        return database.inTransaction(handle -> {
            KeptConversation conversation = lockConversationOf(id);
            Reply known = known(id);
            if (!known.author().equals(person.id())) {
                conversations.visible(conversation.id(), person);
                throw Refusals.notTheAuthor();
            }
            return switch (known) {
                case Reply.Withdrawn withdrawn -> withdrawn;
                case Submitted submitted -> keep(submitted.withdraw(clock.instant()), conversation);
                case Reply.Approved sent ->
                    undo.takeBack(sent, conversation).orElseThrow(() -> refused(known, conversation));
                default -> throw refused(known, conversation);
            };
        });
    }

    /** A decision, as the model makes it. */
    @FunctionalInterface
    private interface Verdict {
        Reply on(Submitted submitted, KeptConversation conversation);
    }

    private Reply decide(UUID id, Person person, Predicate<Reply> repeated, Verdict verdict) {
        return database.inTransaction(handle -> {
            KeptConversation conversation = lockConversationOf(id);
            Reply known = known(id);
            if (repeated.test(known)) {
                return known;
            }
            conversations.visible(conversation.id(), person);
            Refusals.requireApprover(person, known, check.bounds(conversation, person.id()));
            return switch (known) {
                case Submitted submitted -> keep(verdict.on(submitted, conversation), conversation);
                default -> throw refused(known, conversation);
            };
        });
    }

    /** The same decision by the same person, with the same words, is made once. */
    private static Predicate<Reply> repeats(Person person, @Nullable String text) {
        return known -> known instanceof Reply.Approved approved
                && !approved.written().alone()
                && approved.by().equals(person.id())
                && (text == null || text.equals(approved.text()));
    }

    private Reply keep(Reply decided, KeptConversation conversation) {
        replies.decide(decided);
        consequences.ofDecision(decided, conversation);
        return decided;
    }

    private Reply known(UUID id) {
        return replies.find(id).orElseThrow(() -> ProblemException.notFound("reply"));
    }

    private KeptConversation lockConversationOf(UUID reply) {
        return conversations
                .locked(known(reply).written().conversationId())
                .orElseThrow(() -> ProblemException.notFound("reply"));
    }

    private ProblemException refused(Reply known, KeptConversation conversation) {
        return Refusals.noLongerWaits(
                known,
                conversations.find(conversation.id()).orElse(conversation),
                Since.of(
                        conversations.commentsAfter(
                                conversation.id(), known.written().seenVersion()),
                        List.of()));
    }
}
