package org.ambassadordesk.ambassador.web.view;

import java.util.List;
import org.ambassadordesk.ambassador.reply.shown.WordChange;
import org.ambassadordesk.ambassador.web.view.Listing.Choice;
import org.jspecify.annotations.Nullable;

/**
 * A conversation that is open.
 *
 * @param view the list it was opened from; {@code focus} where there is none beside it
 * @param why in words who has it and why
 * @param snoozed until when it is put off, in words; null where it is not
 * @param viewers who else looks at it, in words; empty where nobody does
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
        @Nullable String snoozed,
        String viewers,
        List<Entry> entries,
        List<Happening> timeline,
        List<Earlier> earlier) {
    /** One sentence, and more for who wants to know. */
    public record Why(String sentence, List<String> points, boolean decided) {}

    /**
     * What this person may do here.
     *
     * @param closeHint what closing it means now; empty where it may not be closed
     * @param topics empty where the topic may not be changed
     * @param people who it may be given to; empty where it may not
     */
    public record Doable(
            boolean start,
            boolean handBack,
            boolean snooze,
            String closeHint,
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
     * @param undo whether and until when its author may take it back
     * @param allowed under which rules a reply was handed in and let out; null for all else
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
            Undo undo,
            @Nullable Allowed allowed) {
        private static final int LONG = 1_600;

        /** Too long to read at a glance: shown folded. */
        public boolean isLong() {
            return text != null && (text.length() > LONG || text.lines().count() > 24);
        }
    }

    /**
     * Taking back a reply.
     *
     * @param possible whether the one who looks may
     * @param until for scripts, when it goes out; null where it waits for somebody
     */
    public record Undo(boolean possible, @Nullable String until) {
        static final Undo NONE = new Undo(false, null);
    }

    /**
     * What a reply was allowed by, for whoever asks later.
     *
     * @param title what it explains
     * @param changes what an approver changed, word by word; empty where the author's words stand
     */
    public record Allowed(String title, List<Fact> facts, List<WordChange> changes) {}

    /** One thing that was so when it was handed in or let out; several sentences where there are several. */
    public record Fact(String name, List<String> words) {}

    /** Something that happened. */
    public record Happening(Moment at, String words) {}

    /** Another conversation of the same customer. */
    public record Earlier(String id, Moment at, String topic, String standing, String excerpt) {}
}
