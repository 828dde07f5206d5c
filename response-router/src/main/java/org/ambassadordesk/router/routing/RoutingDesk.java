package org.ambassadordesk.router.routing;

import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.ambassadordesk.contract.directory.Directory;
import org.ambassadordesk.contract.event.ActivityEvent;
import org.ambassadordesk.contract.event.Conversation.State;
import org.ambassadordesk.router.assignment.RoutingPolicy;
import org.ambassadordesk.router.assignment.Waiting;
import org.ambassadordesk.router.conversation.DeskConversation;
import org.ambassadordesk.router.conversation.History;
import org.ambassadordesk.router.conversation.KeptConversation;
import org.ambassadordesk.router.estimate.Experience;
import org.ambassadordesk.router.roster.Attendance;
import org.ambassadordesk.router.roster.Person;
import org.ambassadordesk.router.topic.TopicPace;

/**
 * The desk in memory: hears everything, decides who gets what, and says what follows. Deterministic: the same inputs at
 * the same times, with the same ids, give the same facts. Exactly one thread at a time may use it.
 *
 * <p>It holds what is open, and what may still move by itself; of everything else the {@link History} knows what an input
 * asks for. Storing the facts in order and restoring from them gives a desk that goes on in the same way.
 */
public final class RoutingDesk {
    private final DeskState desk;
    private final Bursting bursting;
    private final Conversing conversing;
    private final Answering answering;
    private final Attending attending;
    private final Requests requests;
    private final Directing directing;
    private final Ticking ticking;
    private final Draining draining;
    private final Learning learning;
    private final CommonQueue queue;

    /**
     * A desk that knows nothing yet: it is restored and directed before it is used.
     *
     * @param policy with nothing waiting yet
     */
    public RoutingDesk(RoutingPolicy policy, Supplier<UUID> ids) {
        this(policy, ids, new DirectoryPremises());
    }

    /**
     * A desk under other premises than its directory's.
     *
     * @param policy with nothing waiting yet
     */
    public RoutingDesk(RoutingPolicy policy, Supplier<UUID> ids, Premises premises) {
        desk = new DeskState(ids, premises);
        var reasons = new Reasons(desk, policy.name());
        queue = new CommonQueue(desk, policy);
        var queueing = new Queueing(desk, queue);
        var assigning = new Assigning(desk, queue, reasons);
        var escalating = new Escalating(desk, queue);
        bursting = new Bursting(desk);
        learning = new Learning(desk, policy.estimates());
        attending = new Attending(desk, assigning, learning);
        conversing = new Conversing(desk, queueing, assigning, bursting);
        answering = new Answering(desk, queueing, assigning, attending, learning);
        requests = new Requests(desk, queue, queueing, assigning, attending, learning);
        directing = new Directing(desk, queue, queueing, assigning, reasons);
        ticking = new Ticking(desk, attending, assigning, escalating, bursting);
        draining = new Draining(desk, queue, assigning, reasons);
    }

    /** One input takes effect; returns what is to be told and stored, in order. */
    public List<Fact> take(DeskInput input, Instant now) {
        desk.beginAt(now);
        ticking.comeAndGo();
        switch (input) {
            case DeskInput.Heard(var event) -> conversing.hear(event);
            case DeskInput.Acted(var event) -> act(event);
            case DeskInput.Directed(var directory) -> directing.work(directory);
            case DeskInput.Tick(var caughtUp) -> ticking.tick(caughtUp);
        }
        draining.drain();
        learning.settle();
        return desk.settle();
    }

    private void act(ActivityEvent event) {
        switch (event) {
            case ActivityEvent.Available available -> attending.available(available);
            case ActivityEvent.Away away -> attending.away(away);
            case ActivityEvent.Requested requested -> requests.ask(requested);
            case ActivityEvent.OfConversation of -> {
                DeskConversation conversation = desk.find(of.conversationId());
                if (conversation == null) {
                    actOnUnknown(of);
                } else {
                    act(of, conversation);
                }
            }
        }
    }

