package org.ambassadordesk.router.routing;

import java.util.Comparator;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.ambassadordesk.contract.event.Comment;
import org.ambassadordesk.contract.event.CommentEvent;
import org.ambassadordesk.contract.event.RoutingEvent.Closed;
import org.ambassadordesk.contract.event.RoutingEvent.CommentEdited;
import org.ambassadordesk.contract.event.RoutingEvent.CommentWithdrawn;
import org.ambassadordesk.contract.event.RoutingEvent.EndReason;
import org.ambassadordesk.contract.event.RoutingEvent.Routed;
import org.ambassadordesk.router.conversation.DeskConversation;
import org.ambassadordesk.router.conversation.Filing;
import org.ambassadordesk.router.conversation.History;
import org.ambassadordesk.router.conversation.KeptAssignment;
import org.ambassadordesk.router.conversation.KnownComment;
import org.ambassadordesk.router.conversation.Standing;
import org.ambassadordesk.router.conversation.Subject;
import org.ambassadordesk.router.conversation.ThreadKey;
import org.ambassadordesk.router.target.Deadlines;
import org.ambassadordesk.router.topic.Priorities;
import org.ambassadordesk.router.topic.TopicChoice;
import org.jspecify.annotations.Nullable;

/** What customers say: which conversation it belongs to, and what that does to it. */
final class Conversing {
    private static final Comparator<DeskConversation> NEWEST = Comparator.comparing(
                    (DeskConversation conversation) -> conversation.subject().openedAt())
            .thenComparing(DeskConversation::id);

    private final DeskState desk;
    private final Queueing queueing;
    private final Assigning assigning;
    private final Bursting bursting;

    Conversing(DeskState desk, Queueing queueing, Assigning assigning, Bursting bursting) {
        this.desk = desk;
        this.bursting = bursting;
        this.queueing = queueing;
        this.assigning = assigning;
    }

    void hear(CommentEvent event) {
        switch (event) {
            case CommentEvent.Received(Comment comment) -> said(event, comment);
            case CommentEvent.Edited(Comment comment) -> said(event, comment);
            case CommentEvent.Withdrawn withdrawn -> withdraw(withdrawn);
        }
    }

    /** Known id and another wording make it an edit, however it was announced. */
    private void said(CommentEvent event, Comment comment) {
        KnownComment known = desk.history().comment(comment.id());
        if (known == null) {
            join(comment);
        } else if (known.isWithdrawn()) {
            keep(known.worded(comment.fingerprint()));
            desk.facts().ignore(event, "comment-withdrawn");
        } else if (comment.fingerprint().equals(known.fingerprint())) {
            desk.facts().ignore(event, "same-wording");
        } else {
            edit(event, known.worded(comment.fingerprint()), comment);
        }
    }

    private void edit(CommentEvent event, KnownComment known, Comment comment) {
        DeskConversation conversation = desk.find(known.conversation());
        if (conversation == null) {
            desk.facts().ignore(event, "unknown-conversation");
            return;
        }
        keep(known);
        if (conversation.standing() instanceof Standing.Triage) {
            queueing.file(conversation, desk.topics().choose(comment));
        }
        desk.tell(new CommentEdited(conversation.nextView(), comment, desk.now()));
    }

    private void join(Comment comment) {
        DeskConversation found = conversationFor(comment);
        TopicChoice choice = found == null ? desk.topics().choose(comment) : null;
        DeskConversation conversation = choice == null ? Objects.requireNonNull(found) : open(comment, choice);
        keep(new KnownComment(comment.id(), conversation.id(), comment.fingerprint(), desk.now(), null));
        ThreadKey.of(comment)
                .filter(thread -> desk.history().conversationOf(thread) == null)
                .ifPresent(thread -> keep(thread, conversation.id()));
        if (choice != null) {
            queueing.file(conversation, choice);
        } else if (conversation.isOpen()) {
            continueWith(conversation, comment);
        } else {
            reopen(conversation, comment);
        }
        desk.tell(new Routed(conversation.nextView(), comment, found == null, desk.now()));
        if (choice != null && choice.topic() != null) {
            bursting.begun(choice.topic());
        }
    }

