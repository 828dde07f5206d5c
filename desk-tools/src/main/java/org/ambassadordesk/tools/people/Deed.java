package org.ambassadordesk.tools.people;

import java.util.Locale;

/** What simulated people did, for counting. */
enum Deed {
    STARTED,
    REPLIED,
    SUBMITTED,
    APPROVED,
    SENT_BACK,
    HANDED_BACK,
    IGNORED,
    ASKED,
    GOT_NEXT,
    BREAKS,
    /** Somebody or something was faster. */
    OVERTAKEN,
    /** The desk said no in another way. */
    REFUSED,
    /** Held by somebody who may not answer its topic: must never happen. */
    UNAUTHORIZED;

    /** As in the JSON line. */
    String key() {
        String[] words = name().toLowerCase(Locale.ROOT).split("_", -1);
        return words.length == 1
                ? words[0]
                : words[0] + Character.toUpperCase(words[1].charAt(0)) + words[1].substring(1);
    }
}
