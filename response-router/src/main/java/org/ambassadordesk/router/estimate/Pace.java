package org.ambassadordesk.router.estimate;

/** How long one person takes in one topic, always as last learned. */
public final class Pace {
    private final Estimates estimates;
    private final PersonExperience person;
    private final Tally topic;
    private final Tally inTopic;
    private long learned = -1;
    private double personal;

    Pace(Estimates estimates, PersonExperience person, Tally topic, Tally inTopic) {
        this.estimates = estimates;
        this.person = person;
        this.topic = topic;
        this.inTopic = inTopic;
    }

    /** How much longer than {@link Estimates#handling}, as a logarithm. */
    public double log() {
        return estimates.everybody() + topic.mean(0, Estimates.TOPIC_WEIGHT) + personal();
    }

    /** What of it is theirs alone; says who is faster in the same topic. */
    public double personal() {
        if (learned != person.learned()) {
            learned = person.learned();
            personal = person.handling.mean(0, Estimates.PERSON_WEIGHT)
                    + inTopic.mean(0, Estimates.PERSON_IN_TOPIC_WEIGHT);
        }
        return personal;
    }
}