    /** The same thread, else where the comment is that it answers, else what the customer has going on this channel. */
    private @Nullable DeskConversation conversationFor(Comment comment) {
        History history = desk.history();
        DeskConversation byThread = ThreadKey.of(comment)
                .map(history::conversationOf)
                .map(desk::find)
                .orElse(null);
        if (byThread != null) {
            return byThread;
        }
        DeskConversation byParent =
                history.conversationAnsweredBy(comment).map(desk::find).orElse(null);
        if (byParent != null) {
            return byParent;
        }
        return history.conversationsOf(comment.contactId()).stream()
                .flatMap(id -> Stream.ofNullable(desk.find(id)))
                .filter(DeskConversation::isJoinable)
                .max(NEWEST)
                .orElse(null);
    }

    private DeskConversation open(Comment comment, TopicChoice choice) {
        var subject = new Subject(
                desk.newId(),
                comment.source(),
                comment.channel(),
                comment.contactId(),
                nameOf(comment),
                comment.receivedAt());
        var filing = new Filing(
                null,
                "",
                comment.language().code(),
                Priorities.of(comment, choice.topic(), desk.rules()),
                Priorities.labels(comment));
        String familiar = desk.history().lastAnswerTo(comment.contactId());
        var conversation = DeskConversation.opened(
                subject, filing, comment.receivedAt(), comment.text().length(), familiar, desk.now());
        desk.put(conversation);
        desk.history().remember(comment.contactId(), conversation.id());
        return conversation;
    }

    /** Somebody already has to answer: the clocks run on, from the first comment that waits. */
    private void continueWith(DeskConversation conversation, Comment comment) {
        hear(conversation, comment);
        if (conversation.standing() instanceof Standing.Triage) {
            queueing.file(conversation, desk.topics().choose(comment));
        } else if (conversation.isQueued()) {
            queueing.rejoin(conversation);
        }
    }

    private void reopen(DeskConversation conversation, Comment comment) {
        hear(conversation, comment);
        queueing.reopen(conversation, comment);
    }

    private void hear(DeskConversation conversation, Comment comment) {
        conversation.hear(comment.receivedAt(), comment.text().length(), desk.now());
        conversation.refile(filing -> filing.and(
                comment.language(), Priorities.of(comment, filing.topic(), desk.rules()), Priorities.labels(comment)));
        queueing.resumeClocks(conversation, comment.receivedAt());
    }

    private void withdraw(CommentEvent.Withdrawn event) {
        KnownComment known = desk.history().comment(event.commentId());
        if (known == null) {
            keep(new KnownComment(event.commentId(), null, null, desk.now(), event.at()));
            desk.facts().ignore(event, "comment-not-yet-here");
        } else if (known.isWithdrawn()) {
            desk.facts().ignore(event, "comment-withdrawn");
        } else {
            keep(known.withdrawn(event.at()));
            DeskConversation conversation = desk.find(known.conversation());
            if (conversation == null) {
                desk.facts().ignore(event, "unknown-conversation");
            } else {
                withdrawFrom(conversation, known);
            }
        }
    }

    private void withdrawFrom(DeskConversation conversation, KnownComment comment) {
        conversation.unhear(comment.takenInAt());
        desk.tell(new CommentWithdrawn(conversation.nextView(), comment.id(), desk.now()));
        if (conversation.isOpen() && conversation.said().unanswered() == 0) {
            endUnanswered(conversation);
        } else if (conversation.isQueued()) {
            queueing.rejoin(conversation);
        }
    }

    /** Nothing is left to answer: back to where it stood before, or over. */
    private void endUnanswered(DeskConversation conversation) {
        boolean before = conversation.wasAnswered();
        conversation.setDeadlines(before ? Deadlines::dropAnswers : Deadlines::dropAll);
        queueing.leave(conversation);
        Standing next = before ? new Standing.Answered() : new Standing.Withdrawn();
        KeptAssignment held = conversation.assignment();
        if (held != null) {
            assigning.close(conversation, held, EndReason.WITHDRAWN, next);
        } else {
            conversation.stand(next);
        }
        if (!before) {
            desk.tell(new Closed(conversation.nextView(), null, desk.now()));
        } else if (held == null) {
            queueing.tellChanged(conversation, "withdrawn", null);
        }
    }

    private void keep(KnownComment comment) {
        desk.history().remember(comment);
        desk.facts().add(new Fact.CommentKept(comment));
    }

    private void keep(ThreadKey thread, UUID conversation) {
        desk.history().remember(thread, conversation);
        desk.facts().add(new Fact.ThreadKept(thread, conversation));
    }

    private static String nameOf(Comment comment) {
        String name = comment.author().name();
        String handle = comment.author().handle();
        if (name != null && !name.isBlank()) {
            return name;
        }
        return handle != null && !handle.isBlank() ? handle : comment.author().id();
    }
}
