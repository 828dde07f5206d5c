package org.ambassadordesk.ambassador.guideline;

import java.util.List;
import java.util.Optional;
import org.ambassadordesk.ambassador.workspace.AppliedAutonomy;
import org.ambassadordesk.contract.directory.Autonomy;

/** Whether a reply may go out, and by whose decision. */
public sealed interface Clearance {
    /** The reason, in words for the author. */
    String because();

    /** The author sends it alone. */
    record Alone(Autonomy autonomy, String because) implements Clearance {}

    /** A second person sees it first. */
    record SecondPerson(Autonomy autonomy, String because) implements Clearance {}

    /** A guideline does not let it out, whoever wants to send it. */
    record Blocked(String because) implements Clearance {}

    /** The author may not answer this topic on this channel at all. */
    record NotAuthorized(String because) implements Clearance {}

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
            return new NotAuthorized("You are not authorized to answer this topic on this channel.");
        }
        Optional<Finding> blocking =
                findings.stream().filter(Finding::isBlocking).findFirst();
        if (blocking.isPresent()) {
            return new Blocked("The guideline " + blocking.get().guidelineId() + " does not let this out: "
                    + blocking.get().message());
        }
        return decide(bounds.get(), findings, asksForApproval);
    }

    private static Clearance decide(AppliedAutonomy bounds, List<Finding> findings, boolean asksForApproval) {
        Autonomy second = bounds.applied().strictest(Autonomy.FOUR_EYES);
        Optional<Finding> asking =
                findings.stream().filter(Finding::needsSecondPerson).findFirst();
        if (asking.isPresent()) {
            return new SecondPerson(
                    second,
                    "The guideline " + asking.get().guidelineId() + " asks for a second person: "
                            + asking.get().message());
        }
        if (asksForApproval) {
            return new SecondPerson(second, "You asked for a second person.");
        }
        return bounds.sendsAlone()
                ? new Alone(bounds.applied(), whyAlone(bounds))
                : new SecondPerson(bounds.applied(), whySecondPerson(bounds));
    }

    private static String whyAlone(AppliedAutonomy bounds) {
        return switch (bounds.applied()) {
            case SEND_THEN_SAMPLE -> "You send alone; some replies are read afterwards.";
            case SPECIALIST -> "Specialists only, and you are one: you send alone.";
            case DIRECT, FOUR_EYES -> "You send alone.";
        };
    }

    private static String whySecondPerson(AppliedAutonomy bounds) {
        String who = bounds.applied() == Autonomy.SPECIALIST
                ? "A specialist reads it first"
                : "A second person reads it first";
        return who
                + (bounds.own() == bounds.applied()
                        ? ", as your authorization says."
                        : ", as the topic asks of everybody.");
    }
}
