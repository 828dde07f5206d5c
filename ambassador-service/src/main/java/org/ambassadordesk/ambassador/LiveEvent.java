package org.ambassadordesk.ambassador;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something open pages should know at once.
 *
 * @param kind what it is about: a conversation, an approval, the desk
 * @param payload JSON; says what changed, never what was written: whoever may read that asks for it
 */
public record LiveEvent(String kind, @Nullable UUID conversationId, Audience audience, String payload) {}
