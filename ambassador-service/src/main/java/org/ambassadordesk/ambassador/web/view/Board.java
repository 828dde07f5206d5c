package org.ambassadordesk.ambassador.web.view;

import java.util.List;
import java.util.Optional;

/**
 * What is going on now, and how long customers waited lately.
 *
 * @param soon what breaches next
 * @param span what the table covers: {@code 24h} or {@code 7d}
 * @param total empty where this person sees no response times
 * @param clock {@code wall} or {@code calendar}
 */
public record Board(
        List<Tile> tiles,
        List<TopicRow> topics,
        List<Age> ages,
        List<Soon> soon,
        String span,
        String clock,
        List<Times> times,
        Optional<Times> total) {
    /** One number that matters. */
    public record Tile(String label, long number, String level, String href) {}

    /** How it stands with a topic. */
    public record TopicRow(String name, long open, long queued, long atRisk, long overdue, long waiting) {}

    /** How many open conversations wait how long. */
    public record Age(String label, long count, int percent) {}

    /** A deadline that comes next. */
    public record Soon(String id, String customer, String topic, String standing, Deadline deadline) {}

    /** Response times of a group, in words. */
    public record Times(
            String name,
            long count,
            String attainment,
            int percent,
            String level,
            String p50,
            String p75,
            String p90,
            String p95,
            String p99,
            String max,
            List<Share> legs) {}

    /** A leg's share of the bar, in percent of its width. */
    public record Share(String leg, String name, double from, double width, String words) {}
}
