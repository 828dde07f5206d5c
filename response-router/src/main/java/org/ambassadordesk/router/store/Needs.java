package org.ambassadordesk.router.store;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.ambassadordesk.contract.event.ActivityEvent;
import org.ambassadordesk.contract.event.Comment;
import org.ambassadordesk.contract.event.CommentEvent;
import org.ambassadordesk.router.conversation.History;
import org.ambassadordesk.router.conversation.ThreadKey;
import org.ambassadordesk.router.routing.DeskInput;
import org.jspecify.annotations.Nullable;

/** What the inputs of a batch may ask the desk to remember. */
record Needs(Set<UUID> comments, Set<ThreadKey> threads, Set<UUID> contacts, Set<UUID> conversations) {
    static Needs of(List<DeskInput> inputs) {
        var needs = new Needs(new HashSet<>(), new HashSet<>(), new HashSet<>(), new HashSet<>());
        inputs.forEach(needs::add);
        return needs;
    }

    private void add(DeskInput input) {
        switch (input) {
            case DeskInput.Heard(CommentEvent.Received(Comment comment)) -> add(comment);
            case DeskInput.Heard(CommentEvent.Edited(Comment comment)) -> add(comment);
            case DeskInput.Heard(CommentEvent.Withdrawn withdrawn) -> comments.add(withdrawn.commentId());
            case DeskInput.Acted(ActivityEvent.OfConversation event) -> conversations.add(event.conversationId());
            case DeskInput.Acted(ActivityEvent.Requested request) -> add(request.conversationId());
            default -> {}
        }
    }

    private void add(@Nullable UUID conversation) {
        if (conversation != null) {
            conversations.add(conversation);
        }
    }

    private void add(Comment comment) {
        comments.add(comment.id());
        History.parentOf(comment).ifPresent(comments::add);
        ThreadKey.of(comment).ifPresent(threads::add);
        contacts.add(comment.contactId());
    }
}
