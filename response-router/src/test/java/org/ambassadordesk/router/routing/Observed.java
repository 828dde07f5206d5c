package org.ambassadordesk.router.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.ambassadordesk.contract.directory.Ambassador;
import org.ambassadordesk.contract.directory.Directory;
import org.ambassadordesk.contract.directory.RoutingRules.Availability;
import org.ambassadordesk.contract.event.Conversation;
import org.ambassadordesk.contract.event.Language;
import org.ambassadordesk.contract.event.RoutingEvent;
import org.ambassadordesk.router.assignment.Decision;
import org.ambassadordesk.router.conversation.DeskConversation;
import org.ambassadordesk.router.conversation.History;
import org.ambassadordesk.router.conversation.KeptAssignment;
import org.ambassadordesk.router.conversation.KeptConversation;
import org.ambassadordesk.router.conversation.KnownComment;
import org.ambassadordesk.router.conversation.Standing;
import org.ambassadordesk.router.conversation.ThreadKey;
import org.ambassadordesk.router.roster.Attendance;
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
    private final Map<String, Attendance> attendances = new TreeMap<>();
    private final Map<UUID, Long> versions = new HashMap<>();
    private final Map<UUID, Decision> decisions = new HashMap<>();
    private Directory directory = Directory.empty();
    private Map<String, Integer> countedBefore = Map.of();

    List<UUID> conversations() {
        return List.copyOf(conversations.keySet());
    }

    @Nullable
    KeptAssignment holding(UUID conversation) {
        return active.get(conversation);
    }

    /** Takes the facts of one input in, in order, and looks at each. */
    void see(DeskInput input, List<Fact> facts) {
        if (input instanceof DeskInput.Directed(var newest)) {
            directory = newest;
        }
        countedBefore = new HashMap<>();
        active.values().forEach(held -> count(held, 1));
        facts.forEach(this::see);
    }

    private void see(Fact fact) {
        switch (fact) {
            case Fact.ConversationKept(var kept) ->
                conversations.put(kept.subject().id(), kept);
            case Fact.CommentKept(var comment) -> comments.put(comment.id(), comment);
            case Fact.ThreadKept(var thread, var conversation) -> threads.put(thread, conversation);
            case Fact.AttendanceKept(var attendance) -> attendances.put(attendance.ambassador(), attendance);
            case Fact.AssignmentKept(var kept) -> see(kept);
            case Fact.Decided(var decision) -> decisions.put(decision.id(), decision);
            case Fact.Told(RoutingEvent.OfConversation event) -> see(event);
            case Fact.Told _, Fact.Ignored _, Fact.EligibilityKept _ -> {}
        }
    }

    private void see(KeptAssignment kept) {
        KeptAssignment before = active.get(kept.conversation());
        if (before == null || before.epoch() != kept.epoch()) {
            assertThat(before).as("never two active assignments").isNull();
        }
        if (before != null) {
            count(before, -1);
        }
        if (kept.endedAt() == null) {
            active.put(kept.conversation(), kept);
            count(kept, 1);
        } else {
            active.remove(kept.conversation());
        }
    }

    private void count(KeptAssignment held, int by) {
        if (!held.isWaitingForApproval()) {
            countedBefore.merge(held.ambassador(), by, Integer::sum);
        }
    }

    private void see(RoutingEvent.OfConversation event) {
        Conversation conversation = event.conversation();
        long version = versions.getOrDefault(conversation.id(), 0L);
        assertThat(conversation.version()).as("versions without a gap").isEqualTo(version + 1);
        versions.put(conversation.id(), conversation.version());
        assertThat(conversation.holder() != null).isEqualTo(conversation.state() == Conversation.State.ASSIGNED);
        assertThat(conversation.waitingReason() != null)
                .as("what waits has a reason")
                .isEqualTo(conversation.state() == Conversation.State.QUEUED
                        || conversation.state() == Conversation.State.TRIAGE);
        if (event instanceof RoutingEvent.Made made) {
            see(made);
        }
    }

    private void see(RoutingEvent.Made made) {
        Conversation conversation = made.conversation();
        Ambassador person = Objects.requireNonNull(directory.ambassadors().get(made.ambassador()), "unknown person");
        String topic = Objects.requireNonNull(conversation.topic(), "without a topic nobody is authorized");
        assertThat(directory.topics()).containsKey(topic);
        assertThat(person.authorization(topic, conversation.channel()))
                .as("authorized")
                .isPresent();
        var held = Objects.requireNonNull(active.get(conversation.id()), "made without an assignment");
        Decision.Cause cause = Objects.requireNonNull(decisions.get(held.decision()), "made without a decision")
                .cause();
        if (cause != Decision.Cause.CLAIMED && cause != Decision.Cause.ASSIGNED) {
            assertThat(countedBefore.get(person.id())).as("within the capacity").isLessThanOrEqualTo(person.capacity());
            assertThat(speaks(person, conversation.language())).isTrue();
            assertThat(conversations.containsKey(conversation.id())
                            && conversations.get(conversation.id()).excluded().containsKey(person.id())
                            && cause == Decision.Cause.ASKED)
                    .as("not excluded")
                    .isFalse();
        }
    }

    /** Nobody who may have something idles while it waits. Holds whenever the desk has just looked at the clock. */
    void protestAgainstIdleness(Instant now) {
        for (KeptConversation kept : conversations.values()) {
            if (kept.standing() instanceof Standing.Queued) {
                for (Ambassador person : directory.ambassadors().values()) {
                    assertThat(mayHave(person, kept) && isFree(person, now))
                            .as("%s idles while %s waits at %s", person, kept, now)
                            .isFalse();
                }
            }
        }
    }

    private static boolean mayHave(Ambassador person, KeptConversation kept) {
        return person.authorization(
                                String.valueOf(kept.filing().topic()),
                                kept.subject().channel())
                        .isPresent()
                && speaks(person, kept.filing().language())
                && !kept.excluded().containsKey(person.id());
    }

    private static boolean speaks(Ambassador person, String language) {
        return language.equals(Language.UNDETERMINED) || person.languages().contains(language);
    }

    private boolean isFree(Ambassador person, Instant now) {
        Attendance attendance = attendances.getOrDefault(person.id(), Attendance.unheard(person.id()));
        boolean present = directory.desk().routing().availability() == Availability.SHIFT || attendance.signedIn();
        String shift = person.shift();
        boolean onShift = shift == null
                || (directory.calendars().containsKey(shift)
                        && directory.calendars().get(shift).isOpen(now));
        long counted = active.values().stream()
                .filter(held -> held.ambassador().equals(person.id()) && !held.isWaitingForApproval())
                .count();
        return onShift && present && attendance.absence() == null && counted < person.capacity();
    }

    /** A desk that was read from what is stored, as after a restart. */
    RoutingDesk restored(RoutingDesk empty) {
        History history = empty.history();
        comments.values().forEach(history::remember);
        threads.forEach(history::remember);
        for (KeptConversation kept : conversations.values()) {
            UUID contact = kept.subject().contactId();
            history.remember(contact, kept.subject().id());
            Instant answeredAt = kept.said().answeredAt();
            if (answeredAt != null) {
                history.rememberAnswer(contact, Objects.requireNonNull(kept.familiar()), answeredAt);
            }
        }
        empty.restore(attendances.values(), conversations.values().stream());
        return empty;
    }

    /** What a real database would give back after a restart: only what is active. */
    List<KeptConversation> activeConversations() {
        return conversations.values().stream()
                .filter(kept -> new DeskConversation(kept).isActive())
                .toList();
    }

    Directory directory() {
        return directory;
    }
}
