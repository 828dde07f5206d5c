package org.ambassadordesk.router.routing;

import java.util.UUID;
import org.ambassadordesk.contract.event.RoutingEvent;
import org.ambassadordesk.router.assignment.Decision;
import org.ambassadordesk.router.assignment.Eligibility;
import org.ambassadordesk.router.conversation.KeptAssignment;
import org.ambassadordesk.router.conversation.KeptConversation;
import org.ambassadordesk.router.conversation.KnownComment;
import org.ambassadordesk.router.conversation.ThreadKey;
import org.ambassadordesk.router.estimate.Experience;
import org.ambassadordesk.router.roster.Attendance;
import org.ambassadordesk.router.topic.TopicPace;

/** What follows from an input: to be told to others, or to be stored so that the desk can be rebuilt. */
public sealed interface Fact {
    /** Others hear of it, in this order. */
    record Told(RoutingEvent event) implements Fact {}

    /** The newest state of a conversation; a later one in the same batch replaces it. */
    record ConversationKept(KeptConversation conversation) implements Fact {}

    /** The newest state of a comment. */
    record CommentKept(KnownComment comment) implements Fact {}

    /** The source's thread is this conversation. */
    record ThreadKept(ThreadKey thread, UUID conversation) implements Fact {}

    /** The newest state of an assignment. */
    record AssignmentKept(KeptAssignment assignment) implements Fact {}

    /** Why somebody got something, or nobody did. */
    record Decided(Decision decision) implements Fact {}

    /** What decisions refer to; may be said again. */
    record EligibilityKept(Eligibility eligibility) implements Fact {}

    /** What is known of somebody's attendance. */
    record AttendanceKept(Attendance attendance) implements Fact {}

    /** How many conversations begin on a topic. */
    record PaceKept(TopicPace pace) implements Fact {}

    /** The newest of what was learned about something. */
    record ExperienceKept(Experience experience) implements Fact {}

    /**
     * The input changed nothing, for a reason that is defined.
     *
     * @param input the kind of input, as {@code Started}
     * @param reason as a code
     */
    record Ignored(String input, String reason) implements Fact {}
}
