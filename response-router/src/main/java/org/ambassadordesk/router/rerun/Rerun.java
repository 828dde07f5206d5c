package org.ambassadordesk.router.rerun;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.UUID;
import org.ambassadordesk.contract.directory.AppliedAutonomy;
import org.ambassadordesk.contract.directory.Directory;
import org.ambassadordesk.contract.event.ActivityEvent;
import org.ambassadordesk.contract.event.AppliedTarget;
import org.ambassadordesk.contract.event.CommentEvent;
import org.ambassadordesk.contract.event.Conversation;
import org.ambassadordesk.contract.event.RoutingEvent;
import org.ambassadordesk.router.assignment.RoutingPolicy;
import org.ambassadordesk.router.roster.Absence;
import org.ambassadordesk.router.roster.CalendarShifts;
import org.ambassadordesk.router.roster.Shifts;
import org.ambassadordesk.router.routing.DeskInput;
import org.ambassadordesk.router.routing.Fact;
import org.ambassadordesk.router.routing.RoutingDesk;
import org.jspecify.annotations.Nullable;

/**
 * Lets recorded customers wait at the desk once more. The desk decides as it does live; people take the times that were
 * recorded for each answer, whoever gives it, and those who did not answer then, do not now. Whoever was not there then, or
 * let things run out, is not there and lets them run out now, as far as the scenario says so.
 */
public final class Rerun {
    private static final Duration UNTIL_THEY_GO = Duration.ofDays(1);

    private final Scenario scenario;
    private final Directory directory;
    private final Shifts shifts;
    private final RoutingDesk desk;
    private final PriorityQueue<Step> steps = new PriorityQueue<>();
    private final Deque<ActivityEvent> replies = new ArrayDeque<>();
    private final Waits waits;
    private final Reactions reactions;
    private final int[] made;
    private final Map<UUID, Held> held = new HashMap<>();
    private final Set<String> there = new HashSet<>();
    private long sequence;
    private long ids;
    private Instant now;

    /** @param policy with nothing waiting yet */
    public Rerun(Scenario scenario, RoutingPolicy policy) {
        this.scenario = scenario;
        this.directory = scenario.withTopicsAsRecorded();
        this.shifts = new CalendarShifts(directory);
        this.desk = new RoutingDesk(policy, this::newId);
        this.made = new int[scenario.waits().size()];
        this.waits = new Waits(made.length);
        this.reactions = new Reactions(scenario.reactions());
        scenario.stays()
                .forEach((person, stays) -> stays.forEach(stay -> {
                    plan(stay.from(), new Step.What.Comes(person));
                    plan(stay.until(), new Step.What.Goes(person));
                }));
        for (int wait = 0; wait < made.length; wait++) {
            RecordedWait recorded = scenario.waits().get(wait);
            plan(recorded.routedAt(), new Step.What.Arrives(wait));
            if (recorded.closedAt() != null) {
                plan(recorded.closedAt(), new Step.What.Closes(wait));
            }
        }
        Step first = steps.peek();
        this.now = first == null ? scenario.until() : first.at().minusMillis(1);
    }

    /** How each would have gone, in the order of the scenario. */
    public List<SupposedWait> run() {
        take(new DeskInput.Directed(directory));
        for (String person : directory.ambassadors().keySet()) {
            if (scenario.stays().containsKey(person)) {
                go(person);
            } else {
                come(person);
            }
        }
        while (true) {
            Step next = steps.peek();
            Instant alarm = desk.nextDue().orElse(Instant.MAX);
            Instant step = next == null ? Instant.MAX : next.at();
            Instant at = alarm.isAfter(step) ? step : alarm;
            if (at.isAfter(scenario.until())) {
                return waits.outcomes();
            }
            now = at.isAfter(now) ? at : now;
            if (alarm.isAfter(step)) {
                steps.remove();
                happen(next.what());
            } else {
                take(new DeskInput.Tick(true));
            }
        }
    }

    private void happen(Step.What what) {
        switch (what) {
            case Step.What.Comes(String person) -> come(person);
            case Step.What.Goes(String person) -> go(person);
            case Step.What.Arrives(int wait) ->
                take(new DeskInput.Heard(
                        new CommentEvent.Received(Comments.of(scenario.waits().get(wait), wait))));
            case Step.What.Closes(int wait) -> close(wait);
            case Step.What.Begins(Held it) when isHeld(it) -> begin(it);
            case Step.What.GivesBack(Held it)
            when isHeld(it) ->
                act(new ActivityEvent.HandedBack(
                        it.conversation(), it.ambassador(), it.epoch(), "as-recorded", newId(), now));
            case Step.What.HandsIn(Held it) when isHeld(it) -> handIn(it);
            case Step.What.Approves(Held it) when isHeld(it) -> approve(it);
            case Step.What.Arrived(Held it) -> arrive(it);
            // somebody else's by now
            case Step.What.Begins _, Step.What.GivesBack _, Step.What.HandsIn _, Step.What.Approves _ -> {}
        }
    }

    private void come(String person) {
        there.add(person);
        act(available(person));
    }

    /** Whoever was there off shift took something on all the same: they are given it until they go, however long it takes. */
    private ActivityEvent available(String person) {
        boolean offShift = scenario.stays().containsKey(person)
                && directory
                        .ambassador(person)
                        .filter(one -> !shifts.of(one, now).isOn())
                        .isPresent();
        return new ActivityEvent.Available(person, true, offShift ? now.plus(UNTIL_THEY_GO) : null, now);
    }

