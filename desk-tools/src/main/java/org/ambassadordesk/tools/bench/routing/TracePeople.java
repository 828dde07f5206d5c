package org.ambassadordesk.tools.bench.routing;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.UUID;
import org.ambassadordesk.contract.event.ActivityEvent;
import org.ambassadordesk.contract.event.RoutingEvent;
import org.ambassadordesk.contract.event.RoutingEvent.EndReason;
import org.ambassadordesk.router.routing.Fact;
import org.ambassadordesk.tools.bench.routing.trace.Trace;
import org.ambassadordesk.tools.bench.routing.trace.Trace.Stretch;
import org.ambassadordesk.tools.bench.routing.trace.Trace.TraceItem;
import org.ambassadordesk.tools.bench.routing.trace.Trace.TracePerson;
import org.jspecify.annotations.Nullable;

/**
 * The people of a trace: they open what the desk gives them, take the time the trace says, fail to react or decline where
 * it says so, and go at the end of their shift. Knows of the desk only what it tells.
 */
final class TracePeople {
    private final Trace trace;
    private final TraceDirectory directory;
    private final TracePremises premises;
    private final EventLog log;
    private final Result result;
    private final boolean late;
    private final List<Work> people = new ArrayList<>();
    private final Map<UUID, Held> held = new HashMap<>();
    private final Map<UUID, TraceItem> items = new HashMap<>();
    private final int[] starts;
    private final Map<Integer, Set<Integer>> excluded = new HashMap<>();
    private final PriorityQueue<Happening> happenings = new PriorityQueue<>();
    private final Deque<ActivityEvent> replies = new ArrayDeque<>();
    private final Map<Long, Integer> lastAnswerer = new HashMap<>();
    private long sequence;

    private record Held(TraceItem item, TracePerson person, long epoch) {}

    TracePeople(
            TraceDirectory directory,
            TracePremises premises,
            Contender contender,
            boolean late,
            EventLog log,
            Result result) {
        this.trace = result.trace();
        this.directory = directory;
        this.premises = premises;
        this.late = late;
        this.log = log;
        this.result = result;
        this.starts = new int[trace.items().size()];
        for (TracePerson person : trace.people()) {
            people.add(new Work(contender.inbox()));
            for (Stretch shift : person.shifts()) {
                happen(shift.from(), Happening.Kind.SHIFT_STARTS, person, null);
                happen(shift.to(), Happening.Kind.SHIFT_ENDS, person, null);
            }
        }
    }

    /** What happens next by itself; null where nothing does any more. */
    @Nullable
    Happening soonest() {
        return happenings.peek();
    }

    /** What somebody says to the desk about what it told, or null. */
    @Nullable
    ActivityEvent nextReply() {
        return replies.poll();
    }

    /** Who answered this customer last, by the desk's name; null where nobody did. */
    @Nullable
    String lastAnswererOf(TraceItem item) {
        Integer answerer = lastAnswerer.get(item.customer());
        return answerer == null ? null : name(answerer);
    }

    /** The soonest happens: what the desk hears of it. */
    List<ActivityEvent> happenSoonest(long now) {
        Happening happening = Objects.requireNonNull(happenings.poll(), "nothing is to happen");
        Work work = people.get(happening.person());
        UUID conversation = happening.conversation();
        return switch (happening.kind()) {
            case DONE ->
                conversation != null && conversation.equals(work.open) && work.accepted
                        ? answer(conversation, work, now)
                        : List.of();
            case RELEASED ->
                conversation != null && conversation.equals(work.open) && !work.accepted
                        ? handBack(conversation, now)
                        : List.of();
            case SHIFT_ENDS ->
                work.inbox.isEmpty()
                        ? List.of()
                        : List.of(new ActivityEvent.Away(name(happening.person()), "away", null, at(now)));
            case SHIFT_STARTS -> List.of(new ActivityEvent.Available(name(happening.person()), false, at(now)));
        };
    }

    /** What was begun before an interruption does not count: another start has another end. */
    private List<ActivityEvent> answer(UUID conversation, Work work, long now) {
        Held known = held.get(conversation);
        if (known == null || work.since + known.item().workOf(known.person()) != now) {
            return List.of();
        }
        String person = TraceDirectory.name(known.person());
        UUID reply = new UUID(4, known.item().id());
        return List.of(
                new ActivityEvent.ReplyApproved(conversation, reply, person, person, at(now)),
                new ActivityEvent.ReplyDelivered(conversation, reply, person, at(now)));
    }

    private List<ActivityEvent> handBack(UUID conversation, long now) {
        Held known = held.get(conversation);
        return known == null
                ? List.of()
                : List.of(new ActivityEvent.HandedBack(
                        conversation,
                        TraceDirectory.name(known.person()),
                        known.epoch(),
                        "declined",
                        new UUID(5, ++sequence),
                        at(now)));
    }

