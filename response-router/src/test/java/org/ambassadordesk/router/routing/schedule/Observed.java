package org.ambassadordesk.router.routing.schedule;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.ambassadordesk.contract.directory.Ambassador;
import org.ambassadordesk.contract.directory.Directory;
import org.ambassadordesk.contract.event.Conversation;
import org.ambassadordesk.contract.event.Conversation.State;
import org.ambassadordesk.contract.event.RoutingEvent;
import org.ambassadordesk.contract.event.RoutingEvent.EndReason;
import org.ambassadordesk.router.assignment.Decision;
import org.ambassadordesk.router.assignment.value.DeadlineValue;
import org.ambassadordesk.router.assignment.value.ValueReplay;
import org.ambassadordesk.router.conversation.DeskConversation;
import org.ambassadordesk.router.conversation.KeptAssignment;
import org.ambassadordesk.router.conversation.KeptConversation;
import org.ambassadordesk.router.conversation.KnownComment;
import org.ambassadordesk.router.conversation.Standing;
import org.ambassadordesk.router.conversation.ThreadKey;
import org.ambassadordesk.router.estimate.Experience;
import org.ambassadordesk.router.roster.Attendance;
import org.ambassadordesk.router.routing.DeskInput;
import org.ambassadordesk.router.routing.Fact;
import org.ambassadordesk.router.routing.RoutingDesk;
import org.ambassadordesk.router.topic.TopicPace;
import org.jspecify.annotations.Nullable;

/**
 * What somebody sees who knows only the facts: keeps what a database would, and protests where a promise is broken. Does
 * not use the desk's own ideas of who is free.
 */
final class Observed {
    private final Map<UUID, KeptConversation> conversations = new TreeMap<>();
    private final Map<UUID, KnownComment> comments = new HashMap<>();
    private final Map<ThreadKey, UUID> threads = new HashMap<>();
    private final Map<UUID, KeptAssignment> active = new TreeMap<>();
    private final Map<UUID, Long> epochs = new HashMap<>();
    private final Map<String, Attendance> attendances = new TreeMap<>();
    private final Map<String, TopicPace> paces = new TreeMap<>();
    private final Map<UUID, Long> versions = new HashMap<>();
    private final Map<UUID, Decision> decisions = new HashMap<>();
    private final Map<String, Integer> counted = new HashMap<>();
    private final Map<String, Experience> experiences = new TreeMap<>();
    private Directory directory = Directory.empty();

    static List<RoutingEvent> told(List<Fact> facts) {
        return facts.stream()
                .filter(Fact.Told.class::isInstance)
                .map(fact -> ((Fact.Told) fact).event())
                .toList();
    }

    List<UUID> conversations() {
        return List.copyOf(conversations.keySet());
    }

    Collection<KeptConversation> kept() {
        return conversations.values();
    }

    @Nullable
    KeptConversation kept(UUID conversation) {
        return conversations.get(conversation);
    }

    @Nullable
    KnownComment comment(UUID id) {
        return comments.get(id);
    }

    @Nullable
    UUID conversationOf(ThreadKey thread) {
        return threads.get(thread);
    }

    @Nullable
    KeptAssignment holding(UUID conversation) {
        return active.get(conversation);
    }

    Collection<Attendance> attendances() {
        return attendances.values();
    }

    Directory directory() {
        return directory;
    }

    /** Takes the facts of one input in, in order, and looks at each. */
    void see(DeskInput input, List<Fact> facts, Instant now) {
        if (input instanceof DeskInput.Directed(var newest)) {
            directory = newest;
        }
        facts.forEach(fact -> see(fact, now));
        active.values().forEach(this::requireStanding);
    }

    private void requireStanding(KeptAssignment held) {
        KeptConversation kept = conversations.get(held.conversation());
        Broken.unless(
                kept != null && kept.standing() instanceof Standing.Assigned(var same) && same.equals(held),
                () -> "held, but the conversation does not say so: " + held);
    }

    private void see(Fact fact, Instant now) {
        switch (fact) {
            case Fact.ConversationKept(var kept) ->
                conversations.put(kept.subject().id(), kept);
            case Fact.CommentKept(var comment) -> comments.put(comment.id(), comment);
            case Fact.ThreadKept(var thread, var conversation) -> threads.put(thread, conversation);
            case Fact.AttendanceKept(var attendance) -> attendances.put(attendance.ambassador(), attendance);
            case Fact.ExperienceKept(var experience) -> experiences.put(experience.subject(), experience);
            case Fact.AssignmentKept(var kept) -> see(kept);
            case Fact.Decided(var decision) -> see(decision, now);
            case Fact.PaceKept(var pace) -> paces.put(pace.topic(), pace);
            case Fact.Told(RoutingEvent.OfConversation event) -> see(event);
            case Fact.Told _, Fact.Ignored _, Fact.EligibilityKept _ -> {}
        }
    }

    private void see(KeptAssignment kept) {
        KeptAssignment before = active.get(kept.conversation());
        long newest = epochs.getOrDefault(kept.conversation(), 0L);
        if (before == null) {
            Broken.unless(kept.epoch() > newest, () -> "epochs grow, but " + kept + " came after " + newest);
            Broken.unless(kept.endedAt() == null, () -> "begins with its end: " + kept);
        } else {
            Broken.unless(before.epoch() == kept.epoch(), () -> "two active: " + before + " and " + kept);
            Broken.unless(
                    before.ambassador().equals(kept.ambassador()), () -> "changed hands: " + before + " to " + kept);
            count(before, -1);
        }
        epochs.put(kept.conversation(), kept.epoch());
        if (kept.endedAt() == null) {
            active.put(kept.conversation(), kept);
            count(kept, 1);
        } else {
            Broken.unless(kept.endReason() != null, () -> "ended without a reason: " + kept);
            active.remove(kept.conversation());
        }
    }

