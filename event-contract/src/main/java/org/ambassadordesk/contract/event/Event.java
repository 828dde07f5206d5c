package org.ambassadordesk.contract.event;

/** Anything the services tell each other; see the sealed families for who says it. */
public sealed interface Event permits CommentEvent, RoutingEvent, ActivityEvent, DirectoryEvent, Unrecognised {
    /** The id that orders this event among its kin: the ordering key of the outbox and the key on Kafka. */
    String key();
}
