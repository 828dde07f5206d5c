package org.ambassadordesk.ambassador.workspace;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;
import org.ambassadordesk.ambassador.Database;
import org.ambassadordesk.ambassador.trace.ConversationTraces;
import org.ambassadordesk.contract.EventCodec;
import org.ambassadordesk.contract.event.RoutingEvent;
import org.ambassadordesk.outbox.InboundBatch;
import org.ambassadordesk.outbox.InboundRecord;
import org.ambassadordesk.outbox.Inbox;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the copy of what the router decided. Of two snapshots of a conversation the one with the higher version is kept;
 * comments and the history of assignments are recorded from every event, however late it comes. Once stored, whoever
 * asked for the decision is told.
 */
@ApplicationScoped
class RoutingProjection {
    private final Database database;
    private final Conversations conversations;
    private final PendingRequests pending;
    private final Event<ReplyOvertaken> overtaken;
    private final Event<RouterNews> news;
    private final Event<ConversationCommented> commented;
    private final ConversationTraces traces;
    private final Clock clock;
    private final LongAdder unrecognised = new LongAdder();

    RoutingProjection(
            Database database,
            Conversations conversations,
            PendingRequests pending,
            Event<ReplyOvertaken> overtaken,
            Event<RouterNews> news,
            Event<ConversationCommented> commented,
            ConversationTraces traces,
            Clock clock) {
        this.database = database;
        this.conversations = conversations;
        this.pending = pending;
        this.overtaken = overtaken;
        this.news = news;
        this.commented = commented;
        this.traces = traces;
        this.clock = clock;
    }

    void apply(InboundBatch batch) throws Exception {
        List<RoutingEvent> events = new ArrayList<>(batch.records().size());
        Map<UUID, Optional<String>> seenIn = new HashMap<>();
        database.<Exception>perform(handle -> {
            for (InboundRecord inbound : Inbox.accept(handle.getConnection(), batch)) {
                RoutingEvent event = decode(inbound);
                if (event != null) {
                    events.add(event);
                    if (event instanceof RoutingEvent.Routed routed) {
                        seenIn.put(routed.conversation().id(), Optional.ofNullable(inbound.traceparent()));
                    }
                }
            }
            store(handle, events);
            traces.note(handle, seenIn);
            events.stream().filter(RoutingProjection::isNews).forEach(event -> news.fire(new RouterNews(event)));
        });
        events.forEach(pending::complete);
    }

    private static boolean isNews(RoutingEvent event) {
        return event instanceof RoutingEvent.OfDesk
                || event instanceof RoutingEvent.Unroutable
                || event instanceof RoutingEvent.Escalated;
    }

    /** Null for what this version does not know. */
    private @Nullable RoutingEvent decode(InboundRecord inbound) throws IOException {
        byte[] value = inbound.value();
        if (value == null) {
            throw new IOException("a routing event without data");
        }
        if (EventCodec.read(inbound.type(), inbound.key(), value) instanceof RoutingEvent routing) {
            return routing;
        }
        unrecognised.increment();
        return null;
    }

    private void store(Handle handle, List<RoutingEvent> events) throws SQLException {
        List<RoutingEvent.OfConversation> changes = events.stream()
                .filter(RoutingEvent.OfConversation.class::isInstance)
                .map(RoutingEvent.OfConversation.class::cast)
                .toList();
        if (changes.isEmpty()) {
            return;
        }
        TreeSet<UUID> ids = new TreeSet<>();
        changes.forEach(change -> ids.add(change.conversation().id()));
        Map<UUID, ConversationCopy> copies = CopyRows.lock(handle, ids);
        for (RoutingEvent.OfConversation change : changes) {
            ConversationCopy copy = copies.computeIfAbsent(
                    change.conversation().id(), id -> ConversationCopy.opened(change.conversation()));
            copy.apply(change);
            tell(copy, change);
        }
        CopyRows.write(handle, copies.values(), clock.instant());
        copies.values().stream()
                .filter(ConversationCopy::overtakesReply)
                .forEach(copy -> overtaken.fire(new ReplyOvertaken(copy.asKept(), copy.isClosedOnly())));
        Set<UUID> written = copies.values().stream()
                .filter(copy -> copy.before() != null && !copy.said().isEmpty())
                .map(copy -> copy.asKept().id())
                .collect(Collectors.toSet());
        if (!written.isEmpty()) {
            commented.fire(new ConversationCommented(written));
        }
    }

    /** Tells pages of those who could see it before and of those who can see it now. */
    private void tell(ConversationCopy copy, RoutingEvent.OfConversation change) {
        KeptConversation now = copy.asKept();
        var audience = conversations.audienceOf(now);
        KeptConversation before = copy.before();
        if (before != null && !Objects.equals(before.routed(), now.routed())) {
            audience = audience.and(conversations.audienceOf(before));
        }
        String type = EventCodec.typeOf(change);
        conversations.publish(now, now.version(), type.substring("feedback.".length(), type.length() - 3), audience);
    }

    /** Events of types this version does not know, since the start. */
    long unrecognised() {
        return unrecognised.sum();
    }
}
