package org.ambassadordesk.ambassador.notice;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.ambassadordesk.ambassador.ProblemException;
import org.ambassadordesk.ambassador.ProblemType;
import org.ambassadordesk.ambassador.access.CurrentPerson;
import org.ambassadordesk.ambassador.access.Person;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** What leads are to look at, over REST. */
@Path("/api/notices")
@RunOnVirtualThread
public class NoticeResource {
    private final CurrentPerson current;
    private final LeadNotices notices;

    NoticeResource(CurrentPerson current, LeadNotices notices) {
        this.current = current;
        this.notices = notices;
    }

    /** What goes on, newest first; at most 200. */
    public record NoticeList(List<LeadNotices.Notice> items) {}

    @GET
    @Operation(
            operationId = "notices",
            summary = "What leads are to look at",
            description =
                    "Conversations nobody could get, what was escalated, bursts on topics; of the teams led, newest"
                            + " first, until they are over.")
    @APIResponse(responseCode = "200", description = "What goes on, at most 200.")
    public NoticeList goingOn() {
        Person person = current.get();
        if (!person.isLead()) {
            throw new ProblemException(ProblemType.FORBIDDEN, "Only leads see what their desk is to look at.");
        }
        return new NoticeList(notices.goingOn(person));
    }
}
