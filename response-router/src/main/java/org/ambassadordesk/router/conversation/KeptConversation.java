package org.ambassadordesk.router.conversation;

import java.util.Map;
import java.util.UUID;
import org.ambassadordesk.contract.event.RoutingEvent.EndReason;
import org.ambassadordesk.router.target.Deadlines;
import org.jspecify.annotations.Nullable;

/**
 * Everything the router keeps of a conversation at one version.
 *
 * @param epoch of the newest assignment; 0 before the first
 * @param familiar who answered this customer last, in this conversation or an earlier one
 * @param excluded who does not get it again by itself, and why
 * @param undelivered replies on their way to the customer → how many deadlines each covers
 */
public record KeptConversation(
        Subject subject,
        long version,
        Filing filing,
        Standing standing,
        Said said,
        Deadlines deadlines,
        long epoch,
        @Nullable String familiar,
        Map<String, EndReason> excluded,
        Map<UUID, Integer> undelivered) {}
