package org.ambassadordesk.router.live;

import org.ambassadordesk.router.routing.RoutingDesk;

/**
 * The desk in memory at a version of the stored one.
 *
 * @param version as stored when the desk's memory was equal to what is stored
 */
record LiveDesk(RoutingDesk desk, long version) {
    LiveDesk advanced() {
        return new LiveDesk(desk, version + 1);
    }
}
