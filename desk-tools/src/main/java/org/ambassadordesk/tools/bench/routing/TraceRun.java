package org.ambassadordesk.tools.bench.routing;

import java.time.Duration;
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
import java.util.concurrent.atomic.AtomicLong;
import org.ambassadordesk.contract.event.ActivityEvent;
import org.ambassadordesk.contract.event.CommentEvent;
import org.ambassadordesk.contract.event.RoutingEvent;
import org.ambassadordesk.contract.event.RoutingEvent.EndReason;
import org.ambassadordesk.router.routing.DeskInput;
import org.ambassadordesk.router.routing.Fact;
import org.ambassadordesk.router.routing.RoutingDesk;
import org.ambassadordesk.tools.bench.routing.trace.Trace;
import org.ambassadordesk.tools.bench.routing.trace.Trace.Stretch;
import org.ambassadordesk.tools.bench.routing.trace.Trace.TraceItem;
import org.ambassadordesk.tools.bench.routing.trace.Trace.TracePerson;
import org.jspecify.annotations.Nullable;

/**
 * Lets the people of a trace work at the product's desk: they open what they get, take the time the trace says, fail to
 * react or decline where it says so, and go at the end of their shift. The desk decides everything else.
 */
final class TraceRun {
    /** Longer than any trace: where people have an inbox, only they say when they do not react. */
    private static final Duration NEVER = Duration.ofDays(10_000);

    private final Trace trace;
    private final TraceDirectory directory;
    private final TracePremises premises;
    private final TimedPolicy policy;
    private final RoutingDesk desk;
    private final EventLog log;
    private final boolean late;
    private final List<Work> people = new ArrayList<>();
    private final Map<UUID, Held> held = new HashMap<>();
    private final Map<UUID, TraceItem> items = new HashMap<>();
    private final int[] starts;
    private final Map<Integer, Set<Integer>> excluded = new HashMap<>();
    private final PriorityQueue<Happening> happenings = new PriorityQueue<>();
    private final Deque<ActivityEvent> replies = new ArrayDeque<>();
    private final Map<Long, Integer> lastAnswerer = new HashMap<>();
    private final Result result;
    private long now;
    private long modelNanos;
    private long sequence;

    private record Held(TraceItem item, TracePerson person, long epoch) {}

    TraceRun(Trace trace, Contender contender, int cap, EventLog log) {
        this.trace = trace;
        this.log = log;
        this.late = cap == 1;
        this.directory = new TraceDirectory(trace);
        this.premises = new TracePremises(directory);
        this.policy = new TimedPolicy(contender.policy(trace, directory));
        var ids = new AtomicLong();
        this.desk = new RoutingDesk(policy, () -> new UUID(3, ids.incrementAndGet()), premises);
        this.starts = new int[trace.items().size()];
        this.result = new Result(trace);
        for (TracePerson person : trace.people()) {
            people.add(new Work(contender.inbox()));
            for (Stretch shift : person.shifts()) {
                happen(shift.from(), Happening.Kind.SHIFT_STARTS, person, null);
                happen(shift.to(), Happening.Kind.SHIFT_ENDS, person, null);
            }
        }
        Duration reactWithin = late ? Duration.ofMillis(trace.timeout()) : NEVER;
        take(new DeskInput.Directed(directory.directory(cap, reactWithin)));
    }

    Result run() {
        int next = 0;
        while (true) {
            long arrival = next < trace.items().size() ? trace.items().get(next).at() : Long.MAX_VALUE;
            Happening soonest = happenings.peek();
            long happening = soonest == null ? Long.MAX_VALUE : soonest.at();
            long alarm = desk.nextDue().map(TraceDirectory::millis).orElse(Long.MAX_VALUE);
            long at = Math.min(arrival, Math.min(happening, alarm));
            if (at > trace.end()) {
                break;
            }
            now = Math.max(now, at);
            if (soonest != null && happening <= now && soonest.kind().compareTo(Happening.Kind.RELEASED) <= 0) {
                happenings.poll();
                happen(soonest);
            } else if (alarm <= now) {
                take(new DeskInput.Tick(true));
            } else if (soonest != null && happening <= now) {
                happenings.poll();
                happen(soonest);
            } else {
                arrive(trace.items().get(next));
                next++;
            }
        }
        result.timed(policy.nanos(), modelNanos);
        return result;
    }

    private void arrive(TraceItem item) {
        premises.arrives(item);
        Integer answerer = lastAnswerer.get(item.customer());
        if (answerer != null) {
            desk.history()
                    .rememberAnswer(
                            TraceDirectory.contact(item),
                            TraceDirectory.name(trace.people().get(answerer)),
                            Instant.EPOCH);
        }
        take(new DeskInput.Heard(new CommentEvent.Received(directory.comment(item))));
    }

