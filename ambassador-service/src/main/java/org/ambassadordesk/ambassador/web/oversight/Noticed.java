package org.ambassadordesk.ambassador.web.oversight;

import java.util.List;
import org.ambassadordesk.ambassador.web.view.Listing.Choice;
import org.ambassadordesk.ambassador.web.view.Moment;
import org.jspecify.annotations.Nullable;

/**
 * Something that needs a lead, and what to do about it.
 *
 * @param level {@code late} or {@code risk}
 * @param advice what helps
 * @param href where it is dealt with, and in words
 * @param about the conversation; null where it is about many
 * @param people it may be given to; empty where there are none
 */
record Noticed(
        String level,
        String title,
        String advice,
        @Nullable String topic,
        Moment since,
        String href,
        String hrefWords,
        @Nullable About about,
        List<Choice> people) {
    /** Whose conversation it is, what they said last, and who has it. */
    record About(String id, String customer, String channel, String standing, String excerpt) {}
}
