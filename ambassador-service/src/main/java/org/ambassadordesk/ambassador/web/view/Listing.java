package org.ambassadordesk.ambassador.web.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The list of a view.
 *
 * @param href of this list, for whoever asks for it again
 * @param more of the next page; null where this is the last
 * @param emptiness what to say, and what to do, where there is nothing
 */
public record Listing(
        List<Tab> views,
        String view,
        String name,
        String href,
        String query,
        @Nullable String topic,
        List<Choice> topics,
        List<Card> cards,
        @Nullable String more,
        Emptiness emptiness) {
    /** A view and how much is in it; no count where it is not counted. */
    public record Tab(String id, String name, String count, boolean current) {}

    /** One of several things that may be chosen. */
    public record Choice(String id, String name, boolean chosen) {}

    /** Nothing here, said kindly. */
    public record Emptiness(String title, String detail) {}
}
