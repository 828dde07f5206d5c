package org.ambassadordesk.ambassador.workspace;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.ambassadordesk.contract.event.Conversation;
import org.ambassadordesk.contract.event.Conversation.Holder;
import org.ambassadordesk.contract.event.Conversation.State;
import org.jspecify.annotations.Nullable;

/**
 * A conversation as kept here.
 *
 * @param routed the router's newest view of it
 * @param version ours: rises with everything a person could see change
 * @param startedAt when the present holder began; known here before the router hears of it
 * @param waiting the reply that waits for approval, if one does
 * @param held the reply that is held back for some seconds before it goes out, if one is
 * @param answeredBy whose replies went out
 */
public record KeptConversation(
        Conversation routed,
        long version,
        @Nullable Instant startedAt,
        Instant receivedAt,
        @Nullable Waiting waiting,
        @Nullable UUID held,
        Set<String> answeredBy) {
    /** A reply handed in by its author. */
    public record Waiting(UUID reply, String author) {}

    /** The same with a reply that waits. */
    public KeptConversation waitingFor(Waiting reply) {
        return new KeptConversation(routed, version, startedAt, receivedAt, reply, held, answeredBy);
    }

    public UUID id() {
        return routed.id();
    }

    public State state() {
        return routed.state();
    }

    public @Nullable String topic() {
        return routed.topic();
    }

    public String channel() {
        return routed.channel();
    }

    /** Who holds it; null where nobody does. */
    public @Nullable String holder() {
        Holder holder = routed.holder();
        return holder == null ? null : holder.ambassador();
    }

    public boolean isHeldBy(String person) {
        return person.equals(holder());
    }
}
