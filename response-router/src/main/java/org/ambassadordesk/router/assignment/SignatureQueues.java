package org.ambassadordesk.router.assignment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.ambassadordesk.router.estimate.Estimates;
import org.ambassadordesk.router.roster.Person;
import org.ambassadordesk.router.roster.Signature;
import org.jspecify.annotations.Nullable;

/**
 * The common queue in one fixed order, kept apart by signature: choosing for a person looks at the head of each queue
 * they may answer, never at everything that waits.
 */
final class SignatureQueues {
    private final Comparator<Waiting> order;
    private final Estimates estimates;
    private final List<@Nullable TreeSet<Waiting>> queues = new ArrayList<>();

    /**
     * An empty queue.
     *
     * @param order which comes first; ties are broken by conversation
     */
    SignatureQueues(Comparator<Waiting> order, Estimates estimates) {
        this.order = order.thenComparing(Waiting::conversation);
        this.estimates = estimates;
    }

    void join(Waiting item) {
        queueOf(item.signature()).add(item);
    }

    void leave(Waiting item) {
        queueOf(item.signature()).remove(item);
    }

    void clear() {
        queues.clear();
    }

    @Nullable
    Pick<Waiting> firstFor(Person person) {
        Waiting best = null;
        Waiting second = null;
        for (Signature signature : person.signatures()) {
            TreeSet<Waiting> queue = signature.index() < queues.size() ? queues.get(signature.index()) : null;
            if (queue == null) {
                continue;
            }
            int taken = 0;
            for (Waiting item : queue) {
                if (taken == 2 || (second != null && order.compare(item, second) > 0)) {
                    break;
                }
                if (!item.excludes(person, estimates)) {
                    taken++;
                    if (best == null || order.compare(item, best) < 0) {
                        second = best;
                        best = item;
                    } else if (second == null || order.compare(item, second) < 0) {
                        second = item;
                    }
                }
            }
        }
        return best == null ? null : Pick.of(best, second, termsOf(best));
    }

    private static Map<String, String> termsOf(Waiting item) {
        String due = item.due().equals(Instant.MAX) ? "none" : item.due().toString();
        return Map.of("due", due, "since", item.since().toString(), "priority", Integer.toString(item.priority()));
    }

    private Set<Waiting> queueOf(Signature signature) {
        while (queues.size() <= signature.index()) {
            queues.add(null);
        }
        TreeSet<Waiting> queue = queues.get(signature.index());
        if (queue == null) {
            queue = new TreeSet<>(order);
            queues.set(signature.index(), queue);
        }
        return queue;
    }
}
