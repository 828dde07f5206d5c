package org.ambassadordesk.router.assignment;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.ambassadordesk.router.estimate.Estimates;
import org.ambassadordesk.router.roster.Person;
import org.jspecify.annotations.Nullable;

/** Whatever comes first in one fixed order, to whoever holds least and has been idle longest: the usual rules elsewhere. */
public final class InOrder implements RoutingPolicy {
    private static final Comparator<Waiting> BY_DUE = Comparator.comparing(Waiting::due)
            .thenComparingInt(Waiting::priority)
            .thenComparing(Waiting::since);
    private static final Comparator<Waiting> BY_PRIORITY =
            Comparator.comparingInt(Waiting::priority).thenComparing(Waiting::since);
    private static final Comparator<Waiting> BY_WAIT = Comparator.comparing(Waiting::since);

    private final String name;
    private final Estimates estimates = new Estimates();
    private final SignatureQueues waiting;

    private InOrder(String name, Comparator<Waiting> order) {
        this.name = name;
        this.waiting = new SignatureQueues(order, estimates);
    }

    /** What is due first goes first; equal deadlines by priority, then by how long the customer waits. */
    public static InOrder earliestDueFirst() {
        return new InOrder("earliest-due-first", BY_DUE);
    }

    /** Strictly by how long the customer waits, whatever was promised. */
    public static InOrder longestWaitingFirst() {
        return new InOrder("longest-waiting-first", BY_WAIT);
    }

    /** Strictly by priority, then by how long the customer waits. */
    public static InOrder highestPriorityFirst() {
        return new InOrder("highest-priority-first", BY_PRIORITY);
    }

    @Override
    public String name() {
        return name + "/1";
    }

    @Override
    public Estimates estimates() {
        return estimates;
    }

    @Override
    public void join(Waiting item) {
        waiting.join(item);
    }

    @Override
    public void leave(Waiting item) {
        waiting.leave(item);
    }

    @Override
    public void clear() {
        waiting.clear();
    }

    @Override
    public @Nullable Pick<Waiting> itemFor(Person person, Instant now) {
        return waiting.firstFor(person);
    }

    @Override
    public Pick<Person> personFor(Waiting item, List<Person> free, Instant now) {
        return FreePeople.choose(item, free);
    }
}
