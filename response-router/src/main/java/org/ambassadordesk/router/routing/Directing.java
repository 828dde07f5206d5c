package org.ambassadordesk.router.routing;

import java.util.List;
import org.ambassadordesk.contract.directory.Directory;
import org.ambassadordesk.contract.event.RoutingEvent.EndReason;
import org.ambassadordesk.router.conversation.DeskConversation;
import org.ambassadordesk.router.conversation.KeptAssignment;
import org.ambassadordesk.router.conversation.Standing;
import org.ambassadordesk.router.roster.Person;
import org.ambassadordesk.router.topic.TopicChoice;

/** The desk works under another directory: what it no longer allows ends, and everything that waits is looked at anew. */
final class Directing {
    private final DeskState desk;
    private final CommonQueue queue;
    private final Queueing queueing;
    private final Assigning assigning;
    private final Reasons reasons;

    Directing(DeskState desk, CommonQueue queue, Queueing queueing, Assigning assigning, Reasons reasons) {
        this.desk = desk;
        this.queue = queue;
        this.queueing = queueing;
        this.assigning = assigning;
        this.reasons = reasons;
    }

    /** Deadlines stay as they were computed. */
    void work(Directory under) {
        desk.work(under);
        queue.clear();
        reasons.clear();
        List<DeskConversation> all = desk.conversations();
        all.forEach(this::hold);
        all.forEach(this::review);
        assigning.limitReactions();
        desk.roster().people().forEach(person -> desk.free(person.id()));
        desk.changeAttendance();
    }

    private void hold(DeskConversation conversation) {
        KeptAssignment held = conversation.assignment();
        Person holder = held == null ? null : desk.roster().person(held.ambassador());
        if (held != null && holder != null) {
            Assigning.hold(holder, held);
        }
    }

    private void review(DeskConversation conversation) {
        KeptAssignment held = conversation.assignment();
        String topic = conversation.filing().topic();
        if ((held == null && !conversation.isQueued()) || topic == null) {
            return;
        }
        boolean known = desk.directory().topic(topic).isPresent();
        if (held == null) {
            reviewWaiting(conversation, topic, known);
        } else if (!known) {
            conversation.file(TopicChoice.removed(topic));
            assigning.close(conversation, held, EndReason.NOT_AUTHORIZED, new Standing.Triage());
        } else if (!isAuthorized(held, topic, conversation.subject().channel())) {
            assigning.takeBack(conversation, held, EndReason.NOT_AUTHORIZED, null);
        }
    }

    private void reviewWaiting(DeskConversation conversation, String topic, boolean known) {
        if (!known) {
            queueing.file(conversation, TopicChoice.removed(topic));
            queueing.tellChanged(conversation, "topic-removed", null);
        } else if (queue.rejoin(conversation)) {
            queueing.tellChanged(conversation, "directory", null);
        }
    }

    private boolean isAuthorized(KeptAssignment held, String topic, String channel) {
        Person holder = desk.roster().person(held.ambassador());
        return holder != null
                && holder.ambassador().authorization(topic, channel).isPresent();
    }
}
