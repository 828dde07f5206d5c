package org.ambassadordesk.ambassador.workspace;

/**
 * While a reply waited for approval, or was held back before it goes out, the customer wrote, or the conversation came to
 * its end. Observed within the transaction that stores it, under the conversation's lock.
 *
 * @param closedOnly whether a person closed it and the customer said nothing new
 */
public record ReplyOvertaken(KeptConversation conversation, boolean closedOnly) {}
