package org.ambassadordesk.ambassador.web.whatif;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.ambassadordesk.ambassador.whatif.Change;
import org.ambassadordesk.ambassador.whatif.WhatIfQuestion;
import org.ambassadordesk.contract.directory.Autonomy;
import org.jspecify.annotations.Nullable;

/** What was filled in; it all stands in the address, so that it can be passed on. Empty is: as it is. */
public final class WhatIfForm {
    /** An autonomy beside the others: no right at all. */
    static final String NOT_AT_ALL = "NOT_AT_ALL";

    @QueryParam("days")
    @DefaultValue("7")
    @Min(1)
    @Max(WhatIfQuestion.LONGEST)
    int days;

    @QueryParam("run")
    boolean run;

    @QueryParam("more")
    @DefaultValue("")
    String more;

    @QueryParam("count")
    @DefaultValue("1")
    int count;

    @QueryParam("without")
    @DefaultValue("")
    String without;

    @QueryParam("capacityOf")
    @DefaultValue("")
    String capacityOf;

    @QueryParam("capacity")
    @Nullable
    Integer capacity;

    @QueryParam("shiftOf")
    @DefaultValue("")
    String shiftOf;

    @QueryParam("calendar")
    @DefaultValue("")
    String calendar;

    @QueryParam("authorizeWho")
    @DefaultValue("")
    String authorizeWho;

    @QueryParam("authorizeTopic")
    @DefaultValue("")
    String authorizeTopic;

    @QueryParam("authorizeHow")
    @DefaultValue("DIRECT")
    String authorizeHow;

    @QueryParam("approvalTopic")
    @DefaultValue("")
    String approvalTopic;

    @QueryParam("approval")
    @DefaultValue("DIRECT")
    Autonomy approval;

    @QueryParam("target")
    @DefaultValue("")
    String target;

    @QueryParam("minutes")
    @Nullable
    Integer minutes;

    @SuppressWarnings("NullAway.Init") // JAX-RS fills the fields in
    public WhatIfForm() {}

    /** Whether anything that was filled in makes another desk. */
    boolean isChanged() {
        return !changes().isEmpty();
    }

    WhatIfQuestion question() {
        return new WhatIfQuestion(days, changes(), null);
    }

    private List<Change> changes() {
        List<Change> changes = new ArrayList<>();
        if (!more.isEmpty()) {
            changes.add(new Change.MorePeople(more, count));
        }
        if (!without.isEmpty()) {
            changes.add(new Change.Without(without));
        }
        if (!capacityOf.isEmpty() && capacity != null) {
            changes.add(new Change.Capacity(capacityOf, capacity));
        }
        if (!shiftOf.isEmpty()) {
            changes.add(new Change.Shift(shiftOf, calendar.isEmpty() ? null : calendar));
        }
        if (!authorizeWho.isEmpty() && !authorizeTopic.isEmpty()) {
            Autonomy how = NOT_AT_ALL.equals(authorizeHow) ? null : Autonomy.valueOf(authorizeHow);
            changes.add(new Change.Authorized(authorizeWho, authorizeTopic, how));
        }
        if (!approvalTopic.isEmpty()) {
            changes.add(new Change.Approval(approvalTopic, approval));
        }
        if (!target.isEmpty() && minutes != null) {
            changes.add(new Change.Promise(target, Duration.ofMinutes(minutes), null));
        }
        return changes;
    }
}
