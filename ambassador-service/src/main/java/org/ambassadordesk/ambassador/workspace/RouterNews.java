package org.ambassadordesk.ambassador.workspace;

import org.ambassadordesk.contract.event.RoutingEvent;

/**
 * The router told something that concerns more than the copy of a conversation. Observed within the transaction that
 * stores what it told.
 */
public record RouterNews(RoutingEvent event) {}
