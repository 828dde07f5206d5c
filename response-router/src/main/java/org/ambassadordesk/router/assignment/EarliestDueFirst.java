package org.ambassadordesk.router.assignment;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.ambassadordesk.router.roster.Person;
import org.jspecify.annotations.Nullable;

/** What is due first goes first; equal deadlines by priority, then by how long the customer waits. */
public final class EarliestDueFirst implements RoutingPolicy {
    /** As in the configuration. */
    public static final String NAME = "earliest-due-first";

    private final SignatureQueues waiting = new SignatureQueues(Comparator.comparing(Waiting::due)
            .thenComparingInt(Waiting::priority)
            .thenComparing(Waiting::since));

    @Override
    public String name() {
        return NAME + "/1";
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
