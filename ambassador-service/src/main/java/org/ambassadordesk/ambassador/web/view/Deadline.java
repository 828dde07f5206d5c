package org.ambassadordesk.ambassador.web.view;

import org.jspecify.annotations.Nullable;

/**
 * A promise and how it stands.
 *
 * @param label which promise
 * @param clock what lets the page go on counting; null while it stands still and once it is decided
 * @param level {@code good}, {@code risk}, {@code late}, {@code paused} or {@code none}
 * @param percent how much of the time has gone, 0 to 100
 * @param words as {@code 12 min left}
 * @param exact when it is due
 */
public record Deadline(String label, @Nullable Clock clock, String level, int percent, String words, String exact) {
    /** The moments of a running clock, for machines. */
    public record Clock(String startedAt, String warnAt, String dueAt) {}
}
