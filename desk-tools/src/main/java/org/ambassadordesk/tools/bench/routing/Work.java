package org.ambassadordesk.tools.bench.routing;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.ambassadordesk.tools.bench.routing.trace.Trace.TraceItem;
import org.jspecify.annotations.Nullable;

/** What somebody holds, in the order in which they open it, and what they have open. */
final class Work {
    final TreeSet<TraceItem> inbox;
    final Map<TraceItem, UUID> conversations = new HashMap<>();

    @Nullable
    UUID open;

    long since;
    boolean accepted;

    Work(Comparator<TraceItem> order) {
        this.inbox = new TreeSet<>(order);
    }
}