    /** They get nothing more. What they began they finish: where it was taken from them then, the history says so. */
    private void go(String person) {
        there.remove(person);
        act(new ActivityEvent.Away(person, Absence.BUSY, null, now));
    }

    private boolean isHeld(Held it) {
        return it.equals(held.get(it.conversation()));
    }

    private void begin(Held it) {
        waits.change(it.number(), outcome -> outcome.started(now));
        act(new ActivityEvent.Started(it.conversation(), it.ambassador(), it.epoch(), now));
        boolean answers = recorded(it).closedAt() == null
                && made[it.number()] > recorded(it).releases().size();
        if (answers) {
            plan(now.plusMillis(recorded(it).draftingMillis()), new Step.What.HandsIn(it));
        }
    }

    private void handIn(Held it) {
        waits.change(it.number(), outcome -> outcome.submitted(now));
        if (needsApproval(it)) {
            act(new ActivityEvent.ReplySubmitted(it.conversation(), it.reply(), it.ambassador(), now));
            plan(now.plusMillis(recorded(it).approvalMillis()), new Step.What.Approves(it));
        } else {
            approve(it);
        }
    }

    private boolean needsApproval(Held it) {
        RecordedWait wait = recorded(it);
        return wait.approvedAnyway()
                || !AppliedAutonomy.supposed(directory, it.ambassador(), wait.topic(), wait.channel())
                        .sendsAlone();
    }

    private void approve(Held it) {
        waits.approve(it, now);
        act(new ActivityEvent.ReplyApproved(it.conversation(), it.reply(), it.ambassador(), it.ambassador(), now));
        plan(now.plusMillis(recorded(it).deliveryMillis()), new Step.What.Arrived(it));
    }

    private void arrive(Held it) {
        waits.deliver(it.conversation(), now);
        act(new ActivityEvent.ReplyDelivered(it.conversation(), it.reply(), it.ambassador(), now));
    }

    private void close(int wait) {
        UUID conversation = waits.close(wait, now);
        if (conversation != null) {
            act(new ActivityEvent.Resolved(newId(), conversation, "as-recorded", now));
        }
    }

    private void act(ActivityEvent event) {
        take(new DeskInput.Acted(event));
    }

    private void take(DeskInput input) {
        desk.take(input, now).forEach(this::see);
        for (ActivityEvent reply = replies.poll(); reply != null; reply = replies.poll()) {
            desk.take(new DeskInput.Acted(reply), now).forEach(this::see);
        }
    }

    private void see(Fact fact) {
        switch (fact) {
            case Fact.Told(RoutingEvent.Routed routed) ->
                waits.begin(
                        Comments.number(routed.comment().id()),
                        routed.conversation().id(),
                        due(routed.conversation()));
            case Fact.Told(RoutingEvent.Made given) -> made(given);
            case Fact.Told(RoutingEvent.Ended ended) ->
                held.remove(ended.conversation().id());
            case Fact.AttendanceKept(var attendance) -> {
                Absence absence = attendance.absence();
                if (absence != null && absence.isByNoReaction() && there.contains(attendance.ambassador())) {
                    // whoever missed two in a row is there all the same, and says so
                    replies.add(available(attendance.ambassador()));
                }
            }
            default -> {}
        }
    }

    /** What is promised for the answer that is owed now. */
    private static @Nullable Instant due(Conversation conversation) {
        return conversation.targets().stream()
                .filter(target -> target.kind() != AppliedTarget.Kind.RESOLUTION && target.metAt() == null)
                .map(AppliedTarget::dueAt)
                .reduce((_, last) -> last)
                .orElse(null);
    }

    private void made(RoutingEvent.Made given) {
        UUID conversation = given.conversation().id();
        waits.owed(conversation)
                .ifPresent(wait -> hold(new Held(wait, conversation, given.ambassador(), given.epoch())));
    }

    private void hold(Held it) {
        held.put(it.conversation(), it);
        waits.change(it.number(), outcome -> outcome.made(it.ambassador(), now));
        RecordedWait recorded = recorded(it);
        boolean reacts = reactions.next(it.ambassador(), recorded, now);
        if (!reacts && !recorded.answered()) {
            return; // it runs out
        }
        int before = made[it.number()]++;
        if (before >= recorded.releases().size()) {
            plan(now.plusMillis(pickup(recorded)), new Step.What.Begins(it));
        } else if (recorded.releases().get(before).reacted()) {
            long after = recorded.releases().get(before).afterMillis();
            plan(now.plusMillis(Math.min(pickup(recorded), after)), new Step.What.Begins(it));
            plan(now.plusMillis(after), new Step.What.GivesBack(it));
        }
    }

    /** Whoever reacted then also reacts where there is less time for it. */
    private long pickup(RecordedWait wait) {
        Duration reactWithin = directory.desk().routing().reactWithin();
        return Math.min(wait.pickupMillis(), Math.max(0, reactWithin.toMillis() - 1));
    }

    private RecordedWait recorded(Held it) {
        return scenario.waits().get(it.number());
    }

    private void plan(Instant at, Step.What what) {
        steps.add(new Step(at, ++sequence, what));
    }

    private UUID newId() {
        return new UUID(3, ++ids);
    }
}
