package org.ambassadordesk.router.topic;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.ambassadordesk.contract.directory.BurstRule;

/**
 * How many conversations begin on a topic, lately and usually. The time is cut into slots, three to a window of the
 * desk's rule; what is usual is the mean over about a day, to which a burst adds no more than the rule allows, so that
 * one crisis does not make the next one usual.
 *
 * @param slot when the present slot began
 * @param recent conversations begun in each of the window's slots, the present one last
 * @param usual conversations begun in a window, on average
 * @param slots whole slots learned from
 * @param burst whether a burst goes on
 */
public record TopicPace(String topic, Instant slot, List<Integer> recent, double usual, long slots, boolean burst) {
    private static final int SLOTS = 3;
    private static final Duration MEMORY = Duration.ofDays(1);
    /** Of less than four windows nobody can tell what is usual. */
    private static final long LEARNED = 4L * SLOTS;

    public TopicPace {
        recent = List.copyOf(recent);
    }

    /** A topic that nothing is known of. */
    public static TopicPace unknown(String topic, BurstRule rule, Instant now) {
        return new TopicPace(topic, start(rule, now), Collections.nCopies(SLOTS, 0), 0, 0, false);
    }

    /** Conversations begun within the window, until now. */
    public int arrivals() {
        return recent.stream().mapToInt(Integer::intValue).sum();
    }

    /** One more begins. */
    public TopicPace and(BurstRule rule, Instant now) {
        TopicPace known = at(rule, now);
        List<Integer> counts = new ArrayList<>(known.recent);
        counts.set(SLOTS - 1, counts.getLast() + 1);
        return known.with(counts, known.burst);
    }

    /** The same, later: whole slots have gone by. A clock set back changes nothing. */
    public TopicPace at(BurstRule rule, Instant now) {
        Duration length = length(rule);
        long gone = Math.floorDiv(Duration.between(slot, now).toMillis(), length.toMillis());
        if (gone <= 0) {
            return this;
        }
        long most = MEMORY.dividedBy(length);
        TopicPace later = this;
        for (long i = 0; i < Math.min(gone, most); i++) {
            later = later.next(rule, most);
        }
        return new TopicPace(
                topic, slot.plus(length.multipliedBy(gone)), later.recent, later.usual, later.slots, burst);
    }

    private TopicPace next(BurstRule rule, long most) {
        double seen = Math.min((double) recent.getLast() * SLOTS, Math.max(rule.least(), rule.factor() * usual));
        double weight = 1.0 / Math.min(slots + 1, most);
        List<Integer> counts = new ArrayList<>(recent.subList(1, SLOTS));
        counts.add(0);
        return new TopicPace(topic, slot, counts, usual + weight * (seen - usual), slots + 1, burst);
    }

    /** Whether there are so many more than usual. */
    public boolean isMuch(BurstRule rule) {
        return slots >= LEARNED && arrivals() >= rule.least() && arrivals() >= rule.factor() * usual;
    }

    /** Whether a burst is over: half of what made it one. */
    public boolean isCalm(BurstRule rule) {
        return arrivals() * 2 < Math.max(rule.least(), rule.factor() * usual);
    }

    /** The same, a burst or none. */
    public TopicPace inBurst(boolean now) {
        return with(recent, now);
    }

    /** When the present slot ends. */
    public Instant slotEnd(BurstRule rule) {
        return slot.plus(length(rule));
    }

    private TopicPace with(List<Integer> counts, boolean inBurst) {
        return new TopicPace(topic, slot, counts, usual, slots, inBurst);
    }

    private static Duration length(BurstRule rule) {
        Duration length = rule.window().dividedBy(SLOTS);
        return length.toMillis() > 0 ? length : Duration.ofMillis(1);
    }

    private static Instant start(BurstRule rule, Instant now) {
        long millis = length(rule).toMillis();
        return Instant.ofEpochMilli(Math.floorDiv(now.toEpochMilli(), millis) * millis);
    }
}
