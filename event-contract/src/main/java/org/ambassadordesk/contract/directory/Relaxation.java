package org.ambassadordesk.contract.directory;

import org.jspecify.annotations.Nullable;

/**
 * What gives way when a conversation waits too long. The right to answer is not among it and never will be.
 *
 * @param levelAfter from when on somebody may answer who speaks the language a little; null: never by itself
 * @param languageAfter from when on somebody may answer who does not speak it; null: never by itself
 */
public record Relaxation(
        @Nullable Lateness levelAfter, @Nullable Lateness languageAfter) {}
