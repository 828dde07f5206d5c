package org.ambassadordesk.router.routing;

import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.ambassadordesk.contract.event.ActivityEvent.HandedBack;
import org.ambassadordesk.contract.event.ActivityEvent.Requested;
import org.ambassadordesk.contract.event.ActivityEvent.TopicCorrected;
import org.ambassadordesk.contract.event.RoutingEvent.EndReason;
import org.ambassadordesk.router.assignment.Pick;
import org.ambassadordesk.router.assignment.Waiting;
import org.ambassadordesk.router.conversation.DeskConversation;
import org.ambassadordesk.router.conversation.KeptAssignment;
import org.ambassadordesk.router.roster.Person;
import org.ambassadordesk.router.topic.TopicChoice;
import org.jspecify.annotations.Nullable;

/** What people ask the desk for: each gets one answer, an event with the request's id. */
final class Requests {
    private final DeskState desk;
    private final CommonQueue queue;
    private final Queueing queueing;
    private final Assigning assigning;
    private final Attending attending;
    private final Learning learning;

    Requests(
            DeskState desk,
            CommonQueue queue,
            Queueing queueing,
            Assigning assigning,
            Attending attending,
            Learning learning) {
        this.desk = desk;
        this.queue = queue;
        this.queueing = queueing;
        this.assigning = assigning;
        this.attending = attending;
        this.learning = learning;
    }

    void ask(Requested request) {
        Person person = desk.roster().person(request.ambassador());
        if (person == null) {
            refuse(request, Refusal.NO_SUCH_AMBASSADOR, "nobody is called " + request.ambassador());
        } else if (request.kind() == Requested.Kind.NEXT) {
            next(request, person);
        } else {
            one(request, person);
        }
    }

    /** Whoever asks is there, on shift or not: what the desk would give them, if they have room. */
    private void next(Requested request, Person person) {
        attending.react(person.id());
        DeskConversation given = notStarted(person);
        if (given != null) {
            queueing.tellChanged(given, "held-already", request.requestId());
            return;
        }
        if (!person.hasRoom()) {
            refuse(request, Refusal.AT_CAPACITY, "you hold as many as you can");
            return;
        }
        Integer minutes = request.minutes();
        Pick<Waiting> pick = itemFor(person, minutes);
        DeskConversation best = pick == null ? null : desk.find(pick.best().conversation());
        if (pick == null || best == null) {
            String within = minutes == null ? "" : " within " + minutes + " minutes";
            refuse(request, Refusal.NOTHING_FOR_YOU, "nothing waits that you may answer" + within);
            return;
        }
        Map<String, String> asked = minutes == null ? Map.of() : Map.of("minutes", minutes.toString());
        assigning.give(best, person, Grant.asked(pick, asked, request.requestId()));
    }

    /** What they were given and have not begun comes next, before anything else; the longest held first. */
    private @Nullable DeskConversation notStarted(Person person) {
        return person.holds().stream()
                .map(id -> Objects.requireNonNull(desk.find(id), "what is held is in memory"))
                .flatMap(conversation -> Stream.ofNullable(conversation.assignment()))
                .filter(held -> !held.isStarted())
                .min(Comparator.comparing(KeptAssignment::madeAt).thenComparing(KeptAssignment::conversation))
                .map(held -> desk.find(held.conversation()))
                .orElse(null);
    }

    private @Nullable Pick<Waiting> itemFor(Person person, @Nullable Integer minutes) {
        if (minutes != null) {
            person.limit(Duration.ofMinutes(minutes));
        }
        Pick<Waiting> pick = queue.policy().itemFor(person, desk.now());
        person.look(desk.now());
        return pick;
    }

