package org.ambassadordesk.ambassador.workspace;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.ambassadordesk.contract.event.AssignmentReason;
import org.ambassadordesk.contract.event.Comment;
import org.ambassadordesk.contract.event.Conversation;
import org.ambassadordesk.contract.event.RoutingEvent;
import org.jspecify.annotations.Nullable;

/** Our copy of one conversation while events are applied to it, with what they add to its history. */
final class ConversationCopy {

    private Conversation routed;
    private long version;
    private @Nullable Instant startedAt;
    private Instant receivedAt;
    private String excerpt;
    private final KeptConversation.@Nullable Waiting waiting;
    private final boolean isNew;
    private final @Nullable UUID held;
    private final Set<String> answeredBy;
    private @Nullable KeptConversation before;
    private final List<Said> said = new ArrayList<>();
    private final List<Closing> closings = new ArrayList<>();
    private final List<TakenBack> takenBack = new ArrayList<>();
    private final List<Assigned> assigned = new ArrayList<>();

    /** A wording of a comment. */
    record Said(
            Comment comment,
            long atVersion,
            @Nullable Instant routedAt,
            @Nullable Instant editedAt) {}

    /** A comment that the customer took back. */
    record TakenBack(UUID comment, Instant at) {}

    /**
     * It was over, with this version of the copy.
     *
     * @param filed language and topic, separated by a blank
     */
    record Closing(long atVersion, Instant at, String filed) {
        static Closing of(RoutingEvent.Closed closed, long version) {
            Conversation as = closed.conversation();
            return new Closing(version, closed.at(), as.language() + " " + Objects.requireNonNullElse(as.topic(), ""));
        }
    }

    /** A beginning or an end of an assignment. */
    record Assigned(
            long epoch,
            String ambassador,
            @Nullable Instant madeAt,
            @Nullable Instant startedAt,
            @Nullable AssignmentReason reason,
            @Nullable Instant endedAt,
            RoutingEvent.@Nullable EndReason endReason) {}

    ConversationCopy(KeptConversation kept, String excerpt) {
        this.routed = kept.routed();
        this.version = kept.version();
        this.startedAt = kept.startedAt();
        this.receivedAt = kept.receivedAt();
        this.excerpt = excerpt;
        this.waiting = kept.waiting();
        this.isNew = kept.version() == 0;
        this.held = kept.held();
        this.answeredBy = kept.answeredBy();
    }

    /** One never heard of before. */
    static ConversationCopy opened(Conversation first) {
        return new ConversationCopy(new KeptConversation(first, 0, null, first.openedAt(), null, null, Set.of()), "");
    }

    void apply(RoutingEvent.OfConversation event) {
        before = version == 0 ? null : asKept();
        version++;
        if (version == 1 || event.conversation().version() > routed.version()) {
            take(event.conversation());
        }
        switch (event) {
            case RoutingEvent.Routed joined -> say(joined.comment(), joined.at(), null);
            case RoutingEvent.CommentEdited edited -> say(edited.comment(), null, edited.at());
            case RoutingEvent.CommentWithdrawn gone -> takenBack.add(new TakenBack(gone.commentId(), gone.at()));
            case RoutingEvent.Made made -> assigned.add(begun(made));
            case RoutingEvent.Ended ended ->
                assigned.add(
                        new Assigned(ended.epoch(), ended.ambassador(), null, null, null, ended.at(), ended.reason()));
            case RoutingEvent.Closed closed -> closings.add(Closing.of(closed, version));
            case RoutingEvent.Changed _,
                    RoutingEvent.Warned _,
                    RoutingEvent.Breached _,
                    RoutingEvent.Unroutable _,
                    RoutingEvent.Escalated _ -> {
                // the snapshot says it all
            }
        }
    }

    /** Whoever started here may have done so before the router heard of it: that is not taken back. */
    private void take(Conversation newer) {
        Conversation.Holder now = newer.holder();
        Conversation.Holder known = routed.holder();
        boolean sameAssignment = now != null && known != null && now.epoch() == known.epoch();
        if (now == null) {
            startedAt = null;
        } else if (now.startedAt() != null || !sameAssignment) {
            startedAt = now.startedAt();
        }
        routed = newer;
    }

    private void say(Comment comment, @Nullable Instant routedAt, @Nullable Instant editedAt) {
        said.add(new Said(comment, version, routedAt, editedAt));
        if (!comment.receivedAt().isBefore(receivedAt)) {
            receivedAt = comment.receivedAt();
            excerpt = excerptOf(comment);
        }
    }

    private static Assigned begun(RoutingEvent.Made made) {
        Conversation.Holder holder = made.conversation().holder();
        Instant startedAt = holder != null && holder.epoch() == made.epoch() ? holder.startedAt() : null;
        return new Assigned(made.epoch(), made.ambassador(), made.at(), startedAt, made.reason(), null, null);
    }

    private static String excerptOf(Comment comment) {
        String text = comment.text();
        if (text.isEmpty()) {
            return comment.rating() == null ? "" : "★".repeat(Math.clamp(comment.rating(), 0, 5));
        }
        return Excerpt.of(text);
    }

    KeptConversation asKept() {
        return new KeptConversation(routed, version, startedAt, receivedAt, waiting, held, answeredBy);
    }

    /** Whether a reply waits, or is held back, that knows nothing of what these events say. */
    boolean overtakesReply() {
        boolean over = routed.state() == Conversation.State.RESOLVED || routed.state() == Conversation.State.WITHDRAWN;
        return (waiting != null || held != null) && (over || !said.isEmpty());
    }

    /** Whether a person closed it, and the customer said nothing new. */
    boolean isClosedOnly() {
        return routed.state() == Conversation.State.RESOLVED && said.isEmpty();
    }

    /** As it was before the last event; null where there was nothing. */
    @Nullable
    KeptConversation before() {
        return before;
    }

    /** Whether nothing of it was stored before these events. */
    boolean isNew() {
        return isNew;
    }

    String excerpt() {
        return excerpt;
    }

    /** When it was over, by these events. */
    List<Closing> closings() {
        return closings;
    }

    List<Said> said() {
        return said;
    }

    List<TakenBack> takenBack() {
        return takenBack;
    }

    List<Assigned> assigned() {
        return assigned;
    }
}
