package org.ambassadordesk.ambassador;

/** Rung within this process when live events were committed here; other processes find them by looking. */
public record LivePublished() {}