    /** Takes notice of what follows at the desk. */
    void see(Fact fact, long now) {
        switch (fact) {
            case Fact.Told(RoutingEvent.Routed routed) -> {
                TraceItem item =
                        trace.items().get(TraceDirectory.number(routed.comment().id()));
                items.put(routed.conversation().id(), item);
                premises.heard(routed.conversation().id(), item);
            }
            case Fact.Told(RoutingEvent.Made made) -> made(made, now);
            case Fact.Told(RoutingEvent.Ended ended) -> ended(ended, now);
            case Fact.AttendanceKept(var attendance) -> {
                var absence = attendance.absence();
                if (absence != null && absence.isByNoReaction()) {
                    // whoever missed two in a row is there all the same, and says so
                    replies.add(new ActivityEvent.Available(attendance.ambassador(), false, at(now)));
                }
            }
            default -> {}
        }
    }

    private void made(RoutingEvent.Made made, long now) {
        UUID conversation = made.conversation().id();
        TraceItem item = Objects.requireNonNull(items.get(conversation), "made before it was routed");
        TracePerson person = directory.person(made.ambassador());
        held.put(conversation, new Held(item, person, made.epoch()));
        Work work = people.get(person.id());
        work.inbox.add(item);
        work.conversations.put(item, conversation);
        log.write("assign", now, item.id(), person.id());
        result.assigned();
        openNext(person, now);
    }

    private void openNext(TracePerson person, long now) {
        Work work = people.get(person.id());
        if (work.open != null || work.inbox.isEmpty() || !person.isOnShift(now)) {
            return;
        }
        TraceItem item = work.inbox.first();
        UUID conversation = work.conversations.get(item);
        Held known = held.get(conversation);
        if (conversation == null || known == null) {
            return;
        }
        work.open = conversation;
        work.since = now;
        char reaction = item.reaction(starts[item.id()]);
        starts[item.id()]++;
        work.accepted = reaction == 'A';
        log.write("start", now, item.id(), person.id());
        switch (reaction) {
            case 'A' -> {
                happen(now + item.workOf(person), Happening.Kind.DONE, person, conversation);
                replies.add(
                        new ActivityEvent.Started(conversation, TraceDirectory.name(person), known.epoch(), at(now)));
            }
            case 'D' -> happen(now + trace.decline(), Happening.Kind.RELEASED, person, conversation);
            default -> {
                if (!late) {
                    happen(now + trace.timeout(), Happening.Kind.RELEASED, person, conversation);
                }
            }
        }
    }

    private void ended(RoutingEvent.Ended ended, long now) {
        UUID conversation = ended.conversation().id();
        Held known = held.remove(conversation);
        if (known == null) {
            throw new IllegalStateException("ended what nobody held: " + conversation);
        }
        TraceItem item = known.item();
        TracePerson person = known.person();
        Work work = people.get(person.id());
        work.inbox.remove(item);
        work.conversations.remove(item);
        boolean wasOpen = conversation.equals(work.open);
        if (wasOpen) {
            work.open = null;
            if (work.accepted) {
                result.worked(person, now - work.since);
            }
        }
        log.write(word(ended.reason()), now, item.id(), person.id());
        if (ended.reason() == EndReason.ANSWERED) {
            result.answered(item, person, now);
            lastAnswerer.put(item.customer(), person.id());
            items.remove(conversation);
        } else if (ended.reason() != EndReason.AWAY && ended.reason() != EndReason.SHIFT_ENDED) {
            exclude(conversation, item, person, now);
        }
        if (wasOpen) {
            openNext(person, now);
        }
    }

    private static String word(EndReason reason) {
        return switch (reason) {
            case ANSWERED -> "done";
            case NO_REACTION, HANDED_BACK -> "release";
            case AWAY, SHIFT_ENDED -> "return";
            default -> throw new IllegalStateException("nothing else ends here: " + reason);
        };
    }

    /** Once all who may answer it are excluded, it starts over: a lead looks at it and leaves it as it is. */
    private void exclude(UUID conversation, TraceItem item, TracePerson person, long now) {
        Set<Integer> out = excluded.computeIfAbsent(item.id(), _ -> new HashSet<>());
        out.add(person.id());
        if (out.size()
                == trace.people().stream().filter(it -> it.mayAnswer(item)).count()) {
            out.clear();
            replies.add(new ActivityEvent.TopicCorrected(
                    new UUID(5, ++sequence), conversation, TraceDirectory.topic(item), "lead", at(now)));
        }
    }

    private void happen(long at, Happening.Kind kind, TracePerson person, @Nullable UUID conversation) {
        happenings.add(new Happening(at, kind, ++sequence, person.id(), conversation));
    }

    private String name(int person) {
        return TraceDirectory.name(trace.people().get(person));
    }

    private static Instant at(long now) {
        return TraceDirectory.at(now);
    }
}
