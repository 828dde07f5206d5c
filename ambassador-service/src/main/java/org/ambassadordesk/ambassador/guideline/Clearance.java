package org.ambassadordesk.ambassador.guideline;

import java.util.List;
import java.util.Optional;
import org.ambassadordesk.contract.directory.AppliedAutonomy;
import org.ambassadordesk.contract.directory.Autonomy;

/** Whether a reply may go out, and by whose decision. */
public sealed interface Clearance {
    /** What decided. */
    Reason reason();

    /** The reason, in English words for the author. */
    default String because() {
        return reason().inEnglish();
    }

    /** The author sends it alone. */
    record Alone(Autonomy autonomy, Reason reason) implements Clearance {}

    /** A second person sees it first. */
    record SecondPerson(Autonomy autonomy, Reason reason) implements Clearance {}

    /** A guideline does not let it out, whoever wants to send it. */
    record Blocked(Reason reason) implements Clearance {}

    /** The author may not answer this topic on this channel at all. */
    record NotAuthorized(Reason reason) implements Clearance {}

    /**
     * The decision. A stricter authorization, a graver finding or the author's own wish never makes it looser.
     *
     * <p>What applies is the strictest of the person's own autonomy, the topic's, and four eyes where a finding or the
     * author asks for them. Under <i>specialist only</i> the specialists themselves, who are authorized <i>direct</i>,
     * send alone.
     *
     * @param bounds what holds before anybody looks at the text; empty where the author is not authorized
     */
    static Clearance decide(Optional<AppliedAutonomy> bounds, List<Finding> findings, boolean asksForApproval) {
        if (bounds.isEmpty()) {
            return new NotAuthorized(Reason.of("not-authorized"));
        }
        Optional<Finding> blocking =
                findings.stream().filter(Finding::isBlocking).findFirst();
        if (blocking.isPresent()) {
            return new Blocked(new Reason("blocked", blocking.get()));
        }
        return decide(bounds.get(), findings, asksForApproval);
    }

    private static Clearance decide(AppliedAutonomy bounds, List<Finding> findings, boolean asksForApproval) {
        Autonomy second = bounds.applied().strictest(Autonomy.FOUR_EYES);
        Optional<Finding> asking =
                findings.stream().filter(Finding::needsSecondPerson).findFirst();
        if (asking.isPresent()) {
            return new SecondPerson(second, new Reason("finding", asking.get()));
        }
        if (asksForApproval) {
            return new SecondPerson(second, Reason.of("asked"));
        }
        return bounds.sendsAlone()
                ? new Alone(bounds.applied(), Reason.of(whyAlone(bounds)))
                : new SecondPerson(bounds.applied(), Reason.of(whySecondPerson(bounds)));
    }

    private static String whyAlone(AppliedAutonomy bounds) {
        return switch (bounds.applied()) {
            case SEND_THEN_SAMPLE -> "alone.sampled";
            case SPECIALIST -> "alone.specialist";
            case DIRECT, FOUR_EYES -> "alone";
        };
    }

    private static String whySecondPerson(AppliedAutonomy bounds) {
        String who = bounds.applied() == Autonomy.SPECIALIST ? "specialist" : "second-person";
        return who + (bounds.own() == bounds.applied() ? ".own" : ".topic");
    }
}
