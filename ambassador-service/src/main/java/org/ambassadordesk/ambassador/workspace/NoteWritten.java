package org.ambassadordesk.ambassador.workspace;

import java.util.UUID;

/** Somebody wrote a note. Observed within the transaction that stores it, under the conversation's lock. */
public record NoteWritten(UUID id, KeptConversation conversation, String text) {}
