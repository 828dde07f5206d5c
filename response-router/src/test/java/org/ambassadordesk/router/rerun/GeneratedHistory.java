package org.ambassadordesk.router.rerun;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.ambassadordesk.contract.directory.Directory;
import org.ambassadordesk.contract.event.ActivityEvent;
import org.ambassadordesk.contract.event.CommentEvent;
import org.ambassadordesk.contract.event.RoutingEvent;
import org.ambassadordesk.contract.event.RoutingEvent.EndReason;
import org.ambassadordesk.router.assignment.RoutingPolicy;
import org.ambassadordesk.router.rerun.RecordedWait.Release;
import org.ambassadordesk.router.rerun.Scenario.Reaction;
import org.ambassadordesk.router.routing.DeskInput;
import org.ambassadordesk.router.routing.Fact;
import org.ambassadordesk.router.routing.RoutingDesk;
import org.jspecify.annotations.Nullable;

/**
 * Days at a desk, second by second, with people who begin late, give back, or do not react, as a seed has it. What a report
 * would keep of them is the history; what happened beside it is known here alone.
 */
final class GeneratedHistory {
    static final Instant BEGINNING = Instant.parse("2026-03-02T07:00:00Z");

    private static final List<String> TOPICS = List.of("baggage", "baggage", "baggage", "safety");

    private final Random chance;
    private final RoutingDesk desk;
    private final List<Customer> customers = new ArrayList<>();
    private final Map<UUID, Customer> byConversation = new HashMap<>();
    private final TreeMap<Long, List<Runnable>> planned = new TreeMap<>();
    private final Deque<ActivityEvent> replies = new ArrayDeque<>();
    private final Map<String, List<Reaction>> reactions = new HashMap<>();
    private long ids;
    private long second;

    /** A customer, and what became of it. */
    static final class Customer {
        final int number;
        final String topic;
        final long wrote;
        final List<Release> releases = new ArrayList<>();

        @Nullable
        String holder;

        long epoch;
        long made;
        long begun = -1;
        long approved = -1;
        long delivered = -1;
        long pickup;
        long drafting;

        Customer(int number, String topic, long wrote) {
            this.number = number;
            this.topic = topic;
            this.wrote = wrote;
        }

        @Nullable
        Instant deliveredAt() {
            return delivered < 0 ? null : BEGINNING.plusSeconds(delivered);
        }
    }

    private GeneratedHistory(Directory directory, RoutingPolicy policy, long seed, int count, Duration over) {
        chance = new Random(seed);
        desk = new RoutingDesk(policy, () -> new UUID(9, ++ids));
        take(new DeskInput.Directed(directory));
        directory
                .ambassadors()
                .keySet()
                .forEach(person -> take(new DeskInput.Acted(new ActivityEvent.Available(person, true, now()))));
        chance.longs(count, 1, over.toSeconds())
                .sorted()
                .forEach(at ->
                        customers.add(new Customer(customers.size(), TOPICS.get(chance.nextInt(TOPICS.size())), at)));
    }

    static GeneratedHistory of(Directory directory, RoutingPolicy policy, long seed, int count, Duration over) {
        GeneratedHistory history = new GeneratedHistory(directory, policy, seed, count, over);
        history.live(over.plusHours(8).toSeconds());
        return history;
    }

    List<Customer> customers() {
        return customers;
    }

    Instant end() {
        return BEGINNING.plusSeconds(second);
    }

    /** As it is kept. Who was still at it in the end did not answer. */
    List<RecordedWait> recorded() {
        return customers.stream().map(this::recorded).toList();
    }

    /** The same where people's reactions are kept beside it: who did not react is told there alone. */
    List<RecordedWait> recordedBesideReactions() {
        return customers.stream()
                .map(one -> recorded(
                        one, one.releases.stream().filter(Release::reacted).toList(), false))
                .toList();
    }

    Map<String, List<Reaction>> reactions() {
        return reactions;
    }

    private RecordedWait recorded(Customer one) {
        return recorded(one, List.copyOf(one.releases), true);
    }

    private static RecordedWait recorded(Customer one, List<Release> releases, boolean answered) {
        Instant wrote = BEGINNING.plusSeconds(one.wrote);
        return new RecordedWait(
                new UUID(7, one.number),
                new UUID(8, one.number),
                "demo",
                "web",
                "en",
                one.topic,
                List.of(),
                null,
                100,
                wrote,
                wrote,
                1000 * one.pickup,
                1000 * one.drafting,
                600_000,
                false,
                2000,
                releases,
                answered,
                null);
    }

