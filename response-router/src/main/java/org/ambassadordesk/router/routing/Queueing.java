package org.ambassadordesk.router.routing;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.ambassadordesk.contract.event.AppliedTarget.Kind;
import org.ambassadordesk.contract.event.Comment;
import org.ambassadordesk.contract.event.RoutingEvent.Changed;
import org.ambassadordesk.router.conversation.DeskConversation;
import org.ambassadordesk.router.conversation.Standing;
import org.ambassadordesk.router.target.Promise;
import org.ambassadordesk.router.topic.TopicChoice;
import org.jspecify.annotations.Nullable;

/** Gives a conversation its topic and its clocks, and sends it to the common queue or to triage. */
final class Queueing {
    private final DeskState desk;
    private final CommonQueue queue;

    Queueing(DeskState desk, CommonQueue queue) {
        this.desk = desk;
        this.queue = queue;
    }

    /** Nobody holds it: with a topic it waits for somebody, without one for a lead. */
    void file(DeskConversation conversation, TopicChoice choice) {
        conversation.file(choice);
        if (choice.topic() == null) {
            queue.leave(conversation);
            conversation.stand(new Standing.Triage());
            desk.touch(conversation);
        } else {
            startClocks(conversation);
            queue.leave(conversation);
            queue.join(conversation);
        }
    }

    /** The customer speaks again after the matter seemed over. */
    void reopen(DeskConversation conversation, Comment comment) {
        String topic = conversation.filing().topic();
        if (topic == null || desk.directory().topic(topic).isEmpty()) {
            file(conversation, desk.topics().choose(comment));
        } else {
            startClocks(conversation);
            queue.join(conversation);
        }
    }

    /** It waits for an answer again, as it is. */
    void queueAgain(DeskConversation conversation) {
        String topic = conversation.filing().topic();
        if (topic == null || desk.directory().topic(topic).isEmpty()) {
            file(conversation, topic == null ? stillNone(conversation) : TopicChoice.removed(topic));
        } else {
            startClocks(conversation);
            queue.join(conversation);
        }
    }

    private static TopicChoice stillNone(DeskConversation conversation) {
        return new TopicChoice(null, conversation.filing().topicReason());
    }

    /** Starts what is promised and does not run yet, from when the customer began to wait. */
    private void startClocks(DeskConversation conversation) {
        promise(conversation).ifPresent(promise -> {
            boolean answered = conversation.wasAnswered();
            if (!conversation.deadlines().runsForAnswer()) {
                start(conversation, answered ? Kind.NEXT_RESPONSE : Kind.FIRST_RESPONSE, promise);
            }
            if (!answered && !conversation.deadlines().runsForResolution()) {
                start(conversation, Kind.RESOLUTION, promise);
            }
        });
    }

    private static void start(DeskConversation conversation, Kind kind, Promise promise) {
        conversation.setDeadlines(
                deadlines -> deadlines.start(kind, promise, conversation.said().waitingSince()));
    }

    /** Another topic promises other times: what runs is decided anew from the same start. */
    void restartClocks(DeskConversation conversation) {
        promise(conversation)
                .ifPresent(promise -> conversation.setDeadlines(deadlines -> deadlines.decideAnew(promise)));
        if (conversation.isOpen() && conversation.said().unanswered() > 0) {
            startClocks(conversation);
        }
    }

    private Optional<Promise> promise(DeskConversation conversation) {
        return desk.premises().promise(desk.directory(), conversation);
    }

    /** The customer answered what they were asked, or was never asked: what stood still runs again. */
    void resumeClocks(DeskConversation conversation, Instant at) {
        if (conversation.deadlines().arePaused()) {
            conversation.setDeadlines(
                    deadlines -> deadlines.resume(at, desk.directory().calendars()));
        }
    }

    boolean rejoin(DeskConversation conversation) {
        desk.touch(conversation);
        return queue.rejoin(conversation);
    }

    void leave(DeskConversation conversation) {
        queue.leave(conversation);
    }

    void tellChanged(DeskConversation conversation, String cause, @Nullable UUID requestId) {
        desk.tell(new Changed(conversation.nextView(), cause, requestId, desk.now()));
    }
}
