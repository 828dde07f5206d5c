package org.ambassadordesk.ambassador.live;

import org.ambassadordesk.ambassador.Audience;

/**
 * A live event with its place in the order of all.
 *
 * @param payload JSON
 */
record StoredEvent(long id, String kind, Audience audience, String payload) {}
