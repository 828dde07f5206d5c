package org.ambassadordesk.router.estimate;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How long answers take, and how likely people react. The logarithm of a handling time is the sum of what its length
 * suggests, a desk's, a topic's, a person's and a person's part in a topic, and chance. Each part is the mean of what the
 * parts before it left over, shrunken as a normal prior would (James-Stein), so that one observation moves little and a
 * hundred move what they should. Without any it is what {@link Assumptions} say.
 *
 * <p>Deterministic; one thread.
 */
public final class Estimates {
    /** Weight of the prior in observations: the ratio of the variance within to that between. */
    private static final double DESK_WEIGHT = 50;

    static final double TOPIC_WEIGHT = 40;
    static final double PERSON_WEIGHT = 16;
    static final double PERSON_IN_TOPIC_WEIGHT = 150;
    private static final double LENGTH_WEIGHT = 200;
    private static final double SPREAD_WEIGHT = 50;
    private static final double REACTION_WEIGHT = 60;
    /** Further from what was expected than by this factor says more about the clock than about the work. */
    private static final double WILDEST = StrictMath.log(16);

    private static final double SHORT_MEMORY = 2_000;
    private static final double LONG_MEMORY = 20_000;
    private static final double SHORTEST = 5_000;
    /** What is usual, in milliseconds, and its weight. */
    private static final double MISS_DELAY = 180_000;

    private static final double DECLINE_DELAY = 60_000;
    private static final double DELAY_WEIGHT = 5;

    private final Assumptions usual;
    private final Map<String, Tally> tallies = new HashMap<>();
    private final Map<String, Tally> topics = new HashMap<>();
    private final Map<String, PersonExperience> people = new HashMap<>();
    private final Set<Tally> changed = new LinkedHashSet<>();
    private final Tally handling = tally("handling");
    private final Tally spread = tally("spread");
    private final Tally lengths = tally("length");
    private final Tally lengthMeans = tally("length mean");
    private final Tally took = tally("took");
    private final Tally missed = tally("missed");
    private final Tally declined = tally("declined");
    private final Tally missDelay = tally("miss delay");
    private final Tally declineDelay = tally("decline delay");
    private double deskEffect;
    private double lengthEffect;
    private double lengthMean;
    private double variance;
    private double mean;

    public Estimates(Assumptions usual) {
        this.usual = usual;
        recompute();
    }

    /** With what is usual. */
    public Estimates() {
        this(Assumptions.usual());
    }

    /** How it went when somebody was given something. */
    public enum Reaction {
        STARTED,
        MISSED,
        DECLINED
    }

    /** Somebody answered. */
    public void handled(String ambassador, String topic, int length, Duration time) {
        PersonExperience person = person(ambassador);
        Tally ofTopic = topic(topic);
        double millis = Math.max(SHORTEST, (double) time.toMillis());
        double x = logLength(length) - lengthMean;
        double topicEffect = ofTopic.mean(0, TOPIC_WEIGHT);
        double personEffect = person.handling.mean(0, PERSON_WEIGHT);
        double inTopicEffect = person.inTopic(topic).mean(0, PERSON_IN_TOPIC_WEIGHT);
        double expected = deskEffect + lengthEffect * x + topicEffect + personEffect + inTopicEffect;
        double left = Math.clamp(StrictMath.log(millis / usual(length)) - expected, -WILDEST, WILDEST);
        add(handling, left + deskEffect);
        add(spread, left);
        lengths.add(x * x, x * (left + lengthEffect * x), 0);
        changed.add(lengths);
        add(lengthMeans, logLength(length));
        add(took, Math.min(millis, usual(length) * 16));
        add(ofTopic, left + topicEffect);
        add(person.handling, left + personEffect);
        add(person.inTopic(topic), left + inTopicEffect);
        person.learn();
        recompute();
    }

    /**
     * Somebody was given something.
     *
     * @param after so long after they got it
     */
    public void reacted(String ambassador, Reaction reaction, Duration after) {
        PersonExperience person = person(ambassador);
        double miss = reaction == Reaction.MISSED ? 1 : 0;
        double decline = reaction == Reaction.DECLINED ? 1 : 0;
        add(missed, miss);
        add(declined, decline);
        add(person.missed, miss);
        add(person.declined, decline);
        if (reaction == Reaction.MISSED) {
            add(missDelay, (double) after.toMillis());
        } else if (reaction == Reaction.DECLINED) {
            add(declineDelay, (double) after.toMillis());
        }
    }

