package org.ambassadordesk.ambassador.workspace;

import org.ambassadordesk.ambassador.access.Person;

/** Somebody reads a conversation. Observed within the transaction that reads it. */
public record ConversationShown(KeptConversation conversation, Person reader) {}
