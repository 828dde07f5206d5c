package org.ambassadordesk.ambassador.workspace;

/**
 * While a reply waited for approval, or was held back before it goes out, the customer wrote, or the conversation came to its end. Observed within the
 * transaction that stores it, under the conversation's lock.
 */
public record ReplyOvertaken(KeptConversation conversation) {}