    private void live(long until) {
        int next = 0;
        for (second = 0; second < until; second++) {
            while (desk.isDue(now(), true)) {
                take(new DeskInput.Tick(true));
            }
            while (next < customers.size() && customers.get(next).wrote == second) {
                Customer customer = customers.get(next++);
                take(new DeskInput.Heard(new CommentEvent.Received(Comments.of(recorded(customer), customer.number))));
            }
            for (List<Runnable> now = planned.remove(second); now != null; now = planned.remove(second)) {
                now.forEach(Runnable::run);
            }
        }
    }

    private Instant now() {
        return BEGINNING.plusSeconds(second);
    }

    private void take(DeskInput input) {
        desk.take(input, now()).forEach(this::see);
        for (ActivityEvent reply = replies.poll(); reply != null; reply = replies.poll()) {
            desk.take(new DeskInput.Acted(reply), now()).forEach(this::see);
        }
    }

    private void see(Fact fact) {
        switch (fact) {
            case Fact.Told(RoutingEvent.Routed routed) ->
                byConversation.put(
                        routed.conversation().id(),
                        customers.get(Comments.number(routed.comment().id())));
            case Fact.Told(RoutingEvent.Made made) -> made(made);
            case Fact.Told(RoutingEvent.Ended ended) -> ended(ended);
            case Fact.AttendanceKept(var attendance) -> {
                if (attendance.absence() != null && attendance.absence().isByNoReaction()) {
                    replies.add(new ActivityEvent.Available(attendance.ambassador(), true, now()));
                }
            }
            default -> {}
        }
    }

    private void made(RoutingEvent.Made made) {
        UUID conversation = made.conversation().id();
        Customer customer = of(conversation);
        customer.holder = made.ambassador();
        customer.epoch = made.epoch();
        customer.made = second;
        customer.begun = -1;
        int whim = chance.nextInt(100);
        if (whim < 8) {
            return;
        }
        customer.pickup = chance.nextLong(5, 105);
        customer.drafting = chance.nextLong(60, whim < 16 ? 3660 : 1260);
        later(customer.pickup, customer, () -> begin(customer, conversation));
        if (whim < 16) {
            later(customer.pickup + chance.nextLong(20, 80), customer, () -> giveBack(customer, conversation));
        } else {
            later(customer.pickup + customer.drafting, customer, () -> answer(customer, conversation));
        }
    }

    private void begin(Customer customer, UUID conversation) {
        customer.begun = second;
        act(new ActivityEvent.Started(conversation, holder(customer), customer.epoch, now()));
    }

    private void giveBack(Customer customer, UUID conversation) {
        act(new ActivityEvent.HandedBack(
                conversation, holder(customer), customer.epoch, "no", new UUID(10, ++ids), now()));
    }

    private void answer(Customer customer, UUID conversation) {
        UUID reply = new UUID(11, customer.number);
        String holder = holder(customer);
        customer.approved = second;
        act(new ActivityEvent.ReplyApproved(conversation, reply, holder, holder, now()));
        plan(2, () -> {
            customer.delivered = second;
            act(new ActivityEvent.ReplyDelivered(conversation, reply, holder, now()));
        });
    }

    private void ended(RoutingEvent.Ended ended) {
        Customer customer = of(ended.conversation().id());
        boolean begun = customer.begun >= 0;
        reactions
                .computeIfAbsent(ended.ambassador(), _ -> new ArrayList<>())
                .add(new Reaction(BEGINNING.plusSeconds(customer.made), new UUID(7, customer.number), begun));
        if (ended.reason() != EndReason.ANSWERED) {
            customer.releases.add(new Release(begun, 1000 * (second - customer.made)));
            customer.holder = null;
        }
    }

    private void act(ActivityEvent event) {
        take(new DeskInput.Acted(event));
    }

    /** Unless somebody else has it by then. */
    private void later(long seconds, Customer customer, Runnable what) {
        long epoch = customer.epoch;
        plan(seconds, () -> {
            if (customer.holder != null && customer.epoch == epoch) {
                what.run();
            }
        });
    }

    private void plan(long seconds, Runnable what) {
        planned.computeIfAbsent(second + seconds, _ -> new ArrayList<>()).add(what);
    }

    private Customer of(UUID conversation) {
        return Objects.requireNonNull(byConversation.get(conversation));
    }

    private static String holder(Customer customer) {
        return Objects.requireNonNull(customer.holder);
    }
}
