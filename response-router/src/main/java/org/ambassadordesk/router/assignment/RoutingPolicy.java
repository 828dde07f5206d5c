package org.ambassadordesk.router.assignment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.ambassadordesk.router.estimate.Estimates;
import org.ambassadordesk.router.roster.Person;
import org.jspecify.annotations.Nullable;

/**
 * Who gets what. The desk asks it whenever somebody becomes free or something arrives; the policy keeps the common queue
 * in whatever order it needs to answer fast. It chooses only among what it is given: {@link Person#signatures()} holds
 * nothing a person is not authorized for, and {@code free} nobody who may not take the item.
 *
 * <p>Deterministic: the same calls give the same answers. One thread calls it.
 */
public interface RoutingPolicy {
    /** Name and version, kept with each decision. */
    String name();

    /** What it goes by; the desk teaches it what really happened. */
    Estimates estimates();

    /** Something waits. */
    void join(Waiting item);

    /** It does not wait any more; {@code item} equals what joined. */
    void leave(Waiting item);

    /** Nothing waits any more; under another directory everything will join anew. */
    void clear();

    /** The waiting item this person should take now, among those that do not exclude them; null for none. */
    @Nullable
    Pick<Waiting> itemFor(Person person, Instant now);

    /**
     * What this person would get one after the other if nothing else happened: the first is {@link #itemFor}'s. Nothing
     * is given to anybody.
     *
     * @param most at most so many
     */
    default List<Waiting> upcoming(Person person, int most, Instant now) {
        List<Waiting> upcoming = new ArrayList<>();
        Pick<Waiting> pick = itemFor(person, now);
        while (pick != null && upcoming.size() < most) {
            upcoming.add(pick.best());
            leave(pick.best());
            pick = itemFor(person, now);
        }
        upcoming.forEach(this::join);
        return upcoming;
    }

    /** Which of these free people should take the item; there is at least one. */
    Pick<Person> personFor(Waiting item, List<Person> free, Instant now);
}
