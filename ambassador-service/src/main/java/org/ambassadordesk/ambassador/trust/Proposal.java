package org.ambassadordesk.ambassador.trust;

import java.util.Optional;
import org.ambassadordesk.contract.directory.Autonomy;
import org.ambassadordesk.contract.directory.ReviewRules;

/** That somebody's autonomy on a topic be raised or lowered by one level, and on what evidence. Changes nothing. */
public record Proposal(String ambassador, String topic, Autonomy from, Autonomy to, Evidence evidence) {
    /**
     * The rule: a record that is good almost certainly speaks for one level more, one that is not for one level less.
     * <i>Specialist only</i> is neither earned nor lost by a record.
     */
    static Optional<Proposal> of(
            String ambassador, String topic, Autonomy present, Evidence evidence, ReviewRules.Trust rules) {
        Optional<Autonomy> proposed = evidence.speaksForMore(rules)
                ? more(present)
                : evidence.speaksForLess(rules) ? less(present) : Optional.empty();
        return proposed.map(to -> new Proposal(ambassador, topic, present, to, evidence));
    }

    private static Optional<Autonomy> more(Autonomy present) {
        return switch (present) {
            case FOUR_EYES -> Optional.of(Autonomy.SEND_THEN_SAMPLE);
            case SEND_THEN_SAMPLE -> Optional.of(Autonomy.DIRECT);
            case DIRECT, SPECIALIST -> Optional.empty();
        };
    }

    private static Optional<Autonomy> less(Autonomy present) {
        return switch (present) {
            case DIRECT -> Optional.of(Autonomy.SEND_THEN_SAMPLE);
            case SEND_THEN_SAMPLE -> Optional.of(Autonomy.FOUR_EYES);
            case FOUR_EYES, SPECIALIST -> Optional.empty();
        };
    }
}
