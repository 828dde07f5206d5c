package org.ambassadordesk.ambassador.web.oversight;

import java.util.List;
import org.ambassadordesk.ambassador.web.view.Moment;
import org.jspecify.annotations.Nullable;

/**
 * Whose record speaks for more autonomy or less, and what was decided so far.
 *
 * @param nothing what it takes before anything is proposed
 */
record AutonomyPage(List<Proposed> proposed, List<Decided> decided, String nothing) {
    /**
     * A proposal with what it rests on.
     *
     * @param level {@code good} where it proposes more, {@code risk} where less
     * @param because the rule, with the figures that met it
     * @param to as the API says it
     */
    record Proposed(
            String ambassador,
            String topic,
            String to,
            String title,
            String level,
            String from,
            String toWords,
            List<Part> parts,
            String good,
            String because,
            String counted) {}

    /**
     * How many replies ended one way.
     *
     * @param kind as a class of styles
     * @param from where its piece of the bar begins, in percent
     * @param width of its piece, in percent
     */
    record Part(String kind, String label, int count, double from, double width) {}

    /** What somebody decided. */
    record Decided(
            String about, String what, Moment at, @Nullable String comment) {}
}
