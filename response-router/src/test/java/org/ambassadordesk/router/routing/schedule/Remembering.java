package org.ambassadordesk.router.routing.schedule;

import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.ambassadordesk.contract.event.ActivityEvent;
import org.ambassadordesk.contract.event.Comment;
import org.ambassadordesk.contract.event.CommentEvent;
import org.ambassadordesk.router.conversation.DeskConversation;
import org.ambassadordesk.router.conversation.History;
import org.ambassadordesk.router.conversation.KeptConversation;
import org.ambassadordesk.router.conversation.KnownComment;
import org.ambassadordesk.router.conversation.ThreadKey;
import org.ambassadordesk.router.routing.DeskInput;
import org.ambassadordesk.router.routing.RoutingDesk;
import org.jspecify.annotations.Nullable;

/** Reminds a desk that forgets of what an input asks for, from what was observed: what the live one does by queries. */
final class Remembering {
    private static final Comparator<KeptConversation> NEWEST = Comparator.comparing(
                    (KeptConversation kept) -> kept.subject().openedAt())
            .thenComparing(kept -> kept.subject().id());

    private final Observed stored;
    private final RoutingDesk desk;

    Remembering(Observed stored, RoutingDesk desk) {
        this.stored = stored;
        this.desk = desk;
    }

    void before(DeskInput input) {
        switch (input) {
            case DeskInput.Heard(CommentEvent.Received(Comment comment)) -> before(comment);
            case DeskInput.Heard(CommentEvent.Edited(Comment comment)) -> before(comment);
            case DeskInput.Heard(CommentEvent.Withdrawn withdrawn) -> comment(withdrawn.commentId());
            case DeskInput.Acted(ActivityEvent.OfConversation event) -> conversation(event.conversationId());
            case DeskInput.Acted(ActivityEvent.Requested request) -> conversation(request.conversationId());
            default -> {}
        }
    }

    private void before(Comment comment) {
        comment(comment.id());
        History.parentOf(comment).ifPresent(this::comment);
        ThreadKey.of(comment).ifPresent(this::thread);
        UUID contact = comment.contactId();
        of(contact)
                .filter(kept -> new DeskConversation(kept).isJoinable())
                .max(NEWEST)
                .ifPresent(kept -> {
                    desk.history().remember(contact, kept.subject().id());
                    conversation(kept.subject().id());
                });
        of(contact).filter(kept -> kept.said().answeredAt() != null).forEach(kept -> desk.history()
                .rememberAnswer(contact, Objects.requireNonNull(kept.familiar()), answeredAt(kept)));
    }

    private static Instant answeredAt(KeptConversation kept) {
        return Objects.requireNonNull(kept.said().answeredAt());
    }

    private Stream<KeptConversation> of(UUID contact) {
        return stored.kept().stream().filter(kept -> kept.subject().contactId().equals(contact));
    }

    private void comment(UUID id) {
        KnownComment known = stored.comment(id);
        if (known != null) {
            desk.history().remember(known);
            conversation(known.conversation());
        }
    }

    private void thread(ThreadKey thread) {
        UUID conversation = stored.conversationOf(thread);
        if (conversation != null) {
            desk.history().remember(thread, conversation);
            conversation(conversation);
        }
    }

    private void conversation(@Nullable UUID id) {
        KeptConversation kept = id == null ? null : stored.kept(id);
        if (kept != null) {
            desk.recall(kept);
        }
    }
}
