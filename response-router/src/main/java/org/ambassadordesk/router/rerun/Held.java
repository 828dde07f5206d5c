package org.ambassadordesk.router.rerun;

import java.util.UUID;

/**
 * Somebody holds a conversation.
 *
 * @param number of what they answer, in the scenario
 */
record Held(int number, UUID conversation, String ambassador, long epoch) {
    /** One reply for each holding. */
    UUID reply() {
        return new UUID(conversation.getMostSignificantBits() ^ epoch, conversation.getLeastSignificantBits());
    }
}
