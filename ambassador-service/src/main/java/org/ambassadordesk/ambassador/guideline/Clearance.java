package org.ambassadordesk.ambassador.guideline;

import java.util.List;
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
    record Blocked(List<Finding> findings, String because) implements Clearance {}

    /** The author may not answer this topic on this channel at all. */
    record NotAuthorized(String because) implements Clearance {}
}
