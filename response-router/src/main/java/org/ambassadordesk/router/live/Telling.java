package org.ambassadordesk.router.live;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.ambassadordesk.contract.EventCodec;
import org.ambassadordesk.contract.Topics;
import org.ambassadordesk.contract.directory.Directory;
import org.ambassadordesk.contract.event.Conversation;
import org.ambassadordesk.contract.event.RoutingEvent;
import org.ambassadordesk.outbox.OutboundRecord;
import org.ambassadordesk.router.assignment.AuthorizationGuard;
import org.ambassadordesk.router.assignment.AuthorizationGuard.UnauthorizedException;
import org.ambassadordesk.router.routing.Fact;

/** Makes records of what is to be told; an assignment is checked here once more before it exists for anybody. */
final class Telling {
    private static final String SOURCE = "/response-router";

    private final Supplier<UUID> ids;
    private final RoutingMetrics metrics;

    Telling(Supplier<UUID> ids, RoutingMetrics metrics) {
        this.ids = ids;
        this.metrics = metrics;
    }

    /** Throws {@link UnauthorizedException} where an assignment must not be. */
    List<OutboundRecord> outbound(List<Fact> facts, Directory directory, Cause cause, Instant now) {
        List<OutboundRecord> records = new ArrayList<>();
        for (Fact fact : facts) {
            if (fact instanceof Fact.Told(RoutingEvent event)) {
                if (event instanceof RoutingEvent.Made made) {
                    check(made, directory);
                }
                records.add(new OutboundRecord(
                        ids.get(),
                        EventCodec.typeOf(event),
                        SOURCE,
                        now,
                        Topics.ASSIGNMENTS,
                        event.key(),
                        event.key(),
                        EventCodec.write(event),
                        cause.traceparent()));
            }
        }
        return records;
    }

    private void check(RoutingEvent.Made made, Directory directory) {
        Conversation conversation = made.conversation();
        try {
            AuthorizationGuard.require(
                    directory, made.ambassador(), String.valueOf(conversation.topic()), conversation.channel());
        } catch (UnauthorizedException e) {
            metrics.unauthorized();
            throw e;
        }
    }
}
