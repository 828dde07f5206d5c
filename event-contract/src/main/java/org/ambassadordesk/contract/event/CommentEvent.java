package org.ambassadordesk.contract.event;

import java.time.Instant;
import java.util.UUID;

/** What customers said; told by feedback-ingest on {@code feedback.comments}. */
public sealed interface CommentEvent extends Event {
    /** A comment was posted. Known id and another wording make it an edit: only the router can tell. */
    record Received(Comment comment) implements CommentEvent {
        @Override
        public String key() {
            return comment.contactId().toString();
        }
    }

    /** The channel itself says that a comment was changed. */
    record Edited(Comment comment) implements CommentEvent {
        @Override
        public String key() {
            return comment.contactId().toString();
        }
    }

    /** The customer took a comment back. May overtake the comment, since the contact is not known here. */
    record Withdrawn(UUID commentId, String source, String externalId, Instant at) implements CommentEvent {
        @Override
        public String key() {
            return commentId.toString();
        }
    }
}
