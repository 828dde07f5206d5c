package org.ambassadordesk.ambassador.delivery;

import java.util.UUID;
import org.ambassadordesk.ambassador.workspace.KeptConversation;

/**
 * A reply was held back long enough: it goes out now. Observed within the transaction that releases it, under the
 * conversation's lock.
 */
public record DeliveryReleased(UUID replyId, KeptConversation conversation) {}
