package org.ambassadordesk.tools.bench.routing;

import java.time.Instant;
import java.util.List;
import org.HdrHistogram.Histogram;
import org.ambassadordesk.router.assignment.Pick;
import org.ambassadordesk.router.assignment.RoutingPolicy;
import org.ambassadordesk.router.assignment.Waiting;
import org.ambassadordesk.router.estimate.Estimates;
import org.ambassadordesk.router.roster.Person;
import org.jspecify.annotations.Nullable;

/** A policy whose decisions are timed. */
final class TimedPolicy implements RoutingPolicy {
    private final RoutingPolicy policy;
    private final Histogram nanos = new Histogram(10_000_000_000L, 3);

    TimedPolicy(RoutingPolicy policy) {
        this.policy = policy;
    }

    Histogram nanos() {
        return nanos;
    }

    @Override
    public String name() {
        return policy.name();
    }

    @Override
    public Estimates estimates() {
        return policy.estimates();
    }

    @Override
    public void join(Waiting item) {
        policy.join(item);
    }

    @Override
    public void leave(Waiting item) {
        policy.leave(item);
    }

    @Override
    public void clear() {
        policy.clear();
    }

    @Override
    public @Nullable Pick<Waiting> itemFor(Person person, Instant now) {
        long begun = System.nanoTime();
        Pick<Waiting> pick = policy.itemFor(person, now);
        nanos.recordValue(System.nanoTime() - begun);
        return pick;
    }

    @Override
    public Pick<Person> personFor(Waiting item, List<Person> free, Instant now) {
        long begun = System.nanoTime();
        Pick<Person> pick = policy.personFor(item, free, now);
        nanos.recordValue(System.nanoTime() - begun);
        return pick;
    }
}