    private void count(KeptAssignment held, int by) {
        if (!held.isHandedIn()) {
            counted.merge(held.ambassador(), by, Integer::sum);
        }
    }

    private void see(Decision decision, Instant now) {
        decisions.put(decision.id(), decision);
        Broken.unless(decision.at().equals(now), () -> "decided at another time: " + decision);
        Broken.unless(
                (decision.ambassador() == null) != (decision.waitingReason() == null),
                () -> "neither somebody nor a reason: " + decision);
        if (decision.ambassador() != null && decision.policy().startsWith(DeadlineValue.NAME)) {
            decideAgain(decision);
        }
    }

    /** From what is stored of a decision alone, the same wins by the same figures. */
    private static void decideAgain(Decision decision) {
        boolean byPerson = decision.cause() == Decision.Cause.CLAIMED || decision.cause() == Decision.Cause.ASSIGNED;
        Optional<ValueReplay.Outcome> again = ValueReplay.of(decision.terms());
        Broken.unless(again.isEmpty() == byPerson, () -> "nobody can tell why: " + decision);
        again.ifPresent(outcome -> {
            Broken.unless(outcome.isConfirmed(), () -> "decided otherwise from its record: " + outcome + decision);
            Broken.unless(
                    outcome.second().isPresent() == (decision.runnerUp() != null),
                    () -> "the second is not on record: " + decision);
        });
    }

    private void see(RoutingEvent.OfConversation event) {
        Conversation conversation = event.conversation();
        long version = versions.getOrDefault(conversation.id(), 0L);
        Broken.unless(conversation.version() == version + 1, () -> "versions have a gap after " + version);
        versions.put(conversation.id(), conversation.version());
        State state = conversation.state();
        Broken.unless(
                (conversation.holder() != null) == (state == State.ASSIGNED), () -> "held or not: " + conversation);
        Broken.unless(
                (conversation.waitingReason() != null) == (state == State.QUEUED || state == State.TRIAGE),
                () -> "what waits has a reason, else nothing has: " + conversation);
        if (event instanceof RoutingEvent.Made made) {
            see(made);
        }
    }

    private void see(RoutingEvent.Made made) {
        Conversation conversation = made.conversation();
        Ambassador person = Objects.requireNonNull(directory.ambassadors().get(made.ambassador()), "unknown person");
        String topic = Objects.requireNonNull(conversation.topic(), "without a topic nobody is authorized");
        Broken.unless(
                directory.topics().containsKey(topic)
                        && person.authorization(topic, conversation.channel()).isPresent(),
                () -> "unauthorized: " + made);
        KeptAssignment held = Objects.requireNonNull(active.get(conversation.id()), "made without an assignment");
        Broken.unless(held.epoch() == made.epoch(), () -> "another epoch: " + made + " and " + held);
        Decision decision = Objects.requireNonNull(decisions.get(held.decision()), "made without a decision");
        if (decision.cause() != Decision.Cause.CLAIMED && decision.cause() != Decision.Cause.ASSIGNED) {
            Broken.unless(
                    counted.getOrDefault(person.id(), 0) <= person.capacity(), () -> "over the capacity: " + made);
            Broken.unless(Reach.speaks(person, conversation.language()), () -> "does not speak it: " + made);
        }
        if (decision.cause() == Decision.Cause.ASKED) {
            KeptConversation before = conversations.get(conversation.id());
            Broken.unless(before == null || !before.excluded().containsKey(person.id()), () -> "was excluded: " + made);
        }
    }

    /**
     * Nobody who may have something idles while it waits; who has but so many minutes may, where it would take longer.
     * Holds whenever the desk has just looked at the clock.
     */
    void protestAgainstIdleness(Instant now) {
        List<Ambassador> there = directory.ambassadors().values().stream()
                .filter(person -> attendance(person).hereUntil() == null)
                .filter(person -> Reach.isThere(person, attendance(person), directory, now))
                .toList();
        boolean somebodyHasMinutes =
                attendances.values().stream().anyMatch(attendance -> attendance.hereUntil() != null);
        for (KeptConversation kept : conversations.values()) {
            if (kept.standing() instanceof Standing.Queued) {
                List<Ambassador> able = there.stream()
                        .filter(person -> Reach.mayHave(person, kept))
                        .toList();
                for (Ambassador person : able) {
                    Broken.unless(
                            kept.excluded().containsKey(person.id())
                                    || counted.getOrDefault(person.id(), 0) >= person.capacity(),
                            () -> person + " idles while " + kept + " waits at " + now);
                }
                Broken.unless(
                        able.isEmpty()
                                || somebodyHasMinutes
                                || !able.stream()
                                        .allMatch(person -> kept.excluded().get(person.id()) == EndReason.NO_REACTION),
                        () -> "everybody who is there has missed " + kept + ", and it does not start over");
            }
        }
    }

    private Attendance attendance(Ambassador person) {
        return attendances.getOrDefault(person.id(), Attendance.unheard(person.id()));
    }

    /** A desk that was read from what is stored, as after a restart: only what may still move by itself. */
    RoutingDesk restored(RoutingDesk empty) {
        empty.learn(experiences.values());
        empty.restore(attendances.values());
        conversations.values().stream()
                .filter(kept -> new DeskConversation(kept).isActive())
                .forEach(empty::recall);
        empty.recallPaces(paces.values());
        return empty;
    }
}
