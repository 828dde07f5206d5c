package org.ambassadordesk.ambassador.web.rules;

import java.util.List;
import org.ambassadordesk.ambassador.reply.shown.WordChange;
import org.jspecify.annotations.Nullable;

/**
 * One version of a guideline, as a page shows it.
 *
 * @param html safe to put into a page
 * @param where it holds, in words
 * @param published by whom and when, in words
 * @param due whether the one who looks is asked to acknowledge it
 * @param read when they acknowledged it, in words; null where they have not
 * @param change from another version; null where there is none to compare with
 */
record Rule(
        String id,
        int version,
        String html,
        List<String> where,
        List<Looks> checks,
        boolean inForce,
        String published,
        boolean due,
        @Nullable String read,
        @Nullable Change change) {
    /** What a machine looks for, and what follows; {@code effect} as of findings. */
    record Looks(String id, String what, String effect, String follows) {}

    /**
     * What is different.
     *
     * @param title from which version
     * @param words the text word by word; empty where it is the same
     */
    record Change(String title, List<WordChange> words) {}
}