    private void add(Tally tally, double value) {
        tally.add(value);
        changed.add(tally);
    }

    /** What is known of a text before anything was learned; never changes. */
    public Effort effort(int length) {
        return new Effort(usual(length), logLength(length));
    }

    /** How long such a text takes on average, whoever answers it: milliseconds. */
    public double handling(Effort effort) {
        return effort.usual() * StrictMath.exp(stretch(effort.logLength()));
    }

    /** How much longer that is than the length alone suggested: a logarithm. */
    public double stretch(double logLength) {
        return lengthEffect * (logLength - lengthMean);
    }

    /** How much longer than {@link #handling} this person takes in this topic: 1 is usual. */
    public double pace(String ambassador, String topic) {
        return StrictMath.exp(paceOf(ambassador, topic).log());
    }

    /** The same for whoever asks again and again. */
    public Pace paceOf(String ambassador, String topic) {
        PersonExperience person = person(ambassador);
        Pace known = person.paces().get(topic);
        if (known == null) {
            known = new Pace(this, person, topic(topic), person.inTopic(topic));
            person.paces().put(topic, known);
        }
        return known;
    }

    /** What everybody takes longer than usual, as a logarithm. */
    double everybody() {
        return deskEffect + variance / 2;
    }

    /** How long this person takes on average for such a text in this topic: milliseconds. */
    public double expected(String ambassador, String topic, int length) {
        return handling(effort(length)) * pace(ambassador, topic);
    }

    /** Standard deviation of the logarithm of handling times that were expected to be equal. */
    public double spread() {
        return StrictMath.sqrt(variance);
    }

    /** What anything takes on average: milliseconds. */
    public double mean() {
        return mean;
    }

    /** How long it takes on average until something is handed back: milliseconds. */
    public double declineDelay() {
        return declineDelay.mean(DECLINE_DELAY, DELAY_WEIGHT);
    }

    /** How long it takes on average until it is noticed that nobody reacts: milliseconds. */
    public double missDelay() {
        return missDelay.mean(MISS_DELAY, DELAY_WEIGHT);
    }

    /** How likely this person does not react: 0 to 1. */
    public double missed(String ambassador) {
        return person(ambassador).missed.mean(missed.mean(usual.missed(), REACTION_WEIGHT), REACTION_WEIGHT);
    }

    /** How likely this person hands it back: 0 to 1. */
    public double declined(String ambassador) {
        return person(ambassador).declined.mean(declined.mean(usual.declined(), REACTION_WEIGHT), REACTION_WEIGHT);
    }

    /** What was learned since the last time, to be kept. */
    public List<Experience> takeChanged() {
        if (changed.isEmpty()) {
            return List.of();
        }
        List<Experience> taken = new ArrayList<>(changed.size());
        changed.forEach(tally -> taken.add(tally.experience()));
        changed.clear();
        return taken;
    }

    /** What was learned before comes back. */
    public void restore(Collection<Experience> kept) {
        kept.forEach(experience -> tally(experience.subject()).restore(experience));
        people.values().forEach(PersonExperience::learn);
        recompute();
    }

    private PersonExperience person(String id) {
        PersonExperience known = people.get(id);
        if (known == null) {
            known = new PersonExperience(id, this::tally);
            people.put(id, known);
        }
        return known;
    }

    private Tally topic(String id) {
        Tally known = topics.get(id);
        if (known == null) {
            known = tally("handling topic:" + id);
            topics.put(id, known);
        }
        return known;
    }

    private Tally tally(String subject) {
        double memory = subject.contains(" ambassador:") ? SHORT_MEMORY : LONG_MEMORY;
        return tallies.computeIfAbsent(subject, name -> new Tally(name, memory));
    }

    private void recompute() {
        double usualVariance = usual.spread() * usual.spread();
        variance = spread.meanSquare(usualVariance, SPREAD_WEIGHT);
        deskEffect = handling.mean(-usualVariance / 2, DESK_WEIGHT);
        lengthEffect = lengths.mean(0, LENGTH_WEIGHT);
        lengthMean = lengthMeans.mean(0, DESK_WEIGHT);
        mean = took.mean((double) usual.handling().toMillis(), DESK_WEIGHT);
    }

    private double usual(int length) {
        return usual.handling().toMillis() * StrictMath.exp(usual.elasticity() * logLength(length));
    }

    private double logLength(int length) {
        return StrictMath.log(Math.max(1, length) / (double) usual.length());
    }
}
