package org.ambassadordesk.ambassador.web;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a page says once after something was done; the address carries a code and never the words themselves. */
final class Done {
    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("handed-back", "Handed back: somebody else gets it."),
            Map.entry("topic", "The topic is changed."),
            Map.entry("assigned", "Assigned."),
            Map.entry("closed", "Closed. If the customer writes again, it opens again."),
            Map.entry("noted", "The note is kept."),
            Map.entry("sent", "Sent."),
            Map.entry("submitted", "Handed in. Somebody else reads it before it goes out."),
            Map.entry("approved", "Approved: it goes out."),
            Map.entry("sent-back", "Sent back to its author."),
            Map.entry("rejected", "Rejected: it does not go out."),
            Map.entry("withdrawn", "Taken back."),
            Map.entry("later", "The router has not answered yet. This page changes as soon as it does."),
            Map.entry("enough", "You hold as many as you can at once. Answer or hand back one first."),
            Map.entry("nothing", "There is nothing for you right now."));

    private Done() {}

    static @Nullable String words(@Nullable String code) {
        return code == null ? null : WORDS.get(code);
    }
}