    private void happen(Happening happening) {
        Work work = people.get(happening.person());
        UUID conversation = happening.conversation();
        switch (happening.kind()) {
            case DONE -> {
                if (conversation != null && conversation.equals(work.open) && work.accepted) {
                    answer(conversation, happening);
                }
            }
            case RELEASED -> {
                if (conversation != null && conversation.equals(work.open) && !work.accepted) {
                    handBack(conversation);
                }
            }
            case SHIFT_ENDS -> {
                if (!work.inbox.isEmpty()) {
                    act(new ActivityEvent.Away(name(happening.person()), "away", null, at()));
                }
            }
            case SHIFT_STARTS -> act(new ActivityEvent.Available(name(happening.person()), false, at()));
        }
    }

    /** What was begun before an interruption does not count: another start has another end. */
    private void answer(UUID conversation, Happening happening) {
        Work work = people.get(happening.person());
        Held known = held.get(conversation);
        if (known == null || work.since + known.item().workOf(known.person()) != now) {
            return;
        }
        String person = TraceDirectory.name(known.person());
        UUID reply = new UUID(4, known.item().id());
        act(new ActivityEvent.ReplyApproved(conversation, reply, person, person, at()));
        act(new ActivityEvent.ReplyDelivered(conversation, reply, person, at()));
        premises.done(conversation);
        desk.forget();
    }

    private void handBack(UUID conversation) {
        Held known = held.get(conversation);
        if (known != null) {
            act(new ActivityEvent.HandedBack(
                    conversation,
                    TraceDirectory.name(known.person()),
                    known.epoch(),
                    "declined",
                    new UUID(5, ++sequence),
                    at()));
        }
    }

    private void act(ActivityEvent event) {
        take(new DeskInput.Acted(event));
    }

    private void take(DeskInput input) {
        takeOne(input);
        for (ActivityEvent reply = replies.poll(); reply != null; reply = replies.poll()) {
            takeOne(new DeskInput.Acted(reply));
        }
    }

    private void takeOne(DeskInput input) {
        long begun = System.nanoTime();
        List<Fact> facts = desk.take(input, at());
        modelNanos += System.nanoTime() - begun;
        facts.forEach(this::see);
    }

    private void see(Fact fact) {
        switch (fact) {
            case Fact.Told(RoutingEvent.Routed routed) -> {
                TraceItem item =
                        trace.items().get(TraceDirectory.number(routed.comment().id()));
                items.put(routed.conversation().id(), item);
                premises.heard(routed.conversation().id(), item);
            }
            case Fact.Told(RoutingEvent.Made made) -> made(made);
            case Fact.Told(RoutingEvent.Ended ended) -> ended(ended);
            case Fact.AttendanceKept(var attendance) -> {
                var absence = attendance.absence();
                if (absence != null && absence.isByNoReaction()) {
                    // whoever missed two in a row is there all the same, and says so
                    replies.add(new ActivityEvent.Available(attendance.ambassador(), false, at()));
                }
            }
            default -> {}
        }
    }

    private void made(RoutingEvent.Made made) {
        UUID conversation = made.conversation().id();
        TraceItem item = Objects.requireNonNull(items.get(conversation), "made before it was routed");
        TracePerson person = directory.person(made.ambassador());
        held.put(conversation, new Held(item, person, made.epoch()));
        Work work = people.get(person.id());
        work.inbox.add(item);
        work.conversations.put(item, conversation);
        log.write("assign", now, item.id(), person.id());
        result.assigned();
        openNext(person);
    }

    private void openNext(TracePerson person) {
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
                replies.add(new ActivityEvent.Started(conversation, TraceDirectory.name(person), known.epoch(), at()));
            }
            case 'D' -> happen(now + trace.decline(), Happening.Kind.RELEASED, person, conversation);
            default -> {
                if (!late) {
                    happen(now + trace.timeout(), Happening.Kind.RELEASED, person, conversation);
                }
            }
        }
    }

    private void ended(RoutingEvent.Ended ended) {
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
            exclude(conversation, item, person);
        }
        if (wasOpen) {
            openNext(person);
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
    private void exclude(UUID conversation, TraceItem item, TracePerson person) {
        Set<Integer> out = excluded.computeIfAbsent(item.id(), _ -> new HashSet<>());
        out.add(person.id());
        if (out.size()
                == trace.people().stream().filter(it -> it.mayAnswer(item)).count()) {
            out.clear();
            replies.add(new ActivityEvent.TopicCorrected(
                    new UUID(5, ++sequence), conversation, TraceDirectory.topic(item), "lead", at()));
        }
    }

    private void happen(long at, Happening.Kind kind, TracePerson person, @Nullable UUID conversation) {
        happenings.add(new Happening(at, kind, ++sequence, person.id(), conversation));
    }

    private String name(int person) {
        return TraceDirectory.name(trace.people().get(person));
    }

    private Instant at() {
        return TraceDirectory.at(now);
    }
}
