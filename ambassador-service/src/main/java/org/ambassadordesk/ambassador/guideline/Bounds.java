package org.ambassadordesk.ambassador.guideline;

import java.util.List;
import java.util.Optional;
import org.ambassadordesk.contract.directory.Ambassador;
import org.ambassadordesk.contract.directory.Autonomy;
import org.ambassadordesk.contract.directory.Directory;
import org.ambassadordesk.contract.directory.Topic;
import org.jspecify.annotations.Nullable;

/**
 * How far a person may go on a topic and channel.
 *
 * @param topic as people call it; null in triage
 * @param own the person's authorization; null where there is none
 * @param most the most anybody may do alone on the topic
 */
public record Bounds(
        @Nullable String topic,
        String channel,
        @Nullable Autonomy own,
        Autonomy most) {
    /** @param topic null in triage, where nobody may answer */
    public static Bounds of(Directory directory, String person, @Nullable String topic, String channel) {
        Optional<Topic> known = Optional.ofNullable(topic).flatMap(directory::topic);
        Optional<Ambassador> ambassador = directory.ambassador(person);
        Autonomy own = known.flatMap(t -> ambassador.flatMap(a -> a.authorization(t.id(), channel)))
                .orElse(null);
        return new Bounds(
                known.map(Topic::name).orElse(null),
                channel,
                own,
                known.map(Topic::autonomy).orElse(Autonomy.SPECIALIST));
    }

    /** Whether the person may answer at all. */
    public boolean mayAnswer() {
        return own != null;
    }

    /** Whether the person may let out what others wrote. */
    public boolean mayApprove() {
        return own == Autonomy.DIRECT;
    }

    /** What would apply before a word is written. */
    public Clearance clearance() {
        return decide(List.of(), false);
    }

    /**
     * The decision. A stricter authorization, a graver finding or the author's own wish never makes it looser.
     *
     * <p>What applies is the strictest of the person's own autonomy, the topic's, and four eyes where a finding or the
     * author asks for them. Under <i>specialist only</i> the specialists themselves, who are authorized <i>direct</i>,
     * send alone.
     */
    public Clearance decide(List<Finding> findings, boolean asksForApproval) {
        if (own == null) {
            return new Clearance.NotAuthorized(notAuthorized());
        }
        List<Finding> blocking = findings.stream().filter(Finding::isBlocking).toList();
        if (!blocking.isEmpty()) {
            return new Clearance.Blocked(
                    blocking, "A guideline (" + blocking.getFirst().guidelineId() + ") does not let this out.");
        }
        Optional<Finding> second =
                findings.stream().filter(Finding::needsSecondPerson).findFirst();
        Autonomy rules = own.strictest(most);
        if (second.isPresent() || asksForApproval) {
            return new Clearance.SecondPerson(rules.strictest(Autonomy.FOUR_EYES), whyAsked(second));
        }
        return switch (rules) {
            case DIRECT, SEND_THEN_SAMPLE -> new Clearance.Alone(rules, whyRules(own, rules));
            case FOUR_EYES -> new Clearance.SecondPerson(rules, whyRules(own, rules));
            case SPECIALIST ->
                own == Autonomy.DIRECT
                        ? new Clearance.Alone(rules, "Specialists only, and you are one: you send alone.")
                        : new Clearance.SecondPerson(rules, "Specialists only: a specialist reads it first.");
        };
    }

    private String notAuthorized() {
        return topic == null
                ? "Nobody answers a conversation that has no topic yet."
                : "You are not authorized to answer " + topic + " on " + channel + ".";
    }

    private static String whyAsked(Optional<Finding> second) {
        return second.map(finding -> "A guideline (" + finding.guidelineId() + ") asks for a second person.")
                .orElse("You asked for a second person.");
    }

    private String whyRules(Autonomy mine, Autonomy rules) {
        String whose = mine == rules ? "your authorization for " + topic : "the topic " + topic;
        return switch (rules) {
            case DIRECT -> "You send alone.";
            case SEND_THEN_SAMPLE -> "You send alone; some replies are read afterwards, as " + whose + " says.";
            case FOUR_EYES, SPECIALIST -> "A second person reads it first, as " + whose + " says.";
        };
    }
}
