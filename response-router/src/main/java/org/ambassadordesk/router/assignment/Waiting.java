package org.ambassadordesk.router.assignment;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.ambassadordesk.contract.event.RoutingEvent.EndReason;
import org.ambassadordesk.router.estimate.Estimates;
import org.ambassadordesk.router.roster.Person;
import org.ambassadordesk.router.roster.Signature;
import org.jspecify.annotations.Nullable;

/**
 * A conversation in the common queue, as a policy sees it. Never changes while it waits: what changes leaves the queue
 * and joins it again.
 *
 * @param due when the answer is owed; {@link Instant#MAX} where nothing is promised
 * @param since when the customer began to wait
 * @param promised from then until it is due, on the wall clock; zero where nothing is promised
 * @param length of what is to be answered, in characters
 * @param familiar who answered this customer last, where the desk wants to keep them together
 * @param excluded who does not get it
 */
public record Waiting(
        UUID conversation,
        Signature signature,
        Instant due,
        Instant since,
        Duration promised,
        int priority,
        int length,
        @Nullable String familiar,
        Map<String, EndReason> excluded) {

    /** Whether this person is not to get it, or has not the time for it. */
    public boolean excludes(Person person, Estimates estimates) {
        return (!excluded.isEmpty() && excluded.containsKey(person.id())) || !fits(person, estimates);
    }

    /** Whether this person has the time for it: what they take on average, by what was learned until now. */
    public boolean fits(Person person, Estimates estimates) {
        Duration left = person.timeLeft();
        return left == null || estimates.expected(person.id(), signature.key().topic(), length) <= left.toMillis();
    }
}
