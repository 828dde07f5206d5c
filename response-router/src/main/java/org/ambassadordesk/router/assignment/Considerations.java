package org.ambassadordesk.router.assignment;

import java.util.HashMap;
import java.util.Map;
import org.ambassadordesk.router.estimate.Estimates;
import org.ambassadordesk.router.roster.Signature;

/**
 * Who could take what waits. When a thousand comments come while everybody is busy, the answer is the same for all that
 * are alike: it is kept until one of those who may answer them comes, goes, gets something or lets go of it.
 */
public final class Considerations {
    private final Estimates estimates;
    private final Map<Signature, Known> known = new HashMap<>();

    private record Known(long changes, Consideration considered) {}

    public Considerations(Estimates estimates) {
        this.estimates = estimates;
    }

    /** Under another directory nothing is known any more. */
    public void clear() {
        known.clear();
    }

    /** Looks at everybody who may answer it, and at whether they have the time for it. */
    public Consideration of(Waiting item) {
        Consideration considered = item.excluded().isEmpty()
                ? ofAll(item.signature())
                : Consideration.of(item.signature(), item.excluded());
        return considered.withTimeFor(item, estimates);
    }

    private Consideration ofAll(Signature signature) {
        long changes = signature.changes();
        Known before = known.get(signature);
        if (before == null || before.changes() != changes) {
            before = new Known(changes, Consideration.of(signature, Map.of()));
            known.put(signature, before);
        }
        return before.considered();
    }
}