    private void one(Requested request, Person person) {
        DeskConversation conversation = desk.find(request.conversationId());
        if (conversation == null) {
            refuse(request, Refusal.NO_SUCH_CONVERSATION, "there is no such conversation");
            return;
        }
        KeptAssignment held = conversation.assignment();
        Refusal refusal = refusal(request, conversation, held, person);
        if (refusal != null) {
            refuse(request, refusal, inWords(refusal, held));
        } else if (held != null && held.ambassador().equals(person.id())) {
            queueing.tellChanged(conversation, "held-already", request.requestId());
        } else if (request.kind() == Requested.Kind.CLAIM) {
            attending.react(person.id());
            assigning.give(conversation, person, Grant.claimed(request.requestId()));
        } else {
            if (held != null) {
                assigning.takeBack(conversation, held, EndReason.REASSIGNED, null);
            }
            conversation.includeAll();
            assigning.give(conversation, person, Grant.assignedBy(request.by(), request.requestId()));
        }
    }

    private @Nullable Refusal refusal(
            Requested request, DeskConversation conversation, @Nullable KeptAssignment held, Person person) {
        if (!conversation.isOpen()) {
            return Refusal.NOT_OPEN;
        }
        String topic = conversation.filing().topic();
        String channel = conversation.subject().channel();
        if (topic == null || person.ambassador().authorization(topic, channel).isEmpty()) {
            return Refusal.NOT_AUTHORIZED;
        }
        boolean anothers = held != null && !held.ambassador().equals(person.id());
        return anothers && request.kind() == Requested.Kind.CLAIM ? Refusal.HELD_BY_ANOTHER : null;
    }

    private static String inWords(Refusal refusal, @Nullable KeptAssignment held) {
        return switch (refusal) {
            case NOT_OPEN -> "nothing is waiting for an answer there";
            case NOT_AUTHORIZED -> "not authorized for its topic on its channel";
            case HELD_BY_ANOTHER -> held == null ? "" : "held by " + held.ambassador();
            default -> refusal.code();
        };
    }

    /** Whoever hands it back does not get it again by itself. */
    void handBack(DeskConversation conversation, HandedBack event) {
        KeptAssignment held = conversation.assignment();
        if (held == null || held.epoch() != event.epoch() || !held.ambassador().equals(event.ambassador())) {
            boolean anothers = held != null && !held.ambassador().equals(event.ambassador());
            Refusal refusal = anothers ? Refusal.HELD_BY_ANOTHER : Refusal.NOT_HELD;
            desk.facts().refuse(event.requestId(), conversation.id(), refusal, "not held any more", desk.now());
            return;
        }
        attending.react(event.ambassador());
        learning.declined(held);
        conversation.exclude(event.ambassador(), EndReason.HANDED_BACK);
        assigning.takeBackFor(conversation, held, EndReason.HANDED_BACK, event.requestId());
    }

    /** Another topic may need another person, and promises other times. */
    void correctTopic(DeskConversation conversation, TopicCorrected event) {
        if (desk.directory().topic(event.topic()).isEmpty()) {
            desk.facts()
                    .refuse(
                            event.requestId(),
                            conversation.id(),
                            Refusal.NO_SUCH_TOPIC,
                            "there is no topic " + event.topic(),
                            desk.now());
            return;
        }
        TopicChoice choice = TopicChoice.correctedBy(event.topic(), event.by());
        conversation.includeAll();
        KeptAssignment held = conversation.assignment();
        if (conversation.isOpen() && held == null) {
            conversation.file(choice);
            queueing.restartClocks(conversation);
            queueing.file(conversation, choice);
        } else {
            conversation.file(choice);
            queueing.restartClocks(conversation);
        }
        queueing.tellChanged(conversation, "topic-corrected", event.requestId());
        if (held != null && !isAuthorized(held, conversation)) {
            assigning.takeBack(conversation, held, EndReason.TOPIC_CHANGED, null);
        }
    }

    private boolean isAuthorized(KeptAssignment held, DeskConversation conversation) {
        String topic = conversation.filing().topic();
        Person holder = desk.roster().person(held.ambassador());
        return topic != null
                && holder != null
                && holder.ambassador()
                        .authorization(topic, conversation.subject().channel())
                        .isPresent();
    }

    void refuse(UUID requestId, @Nullable UUID conversation, Refusal refusal) {
        desk.facts().refuse(requestId, conversation, refusal, refusal.code(), desk.now());
    }

    private void refuse(Requested request, Refusal refusal, String detail) {
        desk.facts().refuse(request.requestId(), request.conversationId(), refusal, detail, desk.now());
    }
}
