package org.ambassadordesk.router.alarm;

/**
 * What is to be looked at now.
 *
 * @param ref a conversation's id, or a person's
 */
public record Due(Kind kind, String ref) {}
