package org.ambassadordesk.ambassador.web.report;

import java.util.List;
import java.util.Map;
import org.ambassadordesk.ambassador.web.view.Moment;
import org.jspecify.annotations.Nullable;

/**
 * What stands beside the board.
 *
 * @param assign by conversation, whom a lead may give it to with one click
 * @param wall whether it hangs on a wall: larger, and without what a hand would use
 */
public record BoardBeside(
        List<Warning> warnings, List<Somebody> people, List<Hour> hours, Map<String, Offer> assign, boolean wall) {
    /** Whether answers are not shown beside arrivals. */
    public boolean withheld() {
        return hours.stream().anyMatch(hour -> hour.answered() == null);
    }

    /** Something that goes wrong. */
    public record Warning(String words, Moment since) {}

    /** Somebody of one's own teams. */
    public record Somebody(
            String name,
            String standing,
            String words,
            @Nullable Moment until) {}

    /**
     * An hour: arrivals against answers.
     *
     * @param position 0 for the first
     * @param answered null where it is not shown
     * @param arrivedHeight in percent of the highest
     */
    public record Hour(
            int position,
            String label,
            long arrived,
            @Nullable Long answered,
            int arrivedHeight,
            int answeredHeight,
            boolean labelled) {
        public int left() {
            return 20 * position;
        }

        public int leftOfAnswers() {
            return left() + 9;
        }

        public int arrivedFrom() {
            return 100 - arrivedHeight;
        }

        public int answeredFrom() {
            return 100 - answeredHeight;
        }
    }

    /** Who could take it now. */
    public record Offer(String ambassador, String name) {}
}
