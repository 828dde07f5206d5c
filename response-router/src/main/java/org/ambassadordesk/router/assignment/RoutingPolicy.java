package org.ambassadordesk.router.assignment;

import java.time.Instant;
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

    /** Which of these free people should take the item; there is at least one. */
    Pick<Person> personFor(Waiting item, List<Person> free, Instant now);
}
