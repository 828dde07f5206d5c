package org.ambassadordesk.router.estimate;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/** What was observed of one person. */
final class PersonExperience {
    final Tally handling;
    final Tally missed;
    final Tally declined;
    private final Map<String, Tally> inTopics = new HashMap<>();
    private final Function<String, Tally> tallies;
    private final String name;
    private final Map<String, Pace> paces = new HashMap<>();
    private long learned;

    /**
     * Of a person with this id.
     *
     * @param tallies the tally of a subject, new or known
     */
    PersonExperience(String id, Function<String, Tally> tallies) {
        this.name = " ambassador:" + id;
        this.tallies = tallies;
        this.handling = tallies.apply("handling" + name);
        this.missed = tallies.apply("missed" + name);
        this.declined = tallies.apply("declined" + name);
    }

    Tally inTopic(String topic) {
        Tally known = inTopics.get(topic);
        if (known == null) {
            known = tallies.apply("handling" + name + " topic:" + topic);
            inTopics.put(topic, known);
        }
        return known;
    }

    /** By topic. */
    Map<String, Pace> paces() {
        return paces;
    }

    /** Grows whenever something is learned of how long they take. */
    long learned() {
        return learned;
    }

    /** Something was added to the tallies. */
    void learn() {
        learned++;
    }
}
