package org.ambassadordesk.router.conversation;

import java.time.Instant;
import java.util.UUID;

/** What never changes about a conversation. */
public record Subject(UUID id, String source, String channel, UUID contactId, String contactName, Instant openedAt) {}
