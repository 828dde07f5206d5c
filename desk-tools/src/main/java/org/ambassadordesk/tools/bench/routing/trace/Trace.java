package org.ambassadordesk.tools.bench.routing.trace;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A recorded stretch of a desk's life: who works when, what arrived, and what truly happened to it. Times are milliseconds
 * from Monday 00:00 UTC.
 *
 * @param end nothing counts that is answered later
 * @param timeout so long a person who does not react is blocked
 * @param decline so long a person who hands back is blocked
 * @param spread standard deviation of the logarithm of work around its estimate
 * @param calendars by language, when time counts for its customers: half-open, in order
 * @param people by their number
 * @param items in order of arrival
 */
public record Trace(
        String name,
        String scenario,
        long end,
        long timeout,
        long decline,
        double spread,
        List<List<Stretch>> calendars,
        List<TracePerson> people,
        List<TraceItem> items) {
    /** From inclusive, to exclusive. */
    public record Stretch(long from, long to) {
        /** How much of it lies between the two. */
        public long between(long start, long stop) {
            return Math.max(0, Math.min(stop, to) - Math.max(start, from));
        }
    }

    /** Somebody who answers: may take what is of their topics and languages, and no more sensitive than cleared for. */
    public record TracePerson(
            int id,
            Set<Integer> topics,
            Set<Integer> languages,
            int clearance,
            int capacity,
            List<Integer> pace,
            List<Stretch> shifts) {
        public boolean mayAnswer(TraceItem item) {
            return topics.containsAll(item.topics())
                    && languages.contains(item.language())
                    && clearance >= item.sensitivity();
        }

        public boolean isOnShift(long at) {
            return shifts.stream().anyMatch(shift -> shift.from() <= at && at < shift.to());
        }
    }

    /**
     * Something to answer. {@code work}, {@code reactions} and {@code exact} are the truth, which no router sees before it
     * happens.
     *
     * @param estimate of the work at pace 1
     * @param work at pace 1
     * @param reactions to the first starts: A accepts, T does not react, D declines; A beyond the end
     * @param exact the work by person, where the trace says it
     */
    public record TraceItem(
            int id,
            long at,
            long customer,
            List<Integer> topics,
            int language,
            int sensitivity,
            int priority,
            double weight,
            long due,
            long estimate,
            long work,
            String reactions,
            Map<Integer, Long> exact) {
        public char reaction(int start) {
            return start < reactions.length() ? reactions.charAt(start) : 'A';
        }

        /** How long this person takes. */
        public long workOf(TracePerson person) {
            Long known = exact.get(person.id());
            return known == null ? (work * person.pace().get(topics.getFirst()) + 500) / 1000 : known;
        }
    }

    /** The same as if only so many items had arrived. */
    public Trace first(int count) {
        return new Trace(name, scenario, end, timeout, decline, spread, calendars, people, items.subList(0, count));
    }

    /** In the calendar of a language: milliseconds between the two. */
    public long open(int language, long from, long to) {
        return to <= from
                ? 0
                : calendars.get(language).stream()
                        .mapToLong(stretch -> stretch.between(from, to))
                        .sum();
    }
}
