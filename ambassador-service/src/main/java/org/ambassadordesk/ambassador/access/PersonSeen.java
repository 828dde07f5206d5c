package org.ambassadordesk.ambassador.access;

/** Somebody who is signed in asked for something just now, or still has a page open. */
public record PersonSeen(String id) {}
