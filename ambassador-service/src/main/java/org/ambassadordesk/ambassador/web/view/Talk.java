package org.ambassadordesk.ambassador.web.view;

import java.util.List;
import org.ambassadordesk.ambassador.web.view.Listing.Choice;
import org.jspecify.annotations.Nullable;

/**
 * A conversation that is open.
 *
 * @param view the list it was opened from
 * @param why in words who has it and why
 * @param earlier what the same customer asked before
 */
public record Talk(
        String id,
        String view,
        long version,
        String customer,
        List<String> facts,
        @Nullable String url,
        String topic,
        String topicReason,
        String standing,
        List<Deadline> promises,
        Why why,
        Doable doable,
        List<Entry> entries,
        List<Happening> timeline,
        List<Earlier> earlier) {
    /** One sentence, and more for who wants to know. */
    public record Why(String sentence, List<String> points) {}

    /**
     * What this person may do here.
     *
     * @param start the words on the button; null where there is nothing to start
     * @param topics empty where the topic may not be changed
     * @param people who it may be given to; empty where it may not
     */
    public record Doable(
            @Nullable String start,
            boolean handBack,
            boolean resolve,
            boolean note,
            List<Choice> topics,
            List<Choice> people) {}

    /**
     * Something that was said.
     *
     * @param kind {@code comment}, {@code reply} or {@code note}
     * @param state what became of it; null where that needs no word
     * @param level of the state: {@code good}, {@code risk}, {@code late} or {@code none}
     * @param stars as {@code 2 of 5}; null where nothing was rated
     * @param own whether the author may take it back
     */
    public record Entry(
            String id,
            String kind,
            String who,
            Moment at,
            @Nullable String text,
            @Nullable String state,
            String level,
            @Nullable String stars,
            @Nullable String remark,
            long atVersion,
            boolean own) {}

    /** Something that happened. */
    public record Happening(Moment at, String words) {}

    /** Another conversation of the same customer. */
    public record Earlier(String id, Moment at, String topic, String standing, String excerpt) {}
}
