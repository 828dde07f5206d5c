package org.ambassadordesk.router.routing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.ambassadordesk.contract.event.RoutingEvent.Refused;
import org.jspecify.annotations.Nullable;

/** Collects what follows from one input. */
final class Facts {
    private List<Fact> list = new ArrayList<>();

    void add(Fact fact) {
        list.add(fact);
    }

    void ignore(Object input, String reason) {
        add(new Fact.Ignored(input.getClass().getSimpleName(), reason));
    }

    void refuse(UUID requestId, @Nullable UUID conversation, Refusal refusal, String detail, Instant now) {
        add(new Fact.Told(new Refused(requestId, conversation, refusal.code(), detail, now)));
    }

    /** Everything since the last time. */
    List<Fact> take() {
        List<Fact> taken = list;
        list = new ArrayList<>();
        return taken;
    }
}
