package org.ambassadordesk.ambassador.workspace;

import java.util.Set;
import java.util.UUID;

/** Customers wrote in these conversations. Observed within the transaction that stores it. */
public record ConversationCommented(Set<UUID> conversations) {}
