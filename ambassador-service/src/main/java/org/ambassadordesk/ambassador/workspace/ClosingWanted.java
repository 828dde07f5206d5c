package org.ambassadordesk.ambassador.workspace;

import java.util.UUID;

/**
 * Somebody closes a conversation while a reply is held back before it goes out: that one is the last word. Observed
 * within the transaction that holds the conversation's lock.
 *
 * @param reply the one that is held back
 * @param by who closes it
 */
public record ClosingWanted(UUID reply, String by) {}