    private void act(ActivityEvent.OfConversation event, DeskConversation conversation) {
        switch (event) {
            case ActivityEvent.Started started -> answering.start(conversation, started);
            case ActivityEvent.HandedBack handedBack -> requests.handBack(conversation, handedBack);
            case ActivityEvent.TopicCorrected corrected -> requests.correctTopic(conversation, corrected);
            case ActivityEvent.ReplySubmitted submitted -> answering.submit(conversation, submitted);
            case ActivityEvent.ReplyHeld sent -> answering.hold(conversation, sent);
            case ActivityEvent.ReplySentBack back -> answering.returnToAuthor(conversation, back, back.replyId());
            case ActivityEvent.ReplyRejected no -> answering.returnToAuthor(conversation, no, no.replyId());
            case ActivityEvent.ReplyWithdrawn mine -> answering.returnToAuthor(conversation, mine, mine.replyId());
            case ActivityEvent.ReplyApproved approved -> answering.approve(conversation, approved);
            case ActivityEvent.ReplyDelivered delivered -> answering.deliver(conversation, delivered);
            case ActivityEvent.ReplyFailed failed -> answering.fail(conversation, failed);
            case ActivityEvent.Resolved resolved -> answering.resolve(conversation, resolved);
            // whose turn it is to approve changes nothing about who holds the conversation
            case ActivityEvent.ApprovalAsked _, ActivityEvent.ApprovalOverdue _ -> {}
        }
    }

    /** Whoever asked gets an answer; the rest changes nothing. */
    private void actOnUnknown(ActivityEvent.OfConversation event) {
        Optional<UUID> asked =
                switch (event) {
                    case ActivityEvent.HandedBack handedBack -> Optional.of(handedBack.requestId());
                    case ActivityEvent.TopicCorrected corrected -> Optional.of(corrected.requestId());
                    case ActivityEvent.Resolved resolved -> Optional.of(resolved.requestId());
                    default -> Optional.empty();
                };
        asked.ifPresentOrElse(
                request -> requests.refuse(request, event.conversationId(), Refusal.NO_SUCH_CONVERSATION),
                () -> desk.facts().ignore(event, "unknown-conversation"));
    }

    /** Brings back what people said about being there. Afterwards the desk needs to be directed. */
    public void restore(Collection<Attendance> attendances) {
        attendances.forEach(attendance -> desk.attendances().put(attendance.ambassador(), attendance));
    }

    /** Brings back how many conversations begin on topics. Afterwards the desk needs to be directed. */
    public void recallPaces(Collection<TopicPace> paces) {
        paces.forEach(pace -> {
            desk.paces().put(pace.topic(), pace);
            bursting.watch(pace);
        });
    }

    /** What was learned before the restart. */
    public void learn(Collection<Experience> experiences) {
        learning.restore(experiences);
    }

    /** A conversation comes to mind: from a restart, or because an input is about it. */
    public void recall(KeptConversation kept) {
        if (desk.find(kept.subject().id()) == null) {
            DeskConversation conversation = new DeskConversation(kept);
            desk.put(conversation);
            desk.alarms().setFor(conversation);
        }
    }

    /**
     * What this person would get one after the other if nothing else happened; empty where nobody is called so.
     *
     * @param most at most so many
     */
    public List<UUID> upcoming(String ambassador, int most, Instant now) {
        Person person = desk.roster().person(ambassador);
        if (person == null) {
            return List.of();
        }
        person.look(now);
        return queue.policy().upcoming(person, most, now).stream()
                .map(Waiting::conversation)
                .toList();
    }

    /** What an input may ask for beside the open conversations. */
    public History history() {
        return desk.history();
    }

    /** Clears the history, and lets go of what can only move again by being asked for. */
    public void forget() {
        desk.forgetInactive();
    }

    public boolean knows(UUID conversation) {
        return desk.find(conversation) != null;
    }

    public Directory directory() {
        return desk.directory();
    }

    /** Whether a tick would do anything. */
    public boolean isDue(Instant now, boolean caughtUp) {
        return desk.alarms().isDue(now, caughtUp);
    }

    /** When a tick will next do anything. */
    public Optional<Instant> nextDue() {
        return Optional.ofNullable(desk.alarms().next());
    }

    /** Everything in memory, by id. */
    public List<KeptConversation> conversations() {
        return desk.conversations().stream().map(DeskConversation::kept).toList();
    }

    /** How many conversations in memory stand where. */
    public Map<State, Long> countByState() {
        Map<State, Long> counts = new EnumMap<>(State.class);
        desk.forEachConversation(
                conversation -> counts.merge(conversation.standing().state(), 1L, Long::sum));
        return counts;
    }
}
